package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yiyun.directive.DirectiveFilter;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.directive.DirectiveService;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.RegisterDirective;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;

/** Directives that a person answers for; also those on line, which are looked at again. */
@ApplicationScoped
public class HeldDirectives implements HeldWork {
    private static final int MOST = 10_000;

    private final DirectiveQueries queries;
    private final DirectiveService service;

    @Inject
    public HeldDirectives(DirectiveQueries queries, DirectiveService service) {
        this.queries = queries;
        this.service = service;
    }

    /** For the proxy. */
    protected HeldDirectives() {
        this(null, null);
    }

    @Override
    public List<HeldItem> of(String login) {
        var filter = new DirectiveFilter(
                EnumSet.complementOf(EnumSet.of(DirectiveStatus.WITHDRAWN)), Set.of(), login, null, null, null, null, null, false);
        return queries.rows(filter, 0, MOST).stream().map(row -> HeldItem.of("DIRECTIVE", row.number(), row.title())).toList();
    }

    @Override
    public void handOver(HeldItem item, String from, String to, String reason) {
        var known = queries.get(item.number());
        service.change(item.number(), new RegisterDirective(
                known.title(), known.level(), known.issuer(), known.documentNumber(), known.issuedOn(), known.receivedOn(), known.effectiveOn(),
                known.deadline(), known.modules(), known.summary(), to), known.version());
    }
}
