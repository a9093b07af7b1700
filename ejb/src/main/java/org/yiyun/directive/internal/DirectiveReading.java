package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.directive.DirectiveEventView;
import org.yiyun.directive.DirectiveFilter;
import org.yiyun.directive.DirectiveRow;
import org.yiyun.directive.DirectiveView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;

/** Reads directives, each time through the sight of the caller. */
@ApplicationScoped
public class DirectiveReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;

    private final Directives directives;
    private final DirectiveViews views;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public DirectiveReading(Directives directives, DirectiveViews views, AuditService audit, BusinessClock clock) {
        this.directives = directives;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DirectiveReading() {
        this(null, null, null, null);
    }

    public Page<DirectiveRow> page(DirectiveFilter filter, PageRequest request, Caller caller) {
        if (!Directives.isSeenBy(caller)) {
            return Page.whole(List.of());
        }
        List<Directive> found = directives.after(filter, clock.today(), Cursor.parse(request.cursor(), 1), request.limit() + 1);
        return Page.of(found, request, directives.count(filter, clock.today()), d -> Cursor.of(d.id())).map(views::row);
    }

    public List<DirectiveRow> rows(DirectiveFilter filter, int offset, int limit, Caller caller) {
        return Directives.isSeenBy(caller)
                ? directives.rows(filter, clock.today(), offset, limit).stream().map(views::row).toList()
                : List.of();
    }

    public long count(DirectiveFilter filter, Caller caller) {
        return Directives.isSeenBy(caller) ? directives.count(filter, clock.today()) : 0;
    }

    public Exported<DirectiveRow> export(DirectiveFilter filter, Caller caller) {
        Exported<DirectiveRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("directive.export", "directive-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public DirectiveView get(String number, Caller caller) {
        return views.view(directives.get(number, caller), caller);
    }

    public List<DirectiveEventView> history(String number, Caller caller) {
        return directives.history(directives.get(number, caller)).stream().map(DirectiveEvent::view).toList();
    }
}
