package org.yiyun.problem.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.problem.ProblemEventView;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemRow;
import org.yiyun.problem.ProblemView;

/** Reads problems. */
@ApplicationScoped
public class ProblemReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;

    private final Problems problems;
    private final ProblemViews views;
    private final AuditService audit;

    @Inject
    public ProblemReading(Problems problems, ProblemViews views, AuditService audit) {
        this.problems = problems;
        this.views = views;
        this.audit = audit;
    }

    /** For the proxy. */
    protected ProblemReading() {
        this(null, null, null);
    }

    public Page<ProblemRow> page(ProblemFilter filter, PageRequest request) {
        List<Problem> found = problems.after(filter, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, count(filter), p -> Cursor.of(p.updatedAt(), p.id())).mapAll(views::rows);
    }

    public List<ProblemRow> rows(ProblemFilter filter, int offset, int limit) {
        return views.rows(problems.rows(filter, offset, limit));
    }

    public long count(ProblemFilter filter) {
        return problems.count(filter);
    }

    public Exported<ProblemRow> export(ProblemFilter filter) {
        Exported<ProblemRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED), MOST_EXPORTED, () -> count(filter));
        audit.record("problem.export", "problem-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public ProblemView get(String number) {
        return views.view(problems.get(number));
    }

    public List<ProblemEventView> history(String number) {
        return problems.history(problems.get(number)).stream().map(ProblemEvent::view).toList();
    }
}
