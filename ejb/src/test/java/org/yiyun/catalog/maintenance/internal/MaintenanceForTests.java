package org.yiyun.catalog.maintenance.internal;

import org.yiyun.audit.AuditService;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.DifferenceStore;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.maintenance.MaintenancePaths;
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.catalog.maintenance.MaintenanceService;
import org.yiyun.document.DocumentKinds;
import org.yiyun.document.DocumentService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Postgres;

/** The upkeep of libraries wired by constructor on a test database. */
public final class MaintenanceForTests {
    public final MaintenanceService service;
    public final MaintenanceQueries queries;
    public final MaintenancePaths paths;

    public MaintenanceForTests(Postgres db, BusinessClock clock, DocumentService documents) {
        var em = db.em();
        var audit = new AuditService(clock, em);
        var libraries = new Libraries(em);
        var kept = new Maintenances(em);
        var files = new MaintenanceFiles(em);
        var reading = new MaintenanceReading(kept, files, libraries, documents, audit);
        var scripts = new MaintenanceScripts(libraries, new CatalogVersions(em), new DifferenceStore(em));
        var papers = new MaintenancePapers(
                documents, scripts, files, new OrganisationQueries(new Organisations(em), new Institutions(em)), clock);
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        var users = new UserQueries(new UserList(new Accounts(clock, em), clock, em));
        service = db.bean(MaintenanceService.class, new MaintenanceService(
                new MaintenanceDesk(kept, files, reading, papers, libraries, users, notifications, audit, clock)));
        queries = db.bean(MaintenanceQueries.class, new MaintenanceQueries(reading));
        paths = db.bean(MaintenancePaths.class, new MaintenancePaths(new MaintenancePathReading(em)));
    }

    public static DocumentKinds kinds() {
        return new MaintenanceTemplates();
    }
}
