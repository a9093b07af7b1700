package org.yiyun.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.platform.BusinessClock;
import org.yiyun.sla.internal.RuleChanges;
import org.yiyun.sla.internal.SlaStore;
import org.yiyun.sla.internal.SlaTrials;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestClock;

/** The service levels wired by constructor on a test database. */
final class SlaFixture {
    final TestClock time = new TestClock(at("2026-11-21T10:00"));
    final SlaService service;
    final SlaQueries queries;
    final SlaRuleService rules;

    SlaFixture(Postgres db) {
        BusinessClock clock = time.business();
        SlaStore store = new SlaStore(db.em());
        CalendarHistory calendars = new CalendarHistory(new CalendarStore(db.em()));
        service = new SlaService(store, calendars);
        queries = db.bean(SlaQueries.class, new SlaQueries(store, service, calendars, clock));
        rules = db.bean(SlaRuleService.class,
                new SlaRuleService(store, new RuleChanges(store), new SlaTrials(store), new AuditService(clock, db.em()), clock));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
