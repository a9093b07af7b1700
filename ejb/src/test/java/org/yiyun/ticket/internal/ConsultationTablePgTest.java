package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.ConsultationCount;
import org.yiyun.ticket.ConsultationPeriod;
import org.yiyun.ticket.ConsultationQueries;
import org.yiyun.ticket.ConsultationRow;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.OpenTicket;
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
        assertThat(List.of(as(TicketFixture.DESK, () -> table.count(null, null)), as(TicketFixture.DESK, () -> table.count(NOW.plusSeconds(1), null)),
                as(other, () -> table.count(null, null)))).containsExactly(2L, 1L, 0L);
    }

    @Covers("CONS-04")
    @Test
    void countsQuestionsByTopicAndPeriod() {
        consult("CLAIM", true);
        var again = consult("CLAIM", false);
        as(TicketFixture.DESK, () -> tickets.service.apply(again, new TicketCommand.Reopen("仍不明白"), null));
        consult(null, true);
        tickets.time.advance(Duration.ofDays(31));
        consult("CLAIM", true);
        as(TicketFixture.DESK, () -> tickets.service.open(request("COMPUTER_USE")));
        as(TicketFixture.DESK, () -> tickets.service.open(TicketMother.request(TicketKind.FAULT)));

        assertThat(counts(null, ConsultationPeriod.MONTH)).containsExactly(
                new ConsultationCount("2026-03", "CLAIM", 2, 2, 1, 0), new ConsultationCount("2026-03", null, 1, 1, 0, 0),
                new ConsultationCount("2026-04", "CLAIM", 1, 1, 0, 0), new ConsultationCount("2026-04", "COMPUTER_USE", 1, 0, 0, 0));
        assertThat(counts(null, ConsultationPeriod.QUARTER)).extracting(ConsultationCount::period, ConsultationCount::asked)
                .containsExactly(tuple("2026Q1", 2L), tuple("2026Q1", 1L), tuple("2026Q2", 1L), tuple("2026Q2", 1L));
        assertThat(counts(NOW.plus(Duration.ofDays(1)), ConsultationPeriod.YEAR)).extracting(ConsultationCount::period)
                .containsExactly("2026", "2026");
        var other = TestCallers.institution("H99990000001", org.yiyun.security.Permission.TICKET_EXPORT);
        assertThat(as(other, () -> table.counts(null, null, ConsultationPeriod.MONTH))).isEmpty();
    }

    /** An unhappy close is told by the user. */
    @Covers("CONS-04")
    @Test
    void countsThoseOfWhichTheUserWasNotSatisfied() {
        var number = consult("CLAIM", true);
        as(TicketFixture.DESK, () -> tickets.service.apply(number, new TicketCommand.Reopen("x"), null));
        as(TicketFixture.DESK, () -> tickets.service.apply(number, TicketMother.resolve(null, null), null));
        as(TicketFixture.DESK, () -> tickets.service.apply(number, new TicketCommand.Close(false, 1), null));
        assertThat(counts(null, ConsultationPeriod.YEAR)).containsExactly(new ConsultationCount("2026", "CLAIM", 1, 1, 1, 1));
    }

    private List<ConsultationCount> counts(Instant from, ConsultationPeriod period) {
        return as(TicketFixture.DESK, () -> table.counts(from, null, period));
    }

    private String consult(String topic, boolean first) {
        return as(TicketFixture.DESK, () -> tickets.service.consult(
                request(topic), new TicketCommand.Resolve(first ? "按三级计算" : "按二级计算", null, null, HandlingMode.PHONE))).number();
    }

    private static OpenTicket request(String topic) {
        return new OpenTicket(TicketKind.CONSULTATION, Channel.PHONE, "报销", "为什么少了", null, null, topic, null,
                new Contact("张三", "13800000000"), null, null);
    }
}
