package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionFilter;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;

/** The institutions in a caller's sight: itself for an institution, those of their regions for staff. */
@ApplicationScoped
public class SeenInstitutions {
    private final OrganisationQueries organisations;

    @Inject
    public SeenInstitutions(OrganisationQueries organisations) {
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected SeenInstitutions() {
        this(null);
    }

    /** @throws BusinessException NOT_FOUND also for one that is out of sight */
    public InstitutionView get(String code, Caller caller) {
        return organisations.institution(code)
                .filter(found -> caller.scope().covers(found.code(), found.region()))
                .orElseThrow(() -> BusinessException.notFound("institution", code));
    }

    /**
     * The caller's own institution where none is named, and the named one else.
     *
     * @throws BusinessException INVALID if staff names none, NOT_FOUND
     */
    public InstitutionView named(@Nullable String code, Caller caller) {
        String own = caller.scope().institution();
        String wanted = code == null || code.isBlank() ? own : code.strip();
        if (wanted == null) {
            throw BusinessException.invalid("institution", "field.required", Map.of());
        }
        return get(wanted, caller);
    }

    /** Those whose agreement is in force, in order of their codes; a city has some thousand. */
    public List<InstitutionView> active(@Nullable String text, @Nullable InstitutionKind kind, @Nullable String region) {
        return Lent.reading(() -> {
            List<InstitutionView> all = new ArrayList<>();
            String cursor = null;
            do {
                Page<InstitutionView> page = organisations.institutions(
                        new InstitutionFilter(text, kind, region, InstitutionStatus.ACTIVE), new PageRequest(PageRequest.MAX_LIMIT, cursor));
                all.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
            return all;
        });
    }
}
