package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.HandlingView;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketVerb;

/** Which work a ticket calls for, and who hears of it. */
class HandlingPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private TicketFixture desk;

    @BeforeEach
    void desk() {
        desk = new TicketFixture(DB, NOW);
    }

    @Covers({"SLA-03", "DESK-15"})
    @Test
    void aLevelOneFaultOrdersRemoteAndOnSiteWorkAtOnce() {
        var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        var minute = Duration.ofMinutes(1);
        for (var command : List.of(
                new TicketCommand.Grade(1, "系统瘫痪"), TicketMother.command(TicketVerb.CONSENT), new TicketCommand.StartRemote(null),
                new TicketCommand.Dispatch("engineer2"), new TicketCommand.RemoteFailed("网络不通"), new TicketCommand.Arrive(),
                new TicketCommand.Resolve("更换交换机", "交换机损坏", "备机", HandlingMode.ON_SITE))) {
            as(TicketFixture.DESK, () -> desk.service.apply(number, command, null));
            desk.time.advance(minute);
        }

        assertThat(as(TicketFixture.DESK, () -> desk.queries.handlings(number))).containsExactly(
                new HandlingView(HandlingMode.REMOTE, NOW, NOW.plus(minute.multipliedBy(2)), NOW.plus(minute.multipliedBy(4)), "desk", "网络不通", false),
                new HandlingView(HandlingMode.ON_SITE, NOW, NOW.plus(minute.multipliedBy(5)), NOW.plus(minute.multipliedBy(6)), "engineer2", "更换交换机", true));
        assertThat(outbox("TicketOrdered")).hasSize(2);
        // the engineer was on the way when the remote diagnosis failed
        assertThat(outbox("TicketFinding")).singleElement().asString().contains("engineer2").contains("网络不通");
    }

    @Covers("SLA-04")
    @Test
    void aLevelTwoFaultIsSentToTheSiteOnlyWhenRemoteWorkHasFailed() {
        var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Grade(2, "r"), null));
        assertThat(as(TicketFixture.DESK, () -> desk.queries.handlings(number))).extracting(HandlingView::mode).containsExactly(HandlingMode.REMOTE);
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.RemoteFailed("r"), null));
        assertThat(as(TicketFixture.DESK, () -> desk.queries.handlings(number))).extracting(HandlingView::mode, HandlingView::isOpen)
                .containsExactly(tuple(HandlingMode.REMOTE, false), tuple(HandlingMode.ON_SITE, true));
    }

    @Covers("SLA-05")
    @Test
    void aLevelThreeFaultIsSentToTheSiteToWhenRemoteWorkHasFailed() {
        var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Grade(3, "r"), null));
        assertThat(as(TicketFixture.DESK, () -> desk.queries.handlings(number))).isEmpty();

        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.RemoteFailed("r"), null));

        assertThat(as(TicketFixture.DESK, () -> desk.queries.handlings(number))).extracting(HandlingView::mode, HandlingView::isOpen)
                .containsExactly(tuple(HandlingMode.REMOTE, false), tuple(HandlingMode.ON_SITE, true));
        assertThat(outbox("TicketOrdered")).singleElement().asString().contains("ON_SITE").contains("\"level\":3");
    }

    @Covers({"DESK-08", "DUTY-04"})
    @Test
    void twoVisitsAreTwoStretchesOfWorkEachWithItsBeginningAndEnd() {
        var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.SERVICE_REQUEST))).number();
        var minute = Duration.ofMinutes(1);
        for (var command : List.of(
                new TicketCommand.Assign("engineer"), new TicketCommand.Dispatch("engineer"), new TicketCommand.Arrive(),
                new TicketCommand.Propose("等备件"), new TicketCommand.Dispatch("engineer2"), new TicketCommand.Arrive(),
                new TicketCommand.Resolve("换件", null, null, HandlingMode.ON_SITE))) {
            desk.time.advance(minute);
            as(TicketFixture.DESK, () -> desk.service.apply(number, command, null));
        }

        assertThat(as(TicketFixture.DESK, () -> desk.queries.handlings(number))).containsExactly(
                new HandlingView(HandlingMode.ON_SITE, NOW.plus(minute.multipliedBy(2)), NOW.plus(minute.multipliedBy(3)),
                        NOW.plus(minute.multipliedBy(5)), "engineer", null, false),
                new HandlingView(HandlingMode.ON_SITE, NOW.plus(minute.multipliedBy(5)), NOW.plus(minute.multipliedBy(6)),
                        NOW.plus(minute.multipliedBy(7)), "engineer2", "换件", true));
    }

    @Covers("DESK-08")
    @Test
    void telephoneSupportLastsFromTheAcceptanceToTheSolution() {
        var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.SERVICE_REQUEST))).number();
        var minute = Duration.ofMinutes(1);
        for (var command : List.of(new TicketCommand.Accept(), new TicketCommand.Resolve("重置密码", null, null, HandlingMode.PHONE))) {
            desk.time.advance(minute);
            as(TicketFixture.DESK, () -> desk.service.apply(number, command, null));
        }

        assertThat(as(TicketFixture.DESK, () -> desk.queries.handlings(number))).containsExactly(new HandlingView(
                HandlingMode.PHONE, NOW.plus(minute), NOW.plus(minute), NOW.plus(minute.multipliedBy(2)), "desk", "重置密码", true));
    }

    @Covers("SLA-03")
    @Test
    void tellsTheEngineerOfTheJourneyAndOfWhatOthersFind() {
        var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        var engineer = TestCallers.staff("engineer2", Permission.values());
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Grade(2, "r"), null));
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Dispatch("engineer2"), null));
        as(engineer, () -> desk.service.apply(number, new TicketCommand.Comment("路上堵车", false), null));
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Propose("先换电源"), null));

        assertThat(outbox("TicketDispatched")).containsExactly("{\"number\":\"" + number
                + "\",\"title\":\"两定模块2401接口问题\",\"level\":2,\"engineer\":\"engineer2\",\"institution\":null}");
        assertThat(outbox("TicketFinding")).containsExactly(
                "{\"number\":\"" + number + "\",\"engineer\":\"engineer2\",\"text\":\"先换电源\"}");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> outbox(String type) {
        return DB.inTransaction(em -> (List<Object>) em.createNativeQuery("select cast(payload as text) from outbox where type = :type")
                .setParameter("type", type).getResultList());
    }
}
