package org.yiyun.standardization.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.internal.BenefitSchemes;
import org.yiyun.benefit.internal.BillLedger;
import org.yiyun.benefit.internal.BillViews;
import org.yiyun.benefit.internal.Bills;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.DistributionFixture;
import org.yiyun.catalog.EntryScan;
import org.yiyun.catalog.internal.EntriesInForce;
import org.yiyun.catalog.internal.EntryScanStore;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.maintenance.internal.MaintenanceForTests;
import org.yiyun.document.DocumentFixture;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.internal.CatalogLibrary;
import org.yiyun.matching.internal.ListOwners;
import org.yiyun.matching.internal.MatchingChecks;
import org.yiyun.matching.internal.MatchingReading;
import org.yiyun.matching.internal.Matchings;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.policy.PolicyPrograms;
import org.yiyun.policy.internal.PolicyStore;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.Scope;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.standardization.AdoptionCommand;
import org.yiyun.standardization.AdoptionFileView;
import org.yiyun.standardization.AdoptionQueries;
import org.yiyun.standardization.AdoptionReminders;
import org.yiyun.standardization.AdoptionService;
import org.yiyun.standardization.AdoptionView;
import org.yiyun.standardization.StandardListService;
import org.yiyun.standardization.SyncService;
import org.yiyun.standardization.review.CriteriaOfReviews;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewService;
import org.yiyun.standardization.review.internal.ReviewsForTests;
import org.yiyun.standardization.settlement.SettlementListQueries;
import org.yiyun.standardization.settlement.SettlementListService;
import org.yiyun.standardization.settlement.internal.SettlementForTests;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Standardization wired by constructor on a test database, with the shipped libraries, three institutions and people. */
public final class StandardFixture {
    public static final String FIRST = DistributionFixture.FIRST;
    public static final String SECOND = DistributionFixture.SECOND;
    public static final String PHARMACY = DistributionFixture.PHARMACY;
    /** The operator's, who plans and verifies. */
    public static final Caller ANALYST =
            TestCallers.staff("analyst", Permission.STANDARD_READ, Permission.STANDARD_REPORT, Permission.STANDARD_EDIT);
    public static final Caller SECOND_ANALYST =
            TestCallers.staff("analyst2", Permission.STANDARD_READ, Permission.STANDARD_REPORT, Permission.STANDARD_EDIT);
    /** Of the bureau, who accepts. */
    public static final Caller BUREAU = TestCallers.staff("bureau", Permission.STANDARD_READ, Permission.STANDARD_APPROVE);
    /** May do everything, and is refused only where it would decide on its own work. */
    public static final Caller BOTH = TestCallers.staff(
            "both", Permission.STANDARD_READ, Permission.STANDARD_REPORT, Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE);
    public static final Caller HOSPITAL = TestCallers.institution(FIRST, Permission.STANDARD_READ, Permission.STANDARD_REPORT);
    public static final Caller OTHER = TestCallers.institution(SECOND, Permission.STANDARD_READ, Permission.STANDARD_REPORT);
    /** Sees the second hospital's region only. */
    public static final Caller COUNTY = new Caller(
            "county", "county", Caller.Kind.STAFF, Set.of(Permission.STANDARD_READ, Permission.STANDARD_EDIT), new Scope(null, Set.of("440823")),
            null);

    public final CatalogFixture catalog;
    public final DistributionFixture distribution;
    public final DocumentFixture papers;
    public final AdoptionService service;
    public final AdoptionQueries queries;
    public final AdoptionReminders reminders;
    public final StandardListService lists;
    public final SyncService syncs;
    public final ReviewService reviews;
    public final ReviewQueries reviewQueries;
    public final CriteriaOfReviews criteria;
    public final SettlementListService settlements;
    public final SettlementListQueries settlementQueries;
    private final Postgres db;

