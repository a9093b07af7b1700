package org.yiyun.standardization.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Scope;
import org.yiyun.standardization.review.FaultStatus;
import org.yiyun.standardization.review.ReviewFilter;
import org.yiyun.standardization.review.ReviewView;

/** The reviews with what belongs to them, each time through the scope of the caller. */
@ApplicationScoped
public class Reviews {
    private static final String NEWEST = "r.createdAt desc, r.id desc";

    private final EntityManager em;
    private final FileTable<ReviewView.FileOfFault> files;

    @Inject
    public Reviews(EntityManager em) {
        this.em = em;
        this.files = new FileTable<>(em, "standard_review_file", "review_id", Reviews::file, "fault");
    }

    /** For the proxy. */
    protected Reviews() {
        this(null);
    }

    /** How many findings a review has: all, not confirmed, and open past their day. */
    record FaultCounts(long all, long open, long overdue) {
        static final FaultCounts NONE = new FaultCounts(0, 0, 0);
    }

    long nextId() {
        return Sequences.next(em, "standard_review_seq");
    }

    void add(Object part) {
        em.persist(part);
    }

    void flush() {
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND also for one out of sight */
    Review get(String number, Scope scope) {
        return find(number, scope, LockModeType.NONE);
    }

    /** Locked to the end of the transaction: steps on one follow one another. */
    Review lock(String number, Scope scope) {
        return find(number, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private Review find(String number, Scope scope, LockModeType lock) {
        return em.createQuery("select r from Review r where r.number = :number", Review.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .filter(found -> scope.covers(found.institution(), found.region()))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("standard-review", number));
    }

    List<ReviewPoints> points(Review review) {
        return parts("ReviewPoints", "p.id", ReviewPoints.class, review);
    }

    List<ReviewSample> sample(Review review) {
        return parts("ReviewSample", "p.sequence", ReviewSample.class, review);
    }

    List<ReviewFault> faults(Review review) {
        return parts("ReviewFault", "p.sequence", ReviewFault.class, review);
    }

    /** The names stand in the code above. */
    private <T> List<T> parts(String entity, String order, Class<T> type, Review review) {
        return em.createQuery("select p from " + entity + " p where p.review = :review order by " + order, type)
                .setParameter("review", review)
                .getResultList();
    }

    /** @throws BusinessException NOT_FOUND */
    ReviewFault fault(Review review, int sequence) {
        return faults(review).stream().filter(fault -> fault.sequence() == sequence).findFirst()
                .orElseThrow(() -> BusinessException.notFound("standard-fault", sequence));
    }

    /** Keeps what was said of a finding; it is not changed by what is said later. */
    void step(Review review, ReviewFault fault, ReviewView.FaultStep step) {
        em.createNativeQuery("""
                insert into standard_review_step (review_id, fault, step, kind, at, actor, words, due_on)
                select :review, :fault, count(*) + 1, :kind, cast(:at as timestamptz), :by, :words, cast(:due as date) from standard_review_step
                where review_id = :review and fault = :fault""")
                .setParameter("review", review.id())
                .setParameter("fault", fault.sequence())
                .setParameter("kind", step.kind().name())
                .setParameter("at", SqlTime.utc(step.at()))
                .setParameter("by", step.by())
                .setParameter("words", step.words())
                .setParameter("due", step.dueOn())
                .executeUpdate();
    }

    /** What was said of the findings of a review, by their numbers, in order. */
    Map<Integer, List<ReviewView.FaultStep>> courses(Review review) {
        Map<Integer, List<ReviewView.FaultStep>> courses = new HashMap<>();
        Rows.of(em.createNativeQuery("""
                select fault, kind, at, actor, words, due_on from standard_review_step where review_id = :review order by fault, step""", Tuple.class)
                .setParameter("review", review.id()), row -> courses.computeIfAbsent(row.get(0, Integer.class), none -> new ArrayList<>())
                        .add(new ReviewView.FaultStep(
                                ReviewView.StepKind.valueOf(Rows.text(row, 1)), Rows.instant(row.get(2)), Rows.text(row, 3), Rows.text(row, 4),
                                Rows.date(row.get(5)))));
        return courses;
    }

    List<ReviewView.FileOfFault> files(Review review) {
        return files.of(review.id());
    }

    /** @throws BusinessException NOT_FOUND */
    ReviewView.FileOfFault file(Review review, long id) {
        return files.get(review.id(), id);
    }

    byte[] content(ReviewView.FileOfFault file) {
        return files.content(file.id());
    }

    ReviewView.FileOfFault attach(Review review, int fault, CheckedFile file, String by, Instant at) {
        return files.add(review.id(), file, by, at, fault);
    }

    private static ReviewView.FileOfFault file(Tuple row) {
        return new ReviewView.FileOfFault(
                row.get("id", Long.class), row.get("fault", Integer.class), row.get("name", String.class), row.get("media_type", String.class),
                row.get("size", Long.class), row.get("sha256", String.class), row.get("created_at", Instant.class),
                row.get("created_by", String.class));
    }

    long count(ReviewFilter filter, Scope scope) {
        return where(filter, scope).count(em, Review.class, "r");
    }

    List<Review> rows(ReviewFilter filter, Scope scope, int offset, int limit) {
        return where(filter, scope).rows(em, Review.class, "r", NEWEST, offset, limit);
    }

    List<Review> after(ReviewFilter filter, Scope scope, @Nullable Cursor cursor, int limit) {
        return where(filter, scope).behind(cursor, "r.createdAt", "r.id").rows(em, Review.class, "r", NEWEST, 0, limit);
    }

    private static Where where(ReviewFilter filter, Scope scope) {
        Where where = new Where()
                .and("r.institution = :own", "own", scope.institution())
                .and("r.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("r.institution = :institution", "institution", filter.institution());
        where.andBeginsWithAny("r.region", scope.regions());
        String words = Where.containing(filter.text());
        return where.and(
                "(lower(r.number) like :q escape '!' or lower(r.institution) like :q escape '!')", "q",
                words == null ? null : words.toLowerCase(Locale.ROOT));
    }

    /** By id of the review. */
    Map<Long, FaultCounts> faultCounts(List<Review> reviews, LocalDate today) {
        Map<Long, FaultCounts> counts = new HashMap<>();
        if (reviews.isEmpty()) {
            return counts;
        }
        em.createQuery("""
                        select f.review.id, count(f), sum(case when f.status <> :confirmed then 1 else 0 end),
                            sum(case when f.status = :open and f.dueOn < :today then 1 else 0 end)
                        from ReviewFault f where f.review in :reviews group by f.review.id""", Object[].class)
                .setParameter("confirmed", FaultStatus.CONFIRMED)
                .setParameter("open", FaultStatus.OPEN)
                .setParameter("today", today)
                .setParameter("reviews", reviews)
                .getResultStream()
                .forEach(row -> counts.put((Long) row[0], new FaultCounts(
                        (Long) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).longValue())));
        return counts;
    }

    /** Lists of an institution that were checked since that moment: all, and those that were in order at once. */
    long[] settlementLists(String institution, Instant since) {
        return Rows.of(em.createNativeQuery("""
                        select count(*), count(*) filter (where first_verdict = 'ACCEPTED') from settlement_list
                        where institution = :institution and received_at >= :since""", Tuple.class)
                .setParameter("institution", institution)
                .setParameter("since", SqlTime.utc(since)),
                row -> new long[] {row.get(0, Long.class), row.get(1, Long.class)}).get(0);
    }
}
