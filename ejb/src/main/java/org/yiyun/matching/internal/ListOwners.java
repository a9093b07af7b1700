package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;

/** Whose list a caller speaks of: an institution of its own, staff of one that they name and may see. */
@ApplicationScoped
public class ListOwners {
    private final OrganisationQueries organisations;
    private final NationalLibrary libraries;

    @Inject
    public ListOwners(OrganisationQueries organisations, NationalLibrary libraries) {
        this.organisations = organisations;
        this.libraries = libraries;
    }

    /** For the proxy. */
    protected ListOwners() {
        this(null, null);
    }

    /**
     * @param named null for the caller's own institution
     * @throws BusinessException NOT_FOUND for a library that is not there and for an institution out of sight, INVALID if none is named
     */
    ListOwner of(String library, @Nullable String named, Caller caller) {
        libraries.name(library);
        String own = caller.scope().institution();
        String code = named == null || named.isBlank() ? own : named.strip();
        if (code == null) {
            throw BusinessException.invalid("institution", "field.required", Map.of());
        }
        var institution = organisations.institution(code).orElseThrow(() -> BusinessException.notFound("institution", code));
        if (!caller.scope().covers(institution.code(), institution.region())) {
            throw BusinessException.notFound("institution", code);
        }
        return new ListOwner(library, institution.code(), institution.region());
    }
}
