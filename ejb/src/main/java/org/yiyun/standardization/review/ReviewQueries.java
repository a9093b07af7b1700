package org.yiyun.standardization.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.review.internal.ReviewPapers;
import org.yiyun.standardization.review.internal.ReviewReading;

/** What may be seen of reviews: an institution sees its own, staff those of their regions; what is out of sight is NOT_FOUND. */
@Stateless
@Requires(Permission.STANDARD_READ)
public class ReviewQueries {
    private final ReviewReading reading;
    private final ReviewPapers papers;

    @Inject
    public ReviewQueries(ReviewReading reading, ReviewPapers papers) {
        this.reading = reading;
        this.papers = papers;
    }

    /** For the container. */
    protected ReviewQueries() {
        this(null, null);
    }

    /** Newest first, by cursor. */
    public Page<ReviewRow> list(ReviewFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers, newest first. */
    public List<ReviewRow> rows(ReviewFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit, Callers.current());
    }

    /** For a file; audited. */
    public Exported<ReviewRow> export(ReviewFilter filter) {
        return reading.export(filter, Callers.current());
    }

    public long count(ReviewFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public ReviewView get(String number) {
        return reading.get(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public ReviewView.FileOfFault file(String number, long id) {
        return reading.file(number, id, Callers.current());
    }

    /** What is in it; audited. */
    public byte[] content(String number, long id) {
        return reading.content(number, id, Callers.current());
    }

    /** 《贯标指导验收报告》, newest first. */
    public List<DocumentView> documents(String number) {
        return reading.documents(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public DocumentView document(String number, long id) {
        return reading.document(number, id, Callers.current());
    }

    /** The Word file; audited. */
    public byte[] documentContent(String number, long id) {
        return reading.documentContent(number, id, Callers.current());
    }

    /** 《贯标指导手册报告》 of an institution, newest first. */
    public List<DocumentView> guides(String institution) {
        return papers.guides(institution, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public DocumentView guide(String institution, long id) {
        return papers.guideOf(institution, id, Callers.current());
    }

    /** The Word file; audited. */
    public byte[] guideContent(String institution, long id) {
        return papers.guideContent(institution, id, Callers.current());
    }
}
