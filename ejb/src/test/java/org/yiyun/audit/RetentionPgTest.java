package org.yiyun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.retention.LogView;
import org.yiyun.audit.retention.RetentionPurge;
import org.yiyun.audit.retention.RetentionRule;
import org.yiyun.audit.retention.RetentionService;
import org.yiyun.audit.retention.SetRetention;
import org.yiyun.audit.retention.internal.PersonalLogs;
import org.yiyun.audit.retention.internal.RetentionBook;
import org.yiyun.insured.internal.InsuredLogs;
import org.yiyun.intake.internal.IntakeLogs;
import org.yiyun.notification.internal.NotificationLogs;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.testing.TestLeases;
import org.yiyun.transaction.internal.TransactionLogs;

/** Logs about persons are kept for as long as is stated, and not longer. */
@Covers("SEC-05")
class RetentionPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Caller BUREAU = TestCallers.staff("bureau", Permission.RETENTION_READ, Permission.RETENTION_EDIT);
    private static final Caller AUDITOR = TestCallers.staff("auditor", Permission.RETENTION_READ);
    private static final Caller SYSTEM = Caller.system("retention");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** Half past two in the night. */
    private final TestClock time = new TestClock(Instant.parse("2026-11-25T18:30:00Z"));
    private RetentionService service;
    private RetentionPurge purge;

    @BeforeEach
    void wire() {
        var em = DB.em();
        var clock = time.business();
        var audit = new AuditService(clock, em);
        var logs = new PersonalLogs(List.of(
                InsuredLogs.USES, InsuredLogs.REJECTS, IntakeLogs.CALLS, NotificationLogs.MAILS, TransactionLogs.MESSAGES), em);
        var book = new RetentionBook(em);
        service = DB.bean(RetentionService.class, new RetentionService(logs, book, audit, clock));
        purge = DB.bean(RetentionPurge.class, new RetentionPurge(logs, book, new Leases(em), audit, clock));
        DB.sql("""
                insert into insured_channel (code, name, kind, account, least, per_person, misses, active, created_at, created_by, updated_at,
                    updated_by, version) values ('APP', 'APP', 'APP', 'app', 'ACCOUNT', 9, 9, true, now(), 'x', now(), 'x', 0)""");
    }

    @Test
    void whatIsOlderThanItsPeriodIsForgottenAndNothingElse() {
        uses("2023-11-25 23:59:59", "2023-11-26 00:00:00", "2026-11-25 12:00:00");
        rejects(1, "2025-11-24");
        rejects(2, "2025-11-25");
        mails("2024-01-01", "2024-01-02");
        DB.sql("update mail set next_attempt_at = now() where id = 2");
        calls("2022-01-01", "2022-01-02", "2022-01-03", "2026-11-01");
        DB.sql("update phone_call set status = 'RINGING', ended_at = null where id = 3");
        linked(2);
        messages("2023-11-25 23:59:59", "2023-11-26 00:00:00", "2023-11-20 00:00:00");
        DB.sql("update transaction_log set begun_at = '2026-11-25 12:00:00+08', attempt = 2 where id = 3");
        certificates("2023-11-25 23:59:59", "2023-11-25 12:00:00", "2023-11-26 00:00:00");

        assertThat(as(SYSTEM, purge::due)).containsExactly("INSURED_REJECT", "INSURED_USE", "MAIL", "PHONE_CALL", "TRANSACTION");
        Lease lease = TestLeases.take(DB, "retention");
        as(SYSTEM, purge::due).forEach(log -> assertThat(as(SYSTEM, () -> purge.forget(lease, log))).as(log).isFalse());

        assertThat(left("insured_use")).as("the day on which 1096 days are over").containsExactly(2L, 3L);
        assertThat(Rows.of(DB, "select import_id from insured_reject")).containsExactly(List.of(2L));
        assertThat(Rows.of(DB, "select count(*), sum(rejected) from insured_import")).as("how many they were stays").containsExactly(List.of(2L, 2L));
        assertThat(left("mail")).as("one that waits to be sent").containsExactly(2L);
        assertThat(left("phone_call")).as("of a ticket, not old; one of which no end was told is over all the same").containsExactly(2L, 4L);
        assertThat(left("transaction_log")).as("one that was begun again, not old").containsExactly(2L, 3L);
        assertThat(Rows.of(DB, "select hash from transaction_certificate")).containsExactly(List.of("h3"));
        assertThat(Rows.of(DB, "select number from transaction_person")).as("whose they were is no log").containsExactly(List.of("P1"));
        assertThat(as(SYSTEM, purge::due)).isEmpty();
        assertThat(as(AUDITOR, service::logs)).containsExactly(
                new LogView("INSURED_REJECT", 30, 366, TODAY, 1), new LogView("INSURED_USE", 1096, 1096, TODAY, 1),
                new LogView("MAIL", 30, 366, TODAY, 1), new LogView("PHONE_CALL", 183, 1096, TODAY, 2),
                new LogView("TRANSACTION", 183, 1096, TODAY, 3));
        assertThat(Rows.of(DB, "select actor, subject_id, details::json ->> 'before', details::json ->> 'entries' from audit_entry"
                + " where action = 'retention.purge' and subject_id = 'INSURED_USE'"))
                .containsExactly(List.of("system:retention", "INSURED_USE", "2023-11-26", "1"));
    }

    @Test
    void muchIsForgottenPartByPartAndGoneOnWithByTheNextNode() {
        DB.sql("insert into insured_use (id, channel, person, at, purpose, verification, outcome) select n, 'APP', '\\x00', timestamptz '2020-01-01 00:00:00+08'"
                + " + n * interval '1 second', 'COVER', 'ACCOUNT', 'ANSWERED' from generate_series(1, 4500) n");
        Lease first = TestLeases.take(DB, "retention");
        assertThat(as(SYSTEM, () -> purge.forget(first, "INSURED_USE"))).isTrue();
        assertThat(Rows.of(DB, "select count(*), min(id) from insured_use")).as("the oldest first").containsExactly(List.of(2500L, 2001L));

        Lease next = TestLeases.take(DB, "retention");
        assertThat(as(SYSTEM, () -> purge.forget(first, "INSURED_USE"))).as("the role is another node's").isFalse();
        assertThat(Rows.of(DB, "select count(*) from insured_use")).containsExactly(List.of(2500L));
        assertThat(as(SYSTEM, purge::due)).contains("INSURED_USE");
        assertThat(as(SYSTEM, () -> purge.forget(next, "INSURED_USE"))).isTrue();
        assertThat(as(SYSTEM, () -> purge.forget(next, "INSURED_USE"))).isFalse();

        assertThat(as(AUDITOR, service::logs)).contains(new LogView("INSURED_USE", 1096, 1096, TODAY, 4500));
        assertThat(Rows.of(DB, "select details::json ->> 'entries' from audit_entry where action = 'retention.purge'")).containsExactly(List.of("4500"));
    }

    @Test
    void partsGoOverTheTablesOfALog() {
        messages("2020-01-01 00:00:00");
        DB.sql("insert into transaction_person (number, identity) values ('P1', 'x')");
        DB.sql("insert into transaction_certificate (hash, person_number, read_at) select 'h' || n, 'P1', timestamptz '2020-01-01 00:00:00+08'"
                + " + n * interval '1 second' from generate_series(1, 2000) n");
        Lease lease = TestLeases.take(DB, "retention");
        assertThat(as(SYSTEM, () -> purge.forget(lease, "TRANSACTION"))).as("as many as a part takes").isTrue();
        assertThat(Rows.of(DB, "select hash from transaction_certificate")).as("the oldest first").containsExactly(List.of("h2000"));
        assertThat(as(SYSTEM, () -> purge.forget(lease, "TRANSACTION"))).isFalse();
        assertThat(Rows.of(DB, "select (select count(*) from transaction_log), (select count(*) from transaction_certificate)"))
                .containsExactly(List.of(0L, 0L));
        assertThat(as(AUDITOR, service::logs)).contains(new LogView("TRANSACTION", 183, 1096, TODAY, 2001));
    }

    /** A day that ends in the middle of the work: the next one goes on, and each tells of its own. */
    @Test
    void whatWasForgottenOnADayThatEndedInTheMiddleIsToldToo() {
        DB.sql("insert into insured_use (id, channel, person, at, purpose, verification, outcome) select n, 'APP', '\\x00', timestamptz '2020-01-01 00:00:00+08'"
                + " + n * interval '1 second', 'COVER', 'ACCOUNT', 'ANSWERED' from generate_series(1, 2500) n");
        Lease lease = TestLeases.take(DB, "retention");
        assertThat(as(SYSTEM, () -> purge.forget(lease, "INSURED_USE"))).isTrue();
        time.advance(Duration.ofDays(1));
        assertThat(as(SYSTEM, () -> purge.forget(lease, "INSURED_USE"))).isFalse();
        assertThat(Rows.of(DB, "select details::json ->> 'before', details::json ->> 'entries' from audit_entry where action = 'retention.purge' order by id"))
                .containsExactly(List.of("2023-11-26", "2000"), List.of("2023-11-27", "500"));
        assertThat(as(AUDITOR, service::logs)).contains(new LogView("INSURED_USE", 1096, 1096, TODAY.plusDays(1), 500));
    }

    /** A period that was stated before the least was raised does not take what has to be kept. */
    @Test
    void theLeastHoldsWhateverWasStated() {
        uses("2024-01-01 00:00:00");
        DB.sql("insert into retention_rule (id, log, effective_on, days, reason, created_at, created_by) values"
                + " (999, 'INSURED_USE', date '2026-01-01', 183, 'x', now(), 'x')");
        as(SYSTEM, () -> purge.forget(TestLeases.take(DB, "retention"), "INSURED_USE"));
        assertThat(left("insured_use")).containsExactly(1L);
    }

    @Test
    void theWorkIsDoneOnceANight() {
        Lease lease = TestLeases.take(DB, "retention");
        as(SYSTEM, purge::due).forEach(log -> as(SYSTEM, () -> purge.forget(lease, log)));
        time.advance(Duration.ofHours(22));
        assertThat(as(SYSTEM, purge::due)).as("half past midnight").isEmpty();
        time.advance(Duration.ofHours(2));
        assertThat(as(SYSTEM, purge::due)).hasSize(5);
        assertThat(Rows.of(DB, "select count(*) from audit_entry where action = 'retention.purge'")).as("nothing was old").containsExactly(List.of(0L));
    }

    @Test
    void periodsAreDatedAndTheLaterWordForADayHolds() {
        uses("2023-11-20 00:00:00");
        LocalDate tomorrow = TODAY.plusDays(1);
        as(BUREAU, () -> service.set(new SetRetention("INSURED_USE", tomorrow, 1200, "示例文件")));
        as(BUREAU, () -> service.set(new SetRetention("INSURED_USE", tomorrow, 1100, "更正")));
        assertThat(days("INSURED_USE")).isEqualTo(1096);
        time.advance(Duration.ofDays(1));
        assertThat(days("INSURED_USE")).isEqualTo(1100);
        as(SYSTEM, () -> purge.forget(TestLeases.take(DB, "retention"), "INSURED_USE"));
        assertThat(left("insured_use")).isEmpty();
        assertThat(as(AUDITOR, service::rules)).filteredOn(rule -> rule.log().equals("INSURED_USE"))
                .extracting(RetentionRule::effectiveOn, RetentionRule::days, RetentionRule::createdBy)
                .containsExactly(tuple(tomorrow, 1100, "bureau"), tuple(tomorrow, 1200, "bureau"), tuple(LocalDate.of(2025, 1, 1), 1096, "system:shipped"));
    }

    @Test
    void whatIsWrongIsTold() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertPath("log", new SetRetention("AUDIT", tomorrow, 400, "x"));
        assertPath("days", new SetRetention("INSURED_USE", tomorrow, 1095, "x"));
        assertPath("effectiveOn", new SetRetention("INSURED_USE", TODAY, 1200, "x"));
        var county = new Caller("county", "county", Caller.Kind.STAFF, Set.of(Permission.RETENTION_EDIT), new Scope(null, Set.of("440802")), null);
        for (var caller : List.of(AUDITOR, county)) {
            assertThatThrownBy(() -> as(caller, () -> service.set(new SetRetention("MAIL", tomorrow, 400, "x"))))
                    .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.FORBIDDEN));
        }
        assertThatThrownBy(() -> DB.sql("update retention_rule set days = 1")).hasMessageContaining("append-only");
    }

    private void assertPath(String path, SetRetention retention) {
        assertThatThrownBy(() -> as(BUREAU, () -> service.set(retention))).isInstanceOfSatisfying(BusinessException.class, refused ->
                assertThat(refused.errors()).singleElement().satisfies(error -> assertThat(error.path()).isEqualTo(path)));
    }

    private Integer days(String log) {
        return as(AUDITOR, service::logs).stream().filter(one -> one.log().equals(log)).findFirst().orElseThrow().days();
    }

    private static List<Object> left(String table) {
        return Rows.of(DB, "select id from " + table + " order by id").stream().map(row -> row.get(0)).toList();
    }

    private static void uses(String... at) {
        for (int i = 0; i < at.length; i++) {
            DB.sql("insert into insured_use (id, channel, person, at, purpose, verification, outcome) values (%d, 'APP', '\\x00', '%s+08', 'COVER', 'ACCOUNT', 'ANSWERED')"
                    .formatted(i + 1, at[i]));
        }
    }

    private static void rejects(int id, String day) {
        DB.sql("insert into insured_import (id, source, at, lines, added, changed, unchanged, rejected) values (%1$d, 'x', '%2$s 12:00:00+08', 1, 0, 0, 0, 1)"
                .formatted(id, day));
        DB.sql("insert into insured_reject (import_id, position, sheet, line, field, value, reason) values (%d, 1, '', 2, 'name', '张*', 'x')".formatted(id));
    }

    private static void mails(String... days) {
        for (int i = 0; i < days.length; i++) {
            DB.sql("insert into mail (id, message_id, address, subject, body, created_at, attempts) values (%1$d, 'm%1$d', 'a@b.test', 's', 'b', '%2$s 12:00:00+08', 1)"
                    .formatted(i + 1, days[i]));
        }
    }

    private static void calls(String... days) {
        for (int i = 0; i < days.length; i++) {
            DB.sql("""
                    insert into phone_call (id, source, call_id, phone, status, rang_at, ended_at, version)
                    values (%1$d, 's', 'c%1$d', '0759-1234567', 'MISSED', '%2$s 12:00:00+08', '%2$s 12:01:00+08', 0)""".formatted(i + 1, days[i]));
        }
    }

    private static void messages(String... at) {
        for (int i = 0; i < at.length; i++) {
            DB.sql("""
                    insert into transaction_log (id, received_at, infno, msgid, is_first, institution, operator, digest, state, attempt, begun_at,
                        repeats, input)
                    values (%1$d, '%2$s+08', '2203', 'm%1$d', true, 'H1', 'x', 'x', 'DONE', 1, '%2$s+08', 0, '{}')""".formatted(i + 1, at[i]));
        }
    }

    private static void certificates(String... at) {
        DB.sql("insert into transaction_person (number, identity) values ('P1', 'x')");
        for (int i = 0; i < at.length; i++) {
            DB.sql("insert into transaction_certificate (hash, person_number, read_at) values ('h%d', 'P1', '%s+08')".formatted(i + 1, at[i]));
        }
    }

    /** To a ticket that is not there: what of tickets there is, is not asked here. */
    private static void linked(int call) {
        DB.sql("""
                set session_replication_role = replica;
                insert into call_ticket (call_id, ticket, linked_at, linked_by) values (%d, 'T1', now(), 'x');
                set session_replication_role = origin""".formatted(call));
    }
}
