package org.yiyun.problem.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemService;
import org.yiyun.problem.ProblemStatus;
import org.yiyun.problem.WriteProblem;

/** Problems that a person looks after and that are not solved. */
@ApplicationScoped
public class HeldProblems implements HeldWork {
    private static final int MOST = 10_000;

    private final ProblemQueries queries;
    private final ProblemService service;

    @Inject
    public HeldProblems(ProblemQueries queries, ProblemService service) {
        this.queries = queries;
        this.service = service;
    }

    /** For the proxy. */
    protected HeldProblems() {
        this(null, null);
    }

    @Override
    public List<HeldItem> of(String login) {
        var open = new ProblemFilter(EnumSet.complementOf(EnumSet.of(ProblemStatus.SOLVED)), null, null, false);
        return queries.rows(open, 0, MOST).stream().filter(row -> login.equals(row.owner()))
                .map(row -> HeldItem.of("PROBLEM", row.number(), row.title())).toList();
    }

    @Override
    public void handOver(HeldItem item, String from, String to, String reason) {
        var known = queries.get(item.number());
        service.edit(item.number(), new WriteProblem(
                known.title(), known.symptom(), known.module(), known.cause(), known.workaround(), known.prevention(), to), null);
    }
}
