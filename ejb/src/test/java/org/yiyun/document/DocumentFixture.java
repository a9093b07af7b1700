package org.yiyun.document;

import org.yiyun.audit.AuditService;
import org.yiyun.document.internal.DocumentStore;
import org.yiyun.document.internal.KindList;
import org.yiyun.document.internal.ShippedTemplates;
import org.yiyun.document.internal.TemplateCheckIn;
import org.yiyun.document.internal.TemplateStore;
import org.yiyun.platform.BusinessClock;
import org.yiyun.testing.Postgres;

/** Templates and documents wired by constructor on a test database, with the kinds of some features. */
public final class DocumentFixture {
    public final TemplateService templates;
    public final TemplateQueries queries;
    public final DocumentService documents;
    private final Postgres db;
    private final ShippedTemplates shipped;

    public DocumentFixture(Postgres db, BusinessClock clock, DocumentKinds... features) {
        this.db = db;
        var kinds = KindList.of(features);
        var store = new TemplateStore(db.em());
        var audit = new AuditService(clock, db.em());
        templates = db.bean(TemplateService.class, new TemplateService(kinds, store, new TemplateCheckIn(clock), audit, clock));
        queries = db.bean(TemplateQueries.class, new TemplateQueries(kinds, store, audit, clock));
        documents = db.bean(DocumentService.class, new DocumentService(kinds, store, new DocumentStore(db.em()), audit, clock));
        shipped = new ShippedTemplates(kinds, store, clock);
    }

    /** As when a node starts. */
    public void ship() {
        db.runInTransaction(em -> shipped.load());
    }
}
