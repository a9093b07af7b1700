package org.yiyun.catalog;

import java.time.Duration;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.Compositions;
import org.yiyun.catalog.internal.Distribution;
import org.yiyun.catalog.internal.Headings;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.ReceiptBoard;
import org.yiyun.catalog.internal.ReceiptDesk;
import org.yiyun.catalog.internal.ReceiptReminding;
import org.yiyun.catalog.internal.Receipts;
import org.yiyun.catalog.internal.UploadPreview;
import org.yiyun.catalog.internal.Uploads;
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
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** What hands libraries out, over a database with three institutions, two of which have a program. */
public final class DistributionFixture {
    public static final String FIRST = "H99990000001";
    public static final String SECOND = "H99990000002";
    public static final String PHARMACY = "P99990000001";
    public static final Caller HOSPITAL = TestCallers.institution(FIRST, Permission.CATALOG_READ);

    public final LibraryDownloads downloads;
    public final LibraryChangeQueries changes;
    public final ReceiptService receipts;
    public final ReceiptReminders reminders;
    public final ImportUploads uploads;

    public DistributionFixture(Postgres db, CatalogFixture catalog) {
        var em = db.em();
        var clock = catalog.time.business();
        var audit = new AuditService(clock, em);
        var libraries = new Libraries(em);
        var versions = new CatalogVersions(em);
        var distribution = new Distribution(em);
        var organisations = new OrganisationQueries(new Organisations(em), new Institutions(em));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        var users = new UserQueries(new UserList(new Accounts(clock, em), clock, em));
        var kept = new Receipts(em);
        var board = new ReceiptBoard(libraries, kept, organisations, Duration.ofDays(3), clock);
        downloads = db.bean(LibraryDownloads.class, new LibraryDownloads(libraries, versions, distribution, audit));
        changes = db.bean(LibraryChangeQueries.class, new LibraryChangeQueries(libraries, versions, distribution));
        receipts = db.bean(ReceiptService.class, new ReceiptService(
                new ReceiptDesk(libraries, versions, kept, board, organisations, audit, clock), board));
        reminders = db.bean(ReceiptReminders.class, new ReceiptReminders(
                new ReceiptReminding(libraries, kept, board, users, notifications, audit, Duration.ofDays(7), 2, clock), new Leases(em)));
        uploads = db.bean(ImportUploads.class, new ImportUploads(
                libraries, new Uploads(em), new Headings(em), new Compositions(em), new UploadPreview(), catalog.imports, audit, clock));
    }

    /** Institutions of two regions, one of them not in force, and people. */
    public static void institutions(Postgres db) {
        db.sql("""
                insert into institution (code, name, kind, grade, region, status) values
                    ('H99990000001', '示例市第一人民医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
                    ('H99990000002', '示例县人民医院', 'HOSPITAL', 'SECONDARY', '440823', 'ACTIVE'),
                    ('H99990000003', '示例停业医院', 'HOSPITAL', 'NONE', '440802', 'ENDED'),
                    ('P99990000001', '示例大药房', 'PHARMACY', null, '440802', 'ACTIVE');
                insert into api_client (id, client_id, institution, secret_hash, status, created_at) values
                    (1, 'H99990000001', 'H99990000001', '-', 'ACTIVE', now()), (2, 'P99990000001', 'P99990000001', '-', 'ACTIVE', now());
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at) values
                    (1, 'analyst', '分析员', '-', now(), false, 'ACTIVE', now()), (2, 'bureau', '审批人', '-', now(), false, 'ACTIVE', now());
                insert into user_role (user_id, role_code) values (1, 'analyst'), (2, 'bureau');
                """);
    }
}
