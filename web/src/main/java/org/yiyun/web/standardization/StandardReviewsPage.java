package org.yiyun.web.standardization;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.review.OpenReview;
import org.yiyun.standardization.review.ReviewFilter;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewRow;
import org.yiyun.standardization.review.ReviewService;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewView;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of reviews; all its state is in the URL. */
@Named
@RequestScoped
public class StandardReviewsPage {
    private static final int SIZE = 50;
    private static final int SAMPLE = 30;

    @EJB
    private ReviewQueries queries;
    @EJB
    private ReviewService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<ReviewRow> rows = List.of();
    private @Nullable String institution;
    private @Nullable Integer sampleSize = SAMPLE;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.STANDARD_READ)) {
            ReviewFilter filter = filter(url::get);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(filter));
            rows = queries.rows(filter, numbers.offset(), SIZE);
        }
    }

    static ReviewFilter filter(UnaryOperator<String> params) {
        return new ReviewFilter(
                AddressValues.many(ReviewStatus.class, params.apply("status")), AddressValues.text(params.apply("institution")),
                AddressValues.text(params.apply("q")));
    }

    public String open() {
        ReviewView opened = service.open(reader.validated(new OpenReview(institution, sampleSize, null)));
        Notices.done("standardization.review.done.OPEN", Map.of("number", opened.number()));
        return "/standard-review.xhtml?faces-redirect=true&number=" + opened.number();
    }

    public List<ReviewRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public ReviewStatus[] getStatuses() {
        return ReviewStatus.values();
    }

    public boolean isFiltered() {
        return Stream.of("status", "institution", "q").anyMatch(name -> !url.get(name).isEmpty());
    }

    public String exportUrl(String format) {
        return "/standard-reviews/export" + url.with("format", format);
    }

    public @Nullable String getInstitution() {
        return institution;
    }

    public void setInstitution(@Nullable String institution) {
        this.institution = institution;
    }

    public @Nullable Integer getSampleSize() {
        return sampleSize;
    }

    public void setSampleSize(@Nullable Integer sampleSize) {
        this.sampleSize = sampleSize;
    }
}
