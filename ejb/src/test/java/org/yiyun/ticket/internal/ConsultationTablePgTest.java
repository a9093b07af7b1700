package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.ConsultationQueries;
import org.yiyun.ticket.ConsultationRow;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;

/** REQ-CONS-06. */
class ConsultationTablePgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TicketFixture tickets = new TicketFixture(db, NOW);
    private final ConsultationQueries table = db.bean(
            ConsultationQueries.class, new ConsultationQueries(new ConsultationTable(db.em(), tickets.time.business())));

    @Covers({"CONS-06", "CONS-04"})
    @Test
    void holdsEveryQuestionWithItsAnswerAndNothingElse() {
        var answered = as(TicketFixture.DESK, () -> tickets.service.consult(
                TicketMother.request(TicketKind.CONSULTATION), new TicketCommand.Resolve("重新登录", null, null, HandlingMode.PHONE)));
        as(TicketFixture.DESK, () -> tickets.service.open(TicketMother.request(TicketKind.FAULT)));
        tickets.time.advance(Duration.ofDays(1));
        var open = as(TicketFixture.DESK, () -> tickets.service.open(TicketMother.request(TicketKind.CONSULTATION)));

        assertThat(as(TicketFixture.DESK, () -> table.rows(null, null, 0, 10))).containsExactly(
                new ConsultationRow(answered.number(), NOW, Channel.PHONE, null, "张*", null, "结算时提示接口超时", "重新登录", answered.assignee()),
                new ConsultationRow(open.number(), NOW.plus(Duration.ofDays(1)), Channel.PHONE, null, "张*", null, "结算时提示接口超时", null, null));
        assertThat(as(TicketFixture.DESK, () -> table.rows(NOW.plusSeconds(1), null, 0, 10)))
                .extracting(ConsultationRow::number).containsExactly(open.number());
        assertThat(as(TicketFixture.DESK, () -> table.rows(null, null, 1, 10)))
                .extracting(ConsultationRow::number).containsExactly(open.number());
        var other = TestCallers.institution("H99990000001", org.yiyun.security.Permission.TICKET_EXPORT);
        assertThat(as(other, () -> table.rows(null, null, 0, 10))).isEmpty();
    }
}
