package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.SupportLine;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.DutyCandidate;

/** Who can be on duty: active staff of the lines of support who have an account. */
@ApplicationScoped
public class DutyStaff {
    private final OrganisationQueries organisations;

    @Inject
    public DutyStaff(OrganisationQueries organisations) {
        this.organisations = organisations;
    }

    protected DutyStaff() {
        this(null);
    }

    /** By login name, in the order of the lines. */
    public Map<String, DutyCandidate> all() {
        Map<String, DutyCandidate> found = new LinkedHashMap<>();
        Arrays.stream(SupportLine.values())
                .flatMap(line -> organisations.staffOfLine(line).stream())
                .filter(staff -> staff.login() != null)
                .forEach(staff -> found.put(staff.login(), new DutyCandidate(staff.login(), staff.name(), staff.skills())));
        return found;
    }

    /** @throws BusinessException INVALID at the path if there is nobody of that name who can be on duty */
    public DutyCandidate get(String staff, String path) {
        var candidate = all().get(staff);
        if (candidate == null) {
            throw BusinessException.invalid(path, "field.unknown", Map.of("id", staff));
        }
        return candidate;
    }

    /** The name of a skill. */
    String skill(String code, boolean english) {
        return organisations.skills().stream()
                .filter(skill -> skill.code().equals(code))
                .map(skill -> english ? skill.nameEn() : skill.name())
                .findFirst()
                .orElse(code);
    }
}
