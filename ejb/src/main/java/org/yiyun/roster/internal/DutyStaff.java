package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
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
        return organisations.staff(staff)
                .filter(one -> one.active() && one.line() != null)
                .map(one -> new DutyCandidate(staff, one.name(), one.skills()))
                .orElseThrow(() -> BusinessException.invalid(path, "field.unknown", Map.of("id", staff)));
    }

    /** What people are called: as in the list of staff, and those who have left as in the roster. */
    public Map<String, String> names(Roster roster) {
        Map<String, String> names = new HashMap<>();
        roster.shifts().forEach(shift -> names.put(shift.staff(), shift.staffName()));
        all().forEach((login, candidate) -> names.put(login, candidate.name()));
        return names;
    }

    /** Names of the skills by their code. */
    public Map<String, String> skills(Locale language) {
        Map<String, String> names = new HashMap<>();
        boolean english = "en".equals(language.getLanguage());
        organisations.skills().forEach(skill -> names.put(skill.code(), english ? skill.nameEn() : skill.name()));
        return names;
    }
}
