package org.yiyun.problem;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.problem.internal.ProblemLikeness;
import org.yiyun.problem.internal.ProblemReading;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What is known of problems, and what is like them. */
@Stateless
public class ProblemQueries {
    private static final int LONGEST = 2000;

    private final ProblemReading problems;
    private final ProblemLikeness likeness;

    @Inject
    public ProblemQueries(ProblemReading problems, ProblemLikeness likeness) {
        this.problems = problems;
        this.likeness = likeness;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ProblemQueries() {
        this(null, null);
    }

    /** Those changed last first, by cursor. */
    @Requires(Permission.PROBLEM_READ)
    public Page<ProblemRow> list(ProblemFilter filter, PageRequest request) {
        return problems.page(filter, request);
    }

    /** For a screen with page numbers. */
    @Requires(Permission.PROBLEM_READ)
    public List<ProblemRow> rows(ProblemFilter filter, int offset, int limit) {
        return problems.rows(filter, offset, limit);
    }

    @Requires(Permission.PROBLEM_READ)
    public long count(ProblemFilter filter) {
        return problems.count(filter);
    }

    /** The list for a file, at most ten thousand rows; audited. */
    @Requires(Permission.PROBLEM_READ)
    public Exported<ProblemRow> export(ProblemFilter filter) {
        return problems.export(filter);
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.PROBLEM_READ)
    public ProblemView get(String number) {
        return problems.get(number);
    }

    /**
     * Oldest first.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.PROBLEM_READ)
    public List<ProblemEventView> history(String number) {
        return problems.history(number);
    }

    /**
     * Tickets that may be the problem again (避免类似故障再次发生), of those that the caller may see and that are not linked; the likest
     * first, at most 20.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.PROBLEM_READ)
    public List<Recurrence> recurrences(String number) {
        return likeness.recurrences(number);
    }

    /** Problems that may be behind a text, the likest first, at most 20; the first 2000 characters of the text count. */
    @Requires(Permission.PROBLEM_READ)
    public List<LikeProblem> like(String text) {
        return likeness.like(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
