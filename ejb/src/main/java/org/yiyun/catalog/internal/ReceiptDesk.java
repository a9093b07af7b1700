package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.ReceiptView;
import org.yiyun.catalog.SayLoaded;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** Takes receipts. */
@ApplicationScoped
public class ReceiptDesk {
    private final Libraries libraries;
    private final CatalogVersions versions;
    private final Receipts receipts;
    private final ReceiptBoard board;
    private final OrganisationQueries organisations;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ReceiptDesk(
            Libraries libraries, CatalogVersions versions, Receipts receipts, ReceiptBoard board, OrganisationQueries organisations,
            AuditService audit, BusinessClock clock) {
        this.libraries = libraries;
        this.versions = versions;
        this.receipts = receipts;
        this.board = board;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReceiptDesk() {
        this(null, null, null, null, null, null, null);
    }

    public ReceiptView record(String key, SayLoaded words, Caller caller) {
        Library library = libraries.get(key);
        String institution = institution(words, caller);
        versions.published(library, words.version(), "version");
        var kept = receipts.keep(library, institution, words.version(), caller.name(), clock.now());
        audit.record("catalog.receipt", "library", key, Map.of("institution", institution, "version", words.version()));
        Receipts.Loaded latest = receipts.latest(library, institution);
        return new ReceiptView(
                key, institution, kept.version(), kept.at(), kept.by(), library.current() == null ? 0 : library.current(),
                board.state(library, latest == null ? null : latest.version()));
    }

    private String institution(SayLoaded words, Caller caller) {
        String own = caller.scope().institution();
        String named = words.institution() == null || words.institution().isBlank() ? own : words.institution().strip();
        if (named == null) {
            throw BusinessException.invalid("institution", "field.required", Map.of());
        }
        if (!named.equals(own) && !caller.may(Permission.CATALOG_EDIT)) {
            if (own != null) {
                throw BusinessException.notFound("institution", named);
            }
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.CATALOG_EDIT.name()));
        }
        return organisations.institution(named)
                .filter(found -> caller.scope().covers(found.code(), found.region()))
                .map(InstitutionView::code)
                .orElseThrow(() -> BusinessException.notFound("institution", named));
    }
}
