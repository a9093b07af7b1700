package org.yiyun.standardization.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.document.DocumentService;
import org.yiyun.document.DocumentView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.standardization.internal.Lent;
import org.yiyun.standardization.review.ReviewCriteria;
import org.yiyun.standardization.review.ReviewFilter;
import org.yiyun.standardization.review.ReviewRow;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewView;
import org.yiyun.standardization.review.engine.ReviewTotal;

/** Reads reviews, each time through the scope of the caller. */
@ApplicationScoped
public class ReviewReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;

    private final Reviews reviews;
    private final CriteriaLists criteria;
    private final LibraryService libraries;
    private final OrganisationQueries organisations;
    private final DocumentService documents;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ReviewReading(
            Reviews reviews, CriteriaLists criteria, LibraryService libraries, OrganisationQueries organisations, DocumentService documents,
            AuditService audit, BusinessClock clock) {
        this.reviews = reviews;
        this.libraries = libraries;
        this.criteria = criteria;
        this.organisations = organisations;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReviewReading() {
        this(null, null, null, null, null, null, null);
    }

    public Page<ReviewRow> page(ReviewFilter filter, PageRequest request, Caller caller) {
        List<Review> found = reviews.after(filter, caller.scope(), Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, count(filter, caller), one -> Cursor.of(one.createdAt(), one.id())).mapAll(this::rows);
    }

    public List<ReviewRow> rows(ReviewFilter filter, int offset, int limit, Caller caller) {
        return rows(reviews.rows(filter, caller.scope(), offset, limit));
    }

    public Exported<ReviewRow> export(ReviewFilter filter, Caller caller) {
        Exported<ReviewRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("standard.review-export", "standard-review-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public long count(ReviewFilter filter, Caller caller) {
        return reviews.count(filter, caller.scope());
    }

    private List<ReviewRow> rows(List<Review> found) {
        Map<String, String> names = organisations.names(Set.of(), found.stream().map(Review::institution).collect(Collectors.toSet())).institutions();
        Map<Long, Reviews.FaultCounts> counts = reviews.faultCounts(found, clock.today());
        return found.stream().map(one -> {
            Reviews.FaultCounts faults = counts.getOrDefault(one.id(), Reviews.FaultCounts.NONE);
            return new ReviewRow(
                    one.number(), one.institution(), names.getOrDefault(one.institution(), one.institution()), one.status(), one.total(),
                    faults.all(), faults.open(), faults.overdue(), one.createdBy(), one.createdAt());
        }).toList();
    }

    public ReviewView get(String number, Caller caller) {
        return view(reviews.get(number, caller.scope()));
    }

    ReviewView view(Review review) {
        ReviewCriteria by = criteria.version(review.criteriaVersion());
        Map<String, ReviewPoints> given = reviews.points(review).stream()
                .collect(Collectors.toMap(ReviewPoints::criterion, Function.identity()));
        List<ReviewView.Points> points = by.criteria().stream().map(one -> {
            ReviewPoints has = given.get(one.code());
            return has == null
                    ? new ReviewView.Points(one.code(), one.name(), one.weight(), one.source(), one.note(), null, null, null, null)
                    : new ReviewView.Points(one.code(), one.name(), one.weight(), one.source(), one.note(), has.points(), has.evidence(),
                            has.enteredBy(), has.enteredAt());
        }).toList();
        BigDecimal total = review.status() == ReviewStatus.OPEN
                ? ReviewTotal.of(points.stream().map(one -> new ReviewTotal.Weighted(one.weight(), one.points())).toList()) : review.total();
        LocalDate today = clock.today();
        List<ReviewView.FileOfFault> files = reviews.files(review);
        Map<Integer, List<ReviewView.FaultStep>> courses = reviews.courses(review);
        List<ReviewView.FoundFault> faults = reviews.faults(review).stream().map(fault -> fault.view(
                files.stream().filter(file -> file.fault() == fault.sequence()).toList(),
                courses.getOrDefault(fault.sequence(), List.of()), today)).toList();
        return new ReviewView(
                review.number(), review.institution(), name(review.institution()), review.criteriaVersion(), by.passMark(), review.status(),
                review.createdBy(), review.createdAt(), total, review.seed(), review.frame(), review.digest(), points,
                sample(review), faults,
                points.stream().filter(one -> one.points() == null).map(ReviewView.Points::criterion).toList(), review.opinion(),
                review.evaluatedBy(), review.evaluatedAt(), review.version());
    }

    private List<ReviewView.Sampled> sample(Review review) {
        Map<String, String> names = Lent.reading(
                () -> libraries.list().stream().collect(Collectors.toMap(LibraryView::key, LibraryView::nameZh)));
        return reviews.sample(review).stream().map(one -> one.view(names)).toList();
    }

    private String name(String institution) {
        return organisations.institution(institution).map(one -> one.name()).orElse(institution);
    }

    public ReviewView.FileOfFault file(String number, long id, Caller caller) {
        return reviews.file(reviews.get(number, caller.scope()), id);
    }

    public byte[] content(String number, long id, Caller caller) {
        ReviewView.FileOfFault file = file(number, id, caller);
        audit.record("standard.review-file", "standard-review", number, Map.of("file", file.name(), "sha256", file.sha256()));
        return reviews.content(file);
    }

    public List<DocumentView> documents(String number, Caller caller) {
        return documents.of(ReviewPapers.REVIEW, reviews.get(number, caller.scope()).number());
    }

    public DocumentView document(String number, long id, Caller caller) {
        return documents.get(ReviewPapers.REVIEW, reviews.get(number, caller.scope()).number(), id);
    }

    public byte[] documentContent(String number, long id, Caller caller) {
        return documents.content(ReviewPapers.REVIEW, reviews.get(number, caller.scope()).number(), id);
    }
}