    public StandardFixture(Postgres db) {
        this.db = db;
        catalog = new CatalogFixture(db);
        distribution = new DistributionFixture(db, catalog);
        var em = db.em();
        var clock = catalog.time.business();
        var audit = new AuditService(clock, em);
        papers = new DocumentFixture(db, clock, ReviewsForTests.kinds());
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var scan = db.bean(EntryScan.class, new EntryScan(new Libraries(em), new EntryScanStore(em)));
        var national = new CatalogLibrary(catalog.libraries, catalog.versionQueries, catalog.entries, scan, organisations);
        var matchings = new Matchings(em);
        var matching = db.bean(MatchingQueries.class, new MatchingQueries(new MatchingReading(
                matchings, new MatchingChecks(matchings, national), new ListOwners(organisations, national), national, organisations, audit, clock)));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        var users = new UserQueries(new UserList(new Accounts(clock, em), clock, em));
        var dated = new DatedLists(em, clock);
        var codes = new CodeLists(dated, catalog.libraries, audit, clock);
        var kept = new Adoptions(em);
        var files = new AdoptionFiles(em);
        var seen = new SeenInstitutions(organisations);
        var shares = new Shares(catalog.libraries, distribution.receipts, matching);
        var reading = new AdoptionReading(kept, files, codes, seen, shares, audit, clock);
        service = db.bean(AdoptionService.class, new AdoptionService(
                new AdoptionDesk(kept, files, reading, seen, shares, users, notifications, audit, clock)));
        queries = db.bean(AdoptionQueries.class, new AdoptionQueries(reading));
        reminders = db.bean(AdoptionReminders.class, new AdoptionReminders(
                new AdoptionReminding(kept, codes, users, notifications, audit, Duration.ofDays(7), 2, clock), new Leases(em)));
        lists = db.bean(StandardListService.class, new StandardListService(codes));
        syncs = db.bean(SyncService.class, new SyncService(new LibrarySyncs(
                new SyncRecords(em), codes, catalog.libraries, catalog.versionQueries, distribution.receipts,
                new MaintenanceForTests(db, clock, papers.documents).queries, audit, clock)));
        var wired = new ReviewsForTests(
                db, clock, dated, codes, reading, seen, matching, catalog.libraries, distribution.receipts, organisations, users, notifications,
                papers.documents);
        reviews = wired.service;
        reviewQueries = wired.queries;
        criteria = wired.criteria;
        var entries = new EntryStore(em);
        var check = db.bean(CodeCheck.class, new CodeCheck(new Libraries(em), entries, new EntriesInForce(entries)));
        var bills = new Bills(em);
        var schemes = new BenefitSchemes(new PolicyPrograms(new PolicyStore(em)));
        var settlement = new SettlementForTests(db, clock, check, seen,
                db.bean(BillQueries.class, new BillQueries(bills, new BillLedger(bills, schemes), new BillViews(new PersonalData(audit)), audit, clock)));
        settlements = settlement.service;
        settlementQueries = settlement.queries;
    }

    /** Shipped libraries and templates, and institutions. */
    public void prepare() {
        db.sql("alter sequence standard_adoption_seq restart; alter sequence standard_review_seq restart; alter sequence settlement_list_seq restart");
        DistributionFixture.institutions(db);
        catalog.ship();
        papers.ship();
    }

    public AdoptionView apply(Caller caller, String institution, String code, AdoptionCommand command) {
        return as(caller, () -> service.apply(institution, code, command, null));
    }

    public AdoptionFileView attach(Caller caller, String institution, String code) {
        return as(caller, () -> {
            try {
                return service.attach(institution, code, "佐证.txt", new ByteArrayInputStream("已完成".getBytes(UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** An own item of an institution; confirmed if there is a code. */
    public void own(int id, String institution, String library, String code, String national) {
        boolean confirmed = !national.isEmpty();
        db.sql("""
                insert into matching_item (id, library, institution, region, code, name, initials, state, national_code, national_name, score,
                    contradicted, listed, decided_at, decided_by, candidates, refused, import_id, event_count, created_at, created_by,
                    updated_at, updated_by, version)
                values (%1$d, '%2$s', '%3$s', '440802', '%4$s', '院内 %4$s', 'yn', '%5$s', %6$s, null, 0, false, true, %7$s, %8$s, '[]', '',
                    gen_random_uuid(), 0, now(), 'x', now(), 'x', 0)""".formatted(
                id, library, institution, code, confirmed ? "CONFIRMED" : "UNMATCHED", confirmed ? "'" + national + "'" : "null",
                confirmed ? "now()" : "null", confirmed ? "'x'" : "null"));
    }
}
