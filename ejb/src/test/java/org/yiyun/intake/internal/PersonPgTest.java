package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.intake.PersonQueries;
import org.yiyun.intake.PersonSign;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;

/** The same person by telephone, mail, chat and call, and nobody else. */
@Covers("DESK-02")
class PersonPgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String HOSPITAL = "H99990000001";
    private static final Caller DESK = TestCallers.staff(
            "desk", Permission.INTAKE_READ, Permission.TICKET_READ, Permission.PERSONAL_DATA_READ);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private DeskForTests tickets;
    private PersonQueries queries;

    @BeforeEach
    void wire() {
        tickets = DeskForTests.at(db, NOW);
        queries = db.bean(PersonQueries.class, new PersonQueries(new PersonReading(tickets.queries(), tickets.callers(), new People(db.em()))));
    }

    @Test
    void whoCallsTodayAndWroteYesterdayIsOne() {
        var byMail = open(Channel.EMAIL, "李明", Contact.NO_PHONE, null);
        var withSignature = open(Channel.EMAIL, "李明", "0759-2345678", null);
        sentBy(byMail, "liming@hospital.test");
        sentBy(withSignature, "liming@hospital.test");
        sentBy(open(Channel.EMAIL, "王芳", Contact.NO_PHONE, null), "wang@hospital.test");
        var byChat = open(Channel.QQ, "明", Contact.NO_PHONE, null);
        chat(byChat, "10001");
        chat(withSignature, "10001");
        chat(open(Channel.QQ, "别人", Contact.NO_PHONE, null), "10002");
        var asked = open(Channel.PHONE, "李明", "+86 759 2345678", HOSPITAL);
        var named = open(Channel.API, "李明", "13900000001", HOSPITAL);
        var elsewhere = open(Channel.PHONE, "李明", "13900000002", null);
        var called = open(Channel.PHONE, "前台", "13900000003", null);
        call("07592345679", asked, called);

        assertThat(others(DESK, asked)).isEqualTo(Map.of(
                withSignature, Set.of(PersonSign.PHONE, PersonSign.MAIL, PersonSign.CHAT),
                byMail, Set.of(PersonSign.MAIL),
                byChat, Set.of(PersonSign.CHAT),
                called, Set.of(PersonSign.CALL),
                named, Set.of(PersonSign.NAME)));
        assertThat(others(DESK, elsewhere)).isEmpty();
        assertThat(others(DESK, byMail)).as("by the address alone").isEqualTo(Map.of(withSignature, Set.of(PersonSign.MAIL)));
    }

    @Test
    void newestFirstMaskedUnlessPermittedAndEachSightIsAudited() {
        var first = open(Channel.PHONE, "李明", "13800138000", null);
        tickets.time().advance(Duration.ofMinutes(1));
        var second = open(Channel.PHONE, "李明", "13800138000", null);
        tickets.time().advance(Duration.ofMinutes(1));
        var asked = open(Channel.ONLINE, "李明", "138-0013-8000", null);

        var masked = as(TestCallers.staff("x", Permission.INTAKE_READ, Permission.TICKET_READ), () -> queries.otherTickets(asked));
        assertThat(masked).extracting(other -> other.ticket().number()).containsExactly(second, first);
        assertThat(masked).extracting(other -> other.ticket().caller()).containsOnly("李*");
        assertThat(Rows.of(db, "select count(*) from audit_entry where action = 'personal-data.sight'")).containsExactly(List.of(0L));
        assertThat(as(DESK, () -> queries.otherTickets(asked))).extracting(other -> other.ticket().caller()).containsOnly("李明");
        assertThat(Rows.of(db, "select actor, subject_id from audit_entry where action = 'personal-data.sight'"))
                .containsExactly(List.of("desk", second + "," + first));
    }

    @Test
    void onlyWhatTheReaderMaySeeAndNeverAComplaint() {
        var inTown = open(Channel.PHONE, "李明", "13800138000", HOSPITAL);
        var complaint = as(Caller.system("test"), () -> tickets.service().take(request(TicketKind.COMPLAINT, Channel.PHONE, "李明", "13800138000", null)));
        var asked = open(Channel.PHONE, "李明", "13800138000", HOSPITAL);
        sentBy(asked, "liming@hospital.test");
        sentBy(complaint, "liming@hospital.test");

        assertThat(others(DESK, asked).keySet()).containsExactly(inTown);
        assertThat(others(TestCallers.staff("chief", Permission.values()), asked).keySet()).containsExactly(inTown);
        assertThat(others(TestCallers.staff("chief", Permission.values()), complaint)).isEmpty();
        var elsewhere = new Caller("x", "x", Caller.Kind.STAFF, Set.of(Permission.INTAKE_READ, Permission.TICKET_READ),
                new Scope(null, Set.of("440999")), "192.0.2.1");
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(elsewhere, () -> queries.otherTickets(asked))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(catchThrowableOfType(BusinessException.class,
                        () -> as(TestCallers.staff("y", Permission.TICKET_READ), () -> queries.otherTickets(asked))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
    }

    private Map<String, Set<PersonSign>> others(Caller caller, String number) {
        return as(caller, () -> queries.otherTickets(number)).stream()
                .collect(Collectors.toMap(other -> other.ticket().number(), other -> other.signs()));
    }

    private static void sentBy(String ticket, String address) {
        db.sql("insert into mail_thread (ticket, address, subject, message_ids, told, watched, updated_at) values ('" + ticket + "', '"
                + address + "', '', '', 0, true, now())");
    }

    private static void chat(String ticket, String account) {
        db.sql("insert into chat_transcript (id, ticket, channel, content, fingerprint, person, account, opened, internal, created_at, created_by)"
                + " values (nextval('chat_transcript_seq'), '" + ticket + "', 'QQ', 'x', '" + ticket + account + "', '李明', '" + account
                + "', true, false, now(), 'x')");
    }

    private static void call(String phone, String... about) {
        for (var ticket : about) {
            db.sql("insert into phone_call (id, source, call_id, phone, status, rang_at, version) values (nextval('phone_call_seq'), 'x', '"
                    + ticket + "', '" + phone + "', 'RINGING', now(), 0)");
            db.sql("insert into call_ticket (call_id, ticket, linked_at, linked_by) select id, '" + ticket
                    + "', now(), 'x' from phone_call where call_id = '" + ticket + "'");
        }
    }

    private String open(Channel channel, String name, String phone, @Nullable String institution) {
        return as(Caller.system("test"), () -> tickets.service().take(request(TicketKind.FAULT, channel, name, phone, institution)));
    }

    private static OpenTicket request(TicketKind kind, Channel channel, String name, String phone, @Nullable String institution) {
        return new OpenTicket(kind, channel, "报错", "报错", null, null, null, institution, new Contact(name, phone), null, null);
    }
}
