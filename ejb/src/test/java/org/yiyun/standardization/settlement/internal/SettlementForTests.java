package org.yiyun.standardization.settlement.internal;

import org.yiyun.audit.AuditService;
import org.yiyun.benefit.BillQueries;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.PersonalData;
import org.yiyun.standardization.internal.SeenInstitutions;
import org.yiyun.standardization.settlement.SettlementListQueries;
import org.yiyun.standardization.settlement.SettlementListService;
import org.yiyun.testing.Postgres;

/** Settlement lists wired by constructor on a test database. */
public final class SettlementForTests {
    public final SettlementListService service;
    public final SettlementListQueries queries;

    public SettlementForTests(Postgres db, BusinessClock clock, CodeCheck codes, SeenInstitutions seen, BillQueries bills) {
        var audit = new AuditService(clock, db.em());
        var lists = new SettlementLists(db.em());
        var reading = new SettlementReading(lists, new PersonalData(audit), audit);
        service = db.bean(SettlementListService.class, new SettlementListService(
                new SettlementDesk(lists, new SettlementRules(codes, clock), reading, seen, bills, audit, clock)));
        queries = db.bean(SettlementListQueries.class, new SettlementListQueries(reading));
    }
}
