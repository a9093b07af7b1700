package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.CriteriaStatus;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.ResultFilter;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** Criteria, evaluations and results. Results are read through a {@link ResultSight} only. */
@ApplicationScoped
public class Evaluations {
    private static final String BY_TOTAL = " order by coalesce(r.total, -1) desc, r.institution";

    private final EntityManager em;

    @Inject
    public Evaluations(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Evaluations() {
        this(null);
    }

    /** Whoever begins a version or a period waits for whoever is about to. */
    void hold() {
        NamedLock.hold(em, "evaluation");
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    int nextCriteria() {
        return em.createQuery("select coalesce(max(c.number), 0) from EvaluationCriteria c", Integer.class).getSingleResult() + 1;
    }

    long nextRound() {
        return Sequences.next(em, "evaluation_seq");
    }

    long nextResult() {
        return Sequences.next(em, "evaluation_result_seq");
    }

    /** The newest first. */
    List<EvaluationCriteria> criteria() {
        return em.createQuery("select c from EvaluationCriteria c order by c.number desc", EvaluationCriteria.class).getResultList();
    }

    /** @throws BusinessException NOT_FOUND */
    EvaluationCriteria criteria(int number, LockModeType lock) {
        return Optional.ofNullable(em.find(EvaluationCriteria.class, number, lock))
                .orElseThrow(() -> BusinessException.notFound("evaluation-criteria", number));
    }

    /** The version by which a period that begins on that day is evaluated. */
    Optional<EvaluationCriteria> inForce(LocalDate first) {
        return em.createQuery("""
                        select c from EvaluationCriteria c where c.status = :approved and c.from <= :first
                        order by c.from desc, c.number desc""", EvaluationCriteria.class)
                .setParameter("approved", CriteriaStatus.APPROVED)
                .setParameter("first", first)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The latest period first. */
    List<EvaluationRound> rounds(ResultSight sight) {
        Where where = sight.where();
        return where.bind(em.createQuery(
                        "select e from EvaluationRound e where exists (select r.id from InstitutionResult r"
                                + (where.text().isEmpty() ? " where r.round = e" : where.text() + " and r.round = e")
                                + ") order by e.first desc, e.next desc", EvaluationRound.class))
                .getResultList();
    }

    Optional<EvaluationRound> find(String period) {
        return em.createQuery("select e from EvaluationRound e where e.period = :period", EvaluationRound.class)
                .setParameter("period", period)
                .getResultStream()
                .findFirst();
    }

    /**
     * Held until the end of the transaction: what is done to one evaluation follows one another.
     *
     * @throws BusinessException NOT_FOUND
     */
    EvaluationRound lock(String period) {
        return em.createQuery("select e from EvaluationRound e where e.period = :period", EvaluationRound.class)
                .setParameter("period", period)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("evaluation", period));
    }

    /**
     * Results of one grade.
     *
     * @param grade      null for those without points
     * @param incomplete how many lack points that a person has to enter
     * @param objections how many objections wait
     */
    record GradeSums(@Nullable String grade, long results, long incomplete, long objections) {}

    /** By grade, those that nobody has left out. */
    List<GradeSums> sums(EvaluationRound round, ResultSight sight) {
        Where where = sight.where().and("r.round = :round", "round", round);
        return where.bind(em.createQuery("""
                        select r.grade, count(r), sum(case when r.missing > 0 then 1 else 0 end), sum(r.openObjections)
                        from InstitutionResult r""" + where.text() + " group by r.grade", Object[].class))
                .getResultList().stream()
                .map(row -> new GradeSums((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    List<InstitutionResult> results(EvaluationRound round, ResultSight sight) {
        return rows(round, ResultFilter.ALL, sight, 0, Integer.MAX_VALUE);
    }

    /** The best first. */
    List<InstitutionResult> rows(EvaluationRound round, ResultFilter filter, ResultSight sight, int offset, int limit) {
        Where where = where(round, filter, sight);
        return where.bind(em.createQuery("select r from InstitutionResult r" + where.text() + BY_TOTAL, InstitutionResult.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Behind the cursor. */
    List<InstitutionResult> after(EvaluationRound round, ResultFilter filter, ResultSight sight, @Nullable Cursor cursor, int limit) {
        Where where = where(round, filter, sight);
        if (cursor != null) {
            where.and("(coalesce(r.total, -1) < :total or coalesce(r.total, -1) = :total and r.institution > :last)",
                            "total", cursor.get(0, BigDecimal::new))
                    .with("last", cursor.get(1, Function.identity()));
        }
        return where.bind(em.createQuery("select r from InstitutionResult r" + where.text() + BY_TOTAL, InstitutionResult.class))
                .setMaxResults(limit)
                .getResultList();
    }

    long count(EvaluationRound round, ResultFilter filter, ResultSight sight) {
        return where(round, filter, sight).count(em, InstitutionResult.class, "r");
    }

    /** @throws BusinessException NOT_FOUND also for one that the caller may not know of */
    InstitutionResult result(String period, String institution, ResultSight sight) {
        Where where = sight.where()
                .and("r.round.period = :period", "period", period)
                .and("r.institution = :institution", "institution", institution);
        return where.bind(em.createQuery("select r from InstitutionResult r" + where.text(), InstitutionResult.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("evaluation-result", period + " " + institution));
    }

    /** The first one first. */
    List<UrgedCorrection> corrections(InstitutionResult result) {
        return em.createQuery("select c from UrgedCorrection c where c.result = :result order by c.number", UrgedCorrection.class)
                .setParameter("result", result)
                .getResultList();
    }

    /** What was published of an institution, the earliest period first. */
    List<InstitutionResult> published(String institution, ResultSight sight) {
        Where where = sight.where()
                .and("r.institution = :institution", "institution", institution)
                .and("r.round.status = :published", "published", EvaluationStatus.PUBLISHED);
        return where.bind(em.createQuery(
                        "select r from InstitutionResult r" + where.text() + " order by r.round.first, r.round.next", InstitutionResult.class))
                .getResultList();
    }

    private static Where where(EvaluationRound round, ResultFilter filter, ResultSight sight) {
        Where where = sight.where()
                .and("r.round = :round", "round", round)
                .and("r.grade = :grade", "grade", filter.grade())
                .and("r.outcome in :outcome", "outcome", filter.outcome().isEmpty() ? null : filter.outcome())
                .and("(lower(r.institution) like :q escape '!' or lower(r.name) like :q escape '!')", "q", words(filter.q()));
        if (filter.objection()) {
            where.and("r.openObjections > 0");
        }
        return filter.incomplete() ? where.and("r.missing > 0") : where;
    }

    private static @Nullable String words(@Nullable String q) {
        String words = Where.containing(q);
        return words == null ? null : words.toLowerCase(Locale.ROOT);
    }
}
