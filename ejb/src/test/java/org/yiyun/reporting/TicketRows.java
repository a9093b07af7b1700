package org.yiyun.reporting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.testing.Postgres;

/** A small known set of tickets, written straight into the tables that the views of the reports read. */
final class TicketRows {
    private final Postgres db;
    private int id;
    private int child;

    TicketRows(Postgres db) {
        this.db = db;
    }

    /** Six tickets of the third quarter of 2026, two of the year before. Times are Beijing's. */
    void insert() {
        // a consultation that the first line answered after 5 minutes and closed after an hour
        ticket("T1", "CONSULTATION", "PHONE", null, "CONSULTATION", "CLOSED", "2026-07-01 00:00", "support_line = 1, satisfied = true, score = 5, closed_at = '2026-07-01 01:00+08'");
        event("ACCEPT", "2026-07-01 00:05");
        event("RESOLVE", "2026-07-01 01:00");
        clock("PROVINCE", "RESPONSE", "2026-07-02 18:00", "2026-07-01 01:00", "MET");
        // a level 2 fault, late by two hours, solved on site after an escalation
        ticket("T2", "FAULT", "API", 2, "FAULT", "CLOSED", "2026-07-31 23:59", "support_line = 2, engineer = 'e1', system = 'CORE', module = '零星报销', title = '=1+1', satisfied = false, closed_at = '2026-08-02 03:00+08'");
        event("ACCEPT", "2026-08-01 00:09");
        event("PROPOSE", "2026-08-01 10:09");
        event("RESOLVE", "2026-08-02 01:59");
        clock("PROVINCE", "RESOLUTION", "2026-08-01 23:59", "2026-08-02 01:59", "BREACHED");
        clock("ZHANJIANG", "RESPONSE", "2026-08-01 00:59", "2026-08-01 00:09", "MET");
        // a level 2 fault in time, reopened once
        ticket("T3", "FAULT", "PHONE", 2, "FAULT", "RESOLVED", "2026-08-10 08:00", "support_line = 1, system = 'CORE', module = '零星报销'");
        event("ACCEPT", "2026-08-10 08:10");
        event("RESOLVE", "2026-08-10 12:00");
        event("REOPEN", "2026-08-10 13:00");
        event("RESOLVE", "2026-08-10 18:00");
        clock("PROVINCE", "RESOLUTION", "2026-08-11 08:10", "2026-08-10 18:00", "MET");
        // a level 1 fault, open and overdue at the end of the quarter
        ticket("T4", "FAULT", "ON_SITE", 1, "FAULT", "LOCATING", "2026-09-30 09:00", "H99990000001", "support_line = 1, module = '结算'");
        event("ACCEPT", "2026-09-30 09:30");
        clock("PROVINCE", "RESOLUTION", "2026-09-30 21:00", null, "RUNNING");
        // a level 3 fault, open and not due at the end of the quarter, and a paused one
        ticket("T5", "FAULT", "PHONE", 3, "FAULT", "WAITING", "2026-09-30 23:59", "support_line = 1");
        clock("PROVINCE", "RESOLUTION", "2026-10-02 23:59", null, "RUNNING");
        clock("ZHANJIANG", "RESPONSE", "2026-09-30 23:59", null, "PAUSED");
        // a complaint that was passed on and taken back
        ticket("T6", "COMPLAINT", "PHONE", null, "MANAGEMENT", "MERGED", "2026-09-01 10:00", "support_line = 3");
        clock("ZHANJIANG", "RESPONSE", "2026-09-01 11:00", "2026-09-01 12:00", "CANCELLED");
        // outside: a second before and the first of the next quarter, in Beijing
        ticket("T7", "CONSULTATION", "PHONE", null, "CONSULTATION", "RECEIVED", "2026-06-30 23:59", "support_line = 1");
        ticket("T8", "CONSULTATION", "PHONE", null, "CONSULTATION", "RECEIVED", "2026-10-01 00:00", "support_line = 2");
        // the year before
        ticket("T9", "FAULT", "PHONE", 3, "FAULT", "CLOSED", "2025-08-01 08:00", "support_line = 1, score = 4");
        event("RESOLVE", "2025-08-02 08:00");
        clock("PROVINCE", "RESOLUTION", "2025-08-03 08:00", "2025-08-02 08:00", "MET");
        db.sql("insert into plan_delivery values (1, 'TRAINING', '2026-07-15', 2, 'a', now(), 'x'), (2, 'TRAINING', '2026-03-15', 1, 'b', now(), 'x'),"
                + " (3, 'TRAINING', '2026-10-01', 1, 'c', now(), 'x')");
    }

    private void ticket(String number, String kind, String channel, @Nullable Integer level, String line, String status, String at, String more) {
        ticket(number, kind, channel, level, line, status, at, null, more);
    }

    private void ticket(String number, String kind, String channel, @Nullable Integer level, String line, String status, String at,
            @Nullable String institution, String more) {
        id++;
        db.sql(String.format(Locale.ROOT, """
                insert into ticket (id, number, kind, channel, title, description, contact_name, contact_phone, status, level,
                    service_line, institution, occurred_at, event_count, words, created_at, created_by, updated_at, updated_by, version)
                values (%d, '%s', '%s', '%s', '标题', '描述', '张三', '10000', '%s', %s, '%s', %s, '%9$s+08', 1, '', '%9$s+08', 'x', '%9$s+08', 'x', 0)""",
                id, number, kind, channel, status, level, line, institution == null ? "null" : "'" + institution + "'", at));
        db.sql("update ticket set " + more + " where id = " + id);
        event("RECEIVED", at);
    }

    private void event(String type, String at) {
        child++;
        db.sql(String.format(Locale.ROOT, """
                insert into ticket_event (id, ticket_id, sequence, type, at, recorded_at, actor, details, internal)
                values (%d, %d, %1$d, '%s', '%4$s+08', '%4$s+08', 'x', '{}', false)""", child, id, type, at));
    }

    private void clock(String profile, String milestone, String due, @Nullable String stopped, String state) {
        child++;
        var stop = stopped == null ? "null" : "'" + stopped + "+08'";
        db.sql(String.format(Locale.ROOT, """
                insert into ticket_clock (id, ticket_id, profile, milestone, round, unit, amount, started_at, due_at, state, stopped_at,
                    rule_id, rule_version, rule_name, calendar_version, assessed, source)
                values (%d, %d, '%s', '%s', 1, 'NATURAL_HOURS', 1, '2026-01-01 00:00+08', '%s+08', '%s', %s, 'R', 1, 'R', 1, true, 'x')""",
                child, id, profile, milestone, due, state, stop));
    }
}
