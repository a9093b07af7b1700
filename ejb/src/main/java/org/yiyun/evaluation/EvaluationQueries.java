package org.yiyun.evaluation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.evaluation.internal.EvaluationReading;
import org.yiyun.evaluation.internal.EvidenceRows;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of evaluations: staff those of their regions, an institution its own and only what was announced. */
@Stateless
public class EvaluationQueries {
    private final EvaluationReading reading;
    private final EvidenceRows evidence;

    @Inject
    public EvaluationQueries(EvaluationReading reading, EvidenceRows evidence) {
        this.reading = reading;
        this.evidence = evidence;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public EvaluationQueries() {
        this(null, null);
    }

    /** The latest period first. */
    @Requires(Permission.EVALUATION_READ)
    public List<EvaluationView> list() {
        return reading.rounds(Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.EVALUATION_READ)
    public EvaluationView get(String period) {
        return reading.round(period, Callers.current());
    }

    /**
     * The best first.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.EVALUATION_READ)
    public List<ResultRow> rows(String period, ResultFilter filter, int offset, int limit) {
        return reading.rows(period, filter, offset, limit, Callers.current());
    }

    /**
     * The best first, by cursor.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.EVALUATION_READ)
    public Page<ResultRow> page(String period, ResultFilter filter, PageRequest request) {
        return reading.page(period, filter, request, Callers.current());
    }

    @Requires(Permission.EVALUATION_READ)
    public long count(String period, ResultFilter filter) {
        return reading.count(period, filter, Callers.current());
    }

    /** The results with all points, for a file; audited. */
    @Requires(Permission.EVALUATION_READ)
    public List<ResultView> export(String period, ResultFilter filter) {
        return reading.export(period, filter, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.EVALUATION_READ)
    public ResultView result(String period, String institution) {
        return reading.result(period, institution, Callers.current());
    }

    /**
     * The rows behind a figure as they are now, at most 200, of those that the caller may see where they are kept.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.EVALUATION_READ)
    public List<EvidenceRow> rows(String period, String institution, String criterion) {
        return evidence.of(period, institution, criterion, Callers.current());
    }

    /** What was published of an institution, the earliest period first. */
    @Requires(Permission.EVALUATION_READ)
    public List<PeriodResult> published(String institution) {
        return reading.published(institution, Callers.current());
    }
}
