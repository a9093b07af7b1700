package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.intake.IntakeKind;
import org.yiyun.intake.IntakeQueries;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;
import org.yiyun.ticket.internal.TicketMother;

/** What a ticket page asks before it reads mails, calls and chats. */
class IntakeKindsPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Caller DESK = TestCallers.staff("desk", Permission.INTAKE_READ, Permission.TICKET_READ);

    private DeskForTests tickets;
    private IntakeQueries intake;

    @BeforeEach
    void wire() {
        tickets = DeskForTests.at(DB, Instant.parse("2026-03-02T01:00:00Z"));
        intake = DB.bean(IntakeQueries.class, new IntakeQueries(new IntakeKinds(DB.em(), tickets.queries())));
    }

    @Test
    void namesEachKindThatATicketHas() {
        var ticket = open(TicketKind.FAULT);
        assertThat(kinds(DESK, ticket)).isEmpty();

        DB.sql("insert into chat_transcript (id, ticket, channel, content, fingerprint, opened, internal, created_at, created_by)"
                + " values (1, '" + ticket + "', 'QQ', 'x', 'x', true, false, now(), 'x')");
        assertThat(kinds(DESK, ticket)).containsExactly(IntakeKind.CHAT);

        DB.sql("insert into phone_call (id, source, call_id, phone, status, rang_at, version) values (1, 'x', '1', '1', 'RINGING', now(), 0)");
        DB.sql("insert into call_ticket (call_id, ticket, linked_at, linked_by) values (1, '" + ticket + "', now(), 'x')");
        DB.sql("insert into incoming_mail (id, mailbox, uid_validity, uid, message_id, digest, sender, known, subject, body, size, files,"
                + " reply_to_ids, received_at, status, ticket, version) values (1, 'x', 1, 1, '1', '1', 'x', false, 'x', 'x', 1, '[]', '', now(),"
                + " 'OPENED', '" + ticket + "', 0)");
        assertThat(kinds(DESK, ticket)).containsExactlyInAnyOrder(IntakeKind.MAIL, IntakeKind.CALL, IntakeKind.CHAT);
        assertThat(kinds(DESK, open(TicketKind.FAULT))).isEmpty();
    }

    @Test
    void tellsNothingOfATicketThatTheReaderMayNotSee() {
        var ticket = open(TicketKind.COMPLAINT);
        DB.sql("insert into chat_transcript (id, ticket, channel, content, fingerprint, opened, internal, created_at, created_by)"
                + " values (1, '" + ticket + "', 'QQ', 'x', 'x', true, false, now(), 'x')");

        assertThat(kinds(DESK, ticket)).isEmpty();
        assertThat(kinds(TestCallers.staff("clerk", Permission.INTAKE_READ), open(TicketKind.FAULT))).isEmpty();
        assertThat(kinds(TestCallers.staff("officer", Permission.INTAKE_READ, Permission.TICKET_READ, Permission.COMPLAINT_READ), ticket))
                .containsExactly(IntakeKind.CHAT);
    }

    private Set<IntakeKind> kinds(Caller caller, String ticket) {
        return as(caller, () -> intake.kinds(ticket));
    }

    private String open(TicketKind kind) {
        return as(Caller.system("test"), () -> tickets.service().take(TicketMother.request(kind)));
    }
}
