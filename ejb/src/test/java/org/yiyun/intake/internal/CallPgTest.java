package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.audit.AuditService;
import org.yiyun.intake.CallEvent;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallService;
import org.yiyun.intake.CallStatus;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.PhoneKey;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.internal.DeskForTests;

/** Calls as the telephone system tells of them, and who they are from. */
class CallPgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Caller SYSTEM = TestCallers.staff("cti", Permission.INTAKE_CALL);
    private static final Caller DESK = TestCallers.staff(
            "desk", Permission.INTAKE_READ, Permission.TICKET_READ, Permission.TICKET_OPEN, Permission.INTAKE_HANDLE,
            Permission.PERSONAL_DATA_READ);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private DeskForTests tickets;
    private CallService service;
    private CallQueries queries;

    @BeforeEach
    void wire() {
        tickets = DeskForTests.at(db, NOW);
        var em = db.em();
        var clock = tickets.time().business();
        var audit = new AuditService(clock, em);
        var calls = new PhoneCalls(em);
        var links = new CallTickets(em);
        service = db.bean(CallService.class, new CallService(new CallDesk(
                calls, links, tickets.queries(), db.bean(NotificationService.class, new NotificationService(new Notifications(em),
                        new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock)),
                new Outbox(clock, em), audit, clock)));
        queries = db.bean(CallQueries.class, new CallQueries(new CallReading(
                calls, new OrganisationQueries(new Organisations(em), new Institutions(em)), tickets.callers(), tickets.queries(), links,
                new People(em), new PersonalData(audit), clock)));
    }

    @Test
    @Covers("DESK-02")
    void whatACallWasAboutIsKnownOnBothSides() {
        var one = open(TicketKind.FAULT, "13800138000", "H99990000001");
        var two = open(TicketKind.CONSULTATION, "13900000009", null);
        var id = tell("ring", "desk", 0).id();

        link(id, one);
        link(id, " " + two + " ");
        link(id, one);

        assertThat(as(DESK, () -> queries.get(id)).linked()).extracting(TicketRow::number).containsExactlyInAnyOrder(one, two);
        assertThat(as(DESK, () -> queries.of(one))).extracting(CallRow::id).containsExactly(id);
        assertThat(Rows.of(db, "select cast(details as json) ->> 'ticket' from audit_entry where action = 'call.link' order by id"))
                .containsExactly(List.of(one), List.of(two));
        var elsewhere = new Caller("x", "x", Caller.Kind.STAFF, Set.of(Permission.INTAKE_READ, Permission.TICKET_READ),
                new Scope(null, Set.of("440999")), "192.0.2.1");
        assertThat(as(elsewhere, () -> queries.get(id)).linked()).isEmpty();
        assertThat(as(elsewhere, () -> queries.of(one))).isEmpty();

        as(DESK, () -> {
            service.unlink(id, two);
            return null;
        });
        assertThat(as(DESK, () -> queries.get(id)).linked()).extracting(TicketRow::number).containsExactly(one);
        assertThat(problem(() -> service.unlink(id, two)).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    @Covers("DESK-02")
    void aCallIsLinkedToNoComplaintAndToNothingThatIsNotThere() {
        var complaint = open(TicketKind.COMPLAINT, "13800138000", null);
        var id = tell("ring", "desk", 0).id();

        assertThat(problem(() -> service.link(id, "T20260302-999999")).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(() -> service.link(id, complaint)).type()).as("does not exist for who may see no complaints")
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(() -> service.link(id + 1, complaint)).type()).isEqualTo(ProblemType.NOT_FOUND);
        var chief = TestCallers.staff("chief", Permission.values());
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(chief, () -> {
            service.link(id, complaint);
            return null;
        })).errors()).containsExactly(new FieldError("ticket", "field.call-complaint", Map.of()));
        assertThat(Rows.of(db, "select count(*) from call_ticket")).containsExactly(List.of(0L));
    }

    @Test
    @Covers("DESK-02")
    void whoeverCallsAndHasWrittenIsOne() {
        var called = open(TicketKind.FAULT, "13800138000", null);
        tickets.time().advance(Duration.ofMinutes(1));
        var written = open(TicketKind.FAULT, Contact.NO_PHONE, null);
        for (var ticket : List.of(called, written)) {
            db.sql("insert into mail_thread (ticket, address, subject, message_ids, told, watched, updated_at) values ('" + ticket
                    + "', 'liming@hospital.test', '', '', 0, true, now())");
        }
        open(TicketKind.FAULT, Contact.NO_PHONE, null);
        var id = tell("ring", "desk", 0).id();

        assertThat(as(DESK, () -> queries.get(id)).tickets()).extracting(TicketRow::number).containsExactly(written, called);
    }

    @Test
    @Covers("DESK-02")
    void theOpenCallIsTheNewestOfTheAgentUntilItEnds() {
        assertThat(as(DESK, queries::open)).isEmpty();
        var id = tell("ring", "desk", 0).id();
        assertThat(as(DESK, queries::open).orElseThrow().call().id()).isEqualTo(id);
        tell("answer", "desk2", 5);
        assertThat(as(DESK, queries::open)).as("somebody else has it").isEmpty();
        tell("answer", "desk", 6);
        assertThat(as(DESK, queries::open).orElseThrow().call().status()).isEqualTo(CallStatus.TALKING);
        tickets.time().advance(Duration.ofHours(2));
        assertThat(as(DESK, queries::open)).as("its end was not told").isEmpty();
        tell("hangup", null, 60);
        assertThat(Rows.of(db, "select aggregate_key, payload ->> 'agent' from outbox where type = 'CallChanged' order by sequence"))
                .containsExactly(List.of("desk", "desk"), List.of("desk", "desk"), List.of("desk2", "desk2"), List.of("desk2", "desk2"),
                        List.of("desk", "desk"), List.of("desk", "desk"));
    }

    /** It is shown with every page: what is not shown there is no sight. */
    @Test
    @Covers("DESK-02")
    void theOpenCallSaysWhoCallsAndShowsNoTickets() {
        var ticket = open(TicketKind.FAULT, "13800138000", "H99990000001");
        var other = open(TicketKind.FAULT, "13900000009", null);
        var id = tell("ring", "desk", 0).id();
        link(id, other);

        var seen = as(DESK, queries::open).orElseThrow();

        assertThat(seen.name()).isEqualTo("李明");
        assertThat(seen.institution()).isEqualTo("H99990000001");
        assertThat(seen.tickets()).isEmpty();
        assertThat(seen.linked()).isEmpty();
        assertThat(Rows.of(db, "select subject_type, subject_id from audit_entry where action = 'personal-data.sight' and actor = 'desk' order by id"))
                .containsExactly(List.of("call", String.valueOf(id)), List.of("ticket-list", ticket));
    }

    private void link(long id, String ticket) {
        as(DESK, () -> {
            service.link(id, ticket);
            return null;
        });
    }

    private static BusinessException problem(Runnable work) {
        return catchThrowableOfType(BusinessException.class, () -> as(DESK, () -> {
            work.run();
            return null;
        }));
    }

    private CallRow tell(String event, @Nullable String agent, int second) {
        return as(SYSTEM, () -> service.report(
                new CallEvent("c-1", event, "+86 13800138000", agent, NOW.minusSeconds(60).plusSeconds(second))));
    }

    @Test
    void aCallRingsIsAnsweredAndEnds() {
        assertThat(tell("ring", "desk", 0).status()).isEqualTo(CallStatus.RINGING);
        assertThat(tell("ANSWER", "desk2", 5).status()).isEqualTo(CallStatus.TALKING);
        var ended = tell("hangup", null, 50);
        assertThat(ended).isEqualTo(new CallRow(
                ended.id(), "+86 13800138000", "desk2", CallStatus.ENDED, NOW.minusSeconds(60), NOW.minusSeconds(55), NOW.minusSeconds(10), 2));
        assertThat(Rows.of(db, "select recipient, text_key, page from notification")).containsExactly(
                List.of("desk", "intake.notice.call", "/call.xhtml?id=" + ended.id()));
    }

    /** The line may fail: who rang in vain is called back all the same. */
    @Test
    @Covers("DESK-02")
    void aCallOfWhichNoEndIsToldIsOverAfterTwoHours() {
        tell("ring", "desk", 0);
        assertThat(shown(CallStatus.RINGING)).containsExactly(CallStatus.RINGING);
        assertThat(shown(CallStatus.MISSED)).isEmpty();

        tickets.time().advance(Duration.ofHours(2).plusMinutes(1));

        assertThat(shown(CallStatus.RINGING)).isEmpty();
        assertThat(shown(CallStatus.MISSED)).containsExactly(CallStatus.MISSED);
        assertThat(shown(null)).containsExactly(CallStatus.MISSED);
        var missed = as(DESK, () -> queries.rows(CallStatus.MISSED, null, 0, 10)).get(0);
        assertThat(missed.endedAt()).isNull();
        assertThat(as(DESK, () -> queries.get(missed.id())).call()).isEqualTo(missed);
        tell("answer", "desk", 1);
        assertThat(shown(CallStatus.ENDED)).containsExactly(CallStatus.ENDED);
        assertThat(shown(CallStatus.MISSED)).isEmpty();
    }

    private List<CallStatus> shown(CallStatus status) {
        return as(DESK, () -> {
            var rows = queries.rows(status, null, 0, 10);
            assertThat(queries.count(status, null)).isEqualTo(rows.size());
            return rows.stream().map(CallRow::status).toList();
        });
    }

    @Test
    void whatIsToldTwiceIsOneAndTellsNobodyAgain() {
        tell("ring", "desk", 0);
        var again = tell("ring", "desk", 3);
        assertThat(again.version()).isZero();
        assertThat(again.rangAt()).isEqualTo(NOW.minusSeconds(60));
        tell("hangup", null, 20);
        assertThat(tell("hangup", null, 30)).isEqualTo(tell("ring", "desk", 40));
        assertThat(Rows.of(db, "select status, ended_at is null from phone_call")).containsExactly(List.of("MISSED", false));
        assertThat(Rows.of(db, "select count(*) from notification")).containsExactly(List.of(1L));
        assertThat(Rows.of(db, "select count(*) from audit_entry where action = 'call.report'")).containsExactly(List.of(2L));
    }

    @Test
    void whereItRingsNextIsToldToo() {
        tell("ring", "desk", 0);
        tell("ring", "desk2", 10);
        assertThat(Rows.of(db, "select recipient from notification")).containsExactlyInAnyOrder(List.of("desk"), List.of("desk2"));
    }

    @Test
    void eventsMayComeInAnyOrder() {
        assertThat(tell("hangup", null, 50).status()).isEqualTo(CallStatus.MISSED);
        assertThat(tell("answer", "desk", 5).status()).isEqualTo(CallStatus.ENDED);
        var all = tell("ring", "desk", 0);
        assertThat(all).isEqualTo(new CallRow(
                all.id(), "+86 13800138000", "desk", CallStatus.ENDED, NOW.minusSeconds(60), NOW.minusSeconds(55), NOW.minusSeconds(10), 2));
    }

    @Test
    void whoHasCalledBeforeIsKnownByTheNumberHoweverItIsWritten() {
        open(TicketKind.FAULT, "138-0013-8000", "H99990000001");
        open(TicketKind.COMPLAINT, "13800138000", null);
        open(TicketKind.FAULT, "13800138001", null);
        tickets.time().advance(Duration.ofMinutes(1));
        open(TicketKind.CONSULTATION, "13800138000", null);
        var id = tell("ring", "desk", 0).id();

        var seen = as(DESK, () -> queries.get(id));
        assertThat(seen.name()).isEqualTo("李明");
        assertThat(seen.institution()).isEqualTo("H99990000001");
        assertThat(seen.staff()).isFalse();
        assertThat(seen.tickets()).extracting(TicketRow::kind).containsExactly(TicketKind.CONSULTATION, TicketKind.FAULT);
        assertThat(Rows.of(db, "select actor from audit_entry where action = 'personal-data.sight' and subject_type = 'call'"))
                .containsExactly(List.of("desk"));

        var masked = as(TestCallers.staff("leader", Permission.INTAKE_READ, Permission.TICKET_READ), () -> queries.get(id));
        assertThat(masked.name()).isEqualTo("李*");
        assertThat(masked.call().phone()).doesNotContain("0013");
        assertThat(masked.masked()).isTrue();
        var elsewhere = new Caller("x", "x", Caller.Kind.STAFF, Set.of(Permission.INTAKE_READ, Permission.TICKET_READ),
                new Scope(null, Set.of("440999")), "192.0.2.1");
        assertThat(as(elsewhere, () -> queries.get(id)).tickets()).isEmpty();
    }

    @Test
    void aNumberOfTheStaffListIsStaff() {
        db.sql("""
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, phone, active) values (1, 'E001', '陈志远', 'YY', '138 0013 8000', true)""");
        var id = tell("ring", null, 0).id();
        var seen = as(DESK, () -> queries.get(id));
        assertThat(seen.staff()).isTrue();
        assertThat(seen.name()).isEqualTo("陈志远");
        assertThat(Rows.of(db, "select 1 from notification")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86 13800138000", "0086-13800138000", "0759-2345678", "+86 759 2345678", "86123456", "-----",
        "861012345678", "8601012345678", "12345", "000", "(0759) 2345678"})
    void theDatabaseReadsNumbersAsTheProductDoes(String phone) {
        assertThat(Rows.of(db, "select phone_key('" + phone + "')")).containsExactly(List.of(PhoneKey.of(phone)));
    }

    @Test
    void oneNumberHasOneKey() {
        assertThat(List.of("13800138000", "+86 13800138000", "0086-138-0013-8000").stream().map(PhoneKey::of)).containsOnly("13800138000");
        assertThat(List.of("0759-2345678", "+86 759 2345678", "(0759)2345678").stream().map(PhoneKey::of)).containsOnly("7592345678");
        assertThat(PhoneKey.of("86123456")).as("begins like the country's code and is none").isEqualTo("86123456");
    }

    private String open(TicketKind kind, String phone, @Nullable String institution) {
        return as(Caller.system("test"), () -> tickets.service().take(new OpenTicket(
                kind, Channel.PHONE, "报错", "报错", null, null, null, institution, new Contact("李明", phone), null, null)));
    }
}
