package org.yiyun.standardization.review.internal;

import org.yiyun.audit.AuditService;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.ReceiptService;
import org.yiyun.document.DocumentKinds;
import org.yiyun.document.DocumentService;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.UserQueries;
import org.yiyun.standardization.internal.AdoptionReading;
import org.yiyun.standardization.internal.CodeLists;
import org.yiyun.standardization.internal.DatedLists;
import org.yiyun.standardization.internal.SeenInstitutions;
import org.yiyun.standardization.review.CriteriaOfReviews;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewService;
import org.yiyun.testing.Postgres;

/** Reviews wired by constructor on a test database. */
public final class ReviewsForTests {
    public final ReviewService service;
    public final ReviewQueries queries;
    public final CriteriaOfReviews criteria;

    public ReviewsForTests(
            Postgres db, BusinessClock clock, DatedLists dated, CodeLists codes, AdoptionReading adoptions, SeenInstitutions seen,
            MatchingQueries matchings, LibraryService libraries, ReceiptService receipts, OrganisationQueries organisations, UserQueries users,
            NotificationService notifications, DocumentService documents) {
        var audit = new AuditService(clock, db.em());
        var reviews = new Reviews(db.em());
        var lists = new CriteriaLists(dated, audit, clock);
        var reading = new ReviewReading(reviews, lists, libraries, organisations, documents, audit, clock);
        var figures = new ReviewFigures(reviews, adoptions, libraries, receipts, clock);
        var desk = new ReviewDesk(
                reviews, reading, figures, new ReviewNotices(users, notifications), lists, codes, new SampleFrame(matchings), seen, audit, clock);
        var papers = new ReviewPapers(adoptions, reading, libraries, organisations, documents, audit, clock);
        service = db.bean(ReviewService.class, new ReviewService(desk, papers));
        queries = db.bean(ReviewQueries.class, new ReviewQueries(reading, papers));
        criteria = db.bean(CriteriaOfReviews.class, new CriteriaOfReviews(lists));
    }

    public static DocumentKinds kinds() {
        return new StandardTemplates();
    }
}
