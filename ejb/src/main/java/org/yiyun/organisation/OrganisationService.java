package org.yiyun.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.internal.CodesOfInstitutions;
import org.yiyun.organisation.internal.Institution;
import org.yiyun.organisation.internal.InstitutionLines;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisation;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.organisation.internal.Staff;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Administration of organisations, institutions and staff (机构与人员管理). {@code save} makes what is new and changes
 * what is known; the version is the one that was read, null for something new.
 */
@Stateless
public class OrganisationService {
    private static final String ORGANISATION = "organisation";
    private static final String INSTITUTION = "institution";
    private static final String STAFF = "staff";

    private final Organisations organisations;
    private final Institutions institutions;
    private final InstitutionLines lines;
    private final CodesOfInstitutions codes;
    private final AuditService audit;

    @Inject
    public OrganisationService(
            Organisations organisations, Institutions institutions, InstitutionLines lines, CodesOfInstitutions codes,
            AuditService audit) {
        this.organisations = organisations;
        this.institutions = institutions;
        this.lines = lines;
        this.codes = codes;
        this.audit = audit;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OrganisationService() {
        this(null, null, null, null, null);
    }

    /**
     * @throws BusinessException ALREADY_EXISTS, STALE_DATA; INVALID for an unknown region or parent, or a circle of parents
     */
    @Requires(Permission.ORGANISATION_ADMIN)
    public void save(EditOrganisation edit, @Nullable Integer version) {
        requireRegion(edit.region());
        requireParent(edit);
        var known = organisations.organisation(edit.code());
        check(ORGANISATION, edit.code(), known.map(Organisation::version), version);
        known.ifPresentOrElse(organisation -> organisation.change(edit), () -> organisations.add(new Organisation(edit)));
        record(ORGANISATION, edit.code(), known.isPresent(), Map.of(
                "name", edit.name(), "kind", edit.kind(), "region", edit.region(), "active", edit.active()));
    }

    /**
     * @throws BusinessException ALREADY_EXISTS, STALE_DATA; INVALID for an unknown region, and for a new code that is not a national one where
     *     a dated rule asks for that
     */
    @Requires(Permission.ORGANISATION_ADMIN)
    public void save(EditInstitution edit, @Nullable Integer version) {
        requireRegion(edit.region());
        var known = institutions.find(edit.code());
        check(INSTITUTION, edit.code(), known.map(Institution::version), version);
        known.ifPresentOrElse(institution -> institution.change(edit), () -> {
            codes.check(edit.code());
            institutions.add(new Institution(edit));
        });
        record(INSTITUTION, edit.code(), known.isPresent(), Map.of(
                "name", edit.name(), "region", edit.region(), "status", edit.status()));
    }

    /**
     * @throws BusinessException ALREADY_EXISTS, STALE_DATA; INVALID for an unknown organisation, post or skill, or a login
     *     that another has
     */
    @Requires(Permission.ORGANISATION_ADMIN)
    public void save(EditStaff edit, @Nullable Integer version) {
        organisations.organisation(edit.organisation())
                .orElseThrow(() -> unknown(ORGANISATION, edit.organisation()));
        requireCodes("posts", edit.posts(), organisations.posts());
        requireCodes("skills", edit.skills(), organisations.skills());
        requireFreeLogin(edit);
        var known = organisations.staff(edit.number());
        check(STAFF, edit.number(), known.map(Staff::version), version);
        known.ifPresentOrElse(staff -> staff.change(edit), () -> organisations.add(new Staff(edit)));
        record(STAFF, edit.number(), known.isPresent(), Map.of(
                "organisation", edit.organisation(), "login", String.valueOf(edit.login()), "active", edit.active(),
                "posts", new TreeSet<>(edit.posts()), "skills", new TreeSet<>(edit.skills())));
    }

    /**
     * Adds and changes institutions by a csv or xlsx file; lines that are wrong are refused, the others taken.
     *
     * @throws BusinessException FILE_REFUSED if the file cannot be read
     */
    @Requires(Permission.ORGANISATION_ADMIN)
    public ImportedInstitutions importInstitutions(String fileName, byte[] content) {
        var result = lines.take(content);
        audit.record("organisation.institutions-imported", INSTITUTION, fileName, Map.of(
                "created", result.created(), "changed", result.changed(), "unchanged", result.unchanged(),
                "rejected", result.rejected().size()));
        return result;
    }

    private void requireRegion(String region) {
        if (!organisations.hasRegion(region)) {
            throw unknown("region", region);
        }
    }

    /** The parent is known and the way up from it does not come back. */
    private void requireParent(EditOrganisation edit) {
        var parent = edit.parent();
        while (parent != null) {
            var code = parent;
            if (code.equals(edit.code())) {
                throw BusinessException.invalid("parent", "field.circle", Map.of());
            }
            parent = organisations.organisation(code).orElseThrow(() -> unknown("parent", code)).parent();
        }
    }

    private void requireFreeLogin(EditStaff edit) {
        if (edit.login() != null && organisations.staffByLogin(edit.login())
                .filter(other -> !other.number().equals(edit.number())).isPresent()) {
            throw BusinessException.invalid("login", "field.duplicate", Map.of());
        }
    }

    private static void requireCodes(String path, Collection<String> codes, List<CodeName> known) {
        var unknown = new TreeSet<>(codes);
        known.forEach(code -> unknown.remove(code.code()));
        if (!unknown.isEmpty()) {
            throw unknown(path, unknown.first());
        }
    }

    private static BusinessException unknown(String path, String id) {
        return BusinessException.invalid(path, "field.unknown", Map.of("id", id));
    }

    private static void check(String what, String id, Optional<Integer> current, @Nullable Integer read) {
        if (read == null && current.isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", what, "id", id));
        } else if (read != null && current.isEmpty()) {
            throw BusinessException.notFound(what, id);
        } else if (read != null && !read.equals(current.get())) {
            throw new BusinessException(ProblemType.STALE_DATA);
        }
    }

    private void record(String what, String id, boolean known, Map<String, ?> details) {
        audit.record("organisation." + what + (known ? "-changed" : "-created"), what, id, details);
    }
}
