package org.yiyun.evaluation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.internal.CriteriaDesk;
import org.yiyun.evaluation.internal.EvaluationReading;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The criteria by which institutions are evaluated: dated versions that one person writes and another approves. */
@Stateless
public class CriteriaService {
    private final CriteriaDesk desk;
    private final EvaluationReading reading;

    @Inject
    public CriteriaService(CriteriaDesk desk, EvaluationReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public CriteriaService() {
        this(null, null);
    }

    /** All versions, the newest first; institutions, who are measured by them, see those that were approved. */
    @Requires(Permission.EVALUATION_READ)
    public List<CriteriaView> versions() {
        return reading.criteria(Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.EVALUATION_READ)
    public CriteriaView get(int number) {
        return reading.criteria(number, Callers.current());
    }

    /**
     * Begins a version.
     *
     * @throws BusinessException CONFLICT if a draft waits already; INVALID if the weights do not make 100, a code, a grade or the lower
     *     end of one is there twice, no grade begins at 0, or best and worst of a counted figure are missing or the same
     */
    @Requires(Permission.EVALUATION_EDIT)
    public CriteriaView draft(EditCriteria draft) {
        return desk.draft(draft, Callers.current()).view();
    }

    /**
     * Writes a draft anew.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND, CONFLICT if it is no draft any more, STALE_DATA, INVALID as for {@link #draft}
     */
    @Requires(Permission.EVALUATION_EDIT)
    public CriteriaView edit(int number, EditCriteria draft, @Nullable Integer expectedVersion) {
        return desk.edit(number, draft, expectedVersion, Callers.current()).view();
    }

    /**
     * Approves a draft, or rejects it.
     *
     * @throws BusinessException NOT_FOUND, CONFLICT if it is no draft any more, STALE_DATA, SAME_PERSON for whoever has written it
     */
    @Requires(Permission.EVALUATION_APPROVE)
    public CriteriaView decide(int number, DecideCriteria word, @Nullable Integer expectedVersion) {
        return desk.decide(number, word, expectedVersion, Callers.current()).view();
    }
}
