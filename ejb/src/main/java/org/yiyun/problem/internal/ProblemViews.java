package org.yiyun.problem.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.problem.ProblemRow;
import org.yiyun.problem.ProblemView;

/** What readers get to see of problems. */
@ApplicationScoped
public class ProblemViews {
    private final Problems problems;

    @Inject
    public ProblemViews(Problems problems) {
        this.problems = problems;
    }

    /** For the proxy. */
    protected ProblemViews() {
        this(null);
    }

    public ProblemView view(Problem p) {
        return new ProblemView(
                p.number(), p.title(), p.symptom(), p.module(), p.cause(), p.workaround(), p.prevention(), p.owner(), p.defect(),
                p.status(), p.solvedAt(), problems.tickets(p), p.createdAt(), p.createdBy(), p.updatedAt(), p.version());
    }

    public List<ProblemRow> rows(List<Problem> found) {
        Map<Long, Integer> counts = problems.ticketCounts(found);
        return found.stream().map(problem -> row(problem, counts)).toList();
    }

    ProblemRow row(Problem p, Map<Long, Integer> counts) {
        return new ProblemRow(
                p.number(), p.title(), p.module(), p.status(), p.workaround(), p.owner(), p.defect(), counts.getOrDefault(p.id(), 0),
                p.updatedAt(), p.version());
    }
}
