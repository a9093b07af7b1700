package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.dispatch.DispatchAnnexes;
import org.yiyun.intake.IntakeAnnexes;
import org.yiyun.problem.ProblemAnnexes;
import org.yiyun.satisfaction.SatisfactionAnnexes;
import org.yiyun.task.TaskAnnexes;
import org.yiyun.testing.Postgres;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketKind;

/** What a ticket page asks before it reads what stands beside the ticket: each kind by itself, of no other ticket. */
class TicketAnnexesPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    static final List<TicketAnnex> ALL = List.of(
            TicketAnnexes.FILES, IntakeAnnexes.MAILS, IntakeAnnexes.CALLS, IntakeAnnexes.CHATS, ProblemAnnexes.PROBLEMS, TaskAnnexes.TASKS,
            SatisfactionAnnexes.RATINGS, DispatchAnnexes.DECISIONS);

    private TicketFixture desk;

    @BeforeEach
    void desk() {
        desk = new TicketFixture(DB, Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void eachIsFoundByItselfAndForItsTicketAlone() {
        var number = open();
        var other = open();
        assertThat(annexes(number)).isEmpty();

        var found = new TreeSet<String>();
        for (var annex : ALL) {
            rows(annex.name(), number).forEach(DB::sql);
            found.add(annex.name());
            assertThat(annexes(number)).as(annex.name()).isEqualTo(found);
        }
        assertThat(annexes(other)).isEmpty();
        assertThat(ALL).extracting(TicketAnnex::name).doesNotHaveDuplicates();
    }

    /** One row of it as its feature writes it, as far as the constraints of the tables want. */
    private static Stream<String> rows(String annex, String ticket) {
        return switch (annex) {
            case "FILE" -> Stream.of("""
                    insert into ticket_attachment (id, ticket_id, name, media_type, size, sha256, created_at, created_by)
                    values (1, (select id from ticket where number = '%s'), 'a', 'text/plain', 1, repeat('0', 64), now(), 'x')""".formatted(ticket));
            case "MAIL" -> Stream.of("""
                    insert into incoming_mail (id, mailbox, uid_validity, uid, message_id, digest, sender, known, subject, body, size, files,
                        reply_to_ids, received_at, status, ticket, version)
                    values (1, 'x', 1, 1, '1', '1', 'x', false, 'x', 'x', 1, '[]', '', now(), 'OPENED', '%s', 0)""".formatted(ticket));
            case "CALL" -> Stream.of(
                    "insert into phone_call (id, source, call_id, phone, status, rang_at, version) values (1, 'x', '1', '1', 'RINGING', now(), 0)",
                    "insert into call_ticket (call_id, ticket, linked_at, linked_by) values (1, '%s', now(), 'x')".formatted(ticket));
            case "CHAT" -> Stream.of("""
                    insert into chat_transcript (id, ticket, channel, content, fingerprint, opened, internal, created_at, created_by)
                    values (1, '%s', 'QQ', 'x', 'x', true, false, now(), 'x')""".formatted(ticket));
            case "PROBLEM" -> Stream.of(
                    """
                    insert into problem (id, number, title, status, event_count, created_at, created_by, updated_at, updated_by, version)
                    values (9001, 'P9001', 'x', 'OPEN', 0, now(), 'x', now(), 'x', 0)""",
                    "insert into problem_ticket (problem_id, ticket, linked_at, linked_by) values (9001, '%s', now(), 'x')".formatted(ticket));
            case "TASK" -> Stream.of("""
                    insert into task (id, number, title, text, giver, owner, organisation, priority, proof, status, due_at, first_due_at, returns, urges,
                        event_count, created_at, created_by, updated_at, updated_by, version, related_kind, related_number)
                    select k.id, 'K' || k.id, 'x', 'x', 'x', 'y', 'OPS', 'NORMAL', false, 'ASSIGNED', now(), now(), 0, 0, 0, now(), 'x', now(), 'x', 0,
                        k.kind, k.number
                    from (values (1, 'TICKET', '%s'), (2, 'ARTICLE', 'A1')) as k (id, kind, number)""".formatted(ticket));
            case "RATING" -> Stream.of("""
                    insert into satisfaction_rating (id, ticket, kind, channel, month, closed_at, expires_at)
                    values (gen_random_uuid(), '%s', 'FAULT', 'PHONE', '2026-03', now(), now())""".formatted(ticket));
            case "DISPATCH" -> Stream.of("""
                    insert into dispatch_decision (ticket, rule_set, at, by_whom, automatic, proposal)
                    select '%s', max(version), now(), 'x', true, '{}' from dispatch_rule_set""".formatted(ticket));
            default -> throw new AssertionError(annex);
        };
    }

    private Set<String> annexes(String number) {
        return as(TicketFixture.DESK, () -> desk.queries.sheet(number)).annexes();
    }

    private String open() {
        return as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
    }
}
