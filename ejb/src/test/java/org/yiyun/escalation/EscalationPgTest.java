package org.yiyun.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.escalation.internal.EscalationTargets;
import org.yiyun.escalation.internal.StandbyOrders;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.roster.AssignShift;
import org.yiyun.roster.DutyQueries;
import org.yiyun.roster.DutyService;
import org.yiyun.roster.StandbyService;
import org.yiyun.roster.internal.Deputies;
import org.yiyun.roster.internal.DutyPosts;
import org.yiyun.roster.internal.DutyShifts;
import org.yiyun.roster.internal.Presences;
import org.yiyun.roster.internal.StaffTimes;
import org.yiyun.roster.internal.StandingShifts;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestLeases;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEscalated;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;

class EscalationPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Validator VALIDATOR = Validation.byDefaultProvider().configure()
            .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator();
    private static final Caller SYSTEM = Caller.system("escalation");

    private final DeskForTests desk = DeskForTests.at(db, NOW);
    private final Outbox outbox = new Outbox(desk.time().business(), db.em());
    private final DutyPosts posts = new DutyPosts(db.em());
    private final DutyShifts shifts = new DutyShifts(db.em());
    private final DutyQueries duty = db.bean(DutyQueries.class, new DutyQueries(
            posts, shifts, new StandingShifts(shifts, new StaffTimes(db.em()), new Deputies(db.em()), new Presences(db.em()))));
    private final DutyService roster = db.bean(DutyService.class, new DutyService(
            posts, shifts,
            new RecordReader(VALIDATOR),
            new AuditService(desk.time().business(), db.em()), desk.time().business()));
    private final EscalationService service = scheduler(outbox);
    private Lease lease;

    @BeforeEach
    void takeRole() {
        lease = TestLeases.take(db, "escalation");
    }

    @Covers("SLA-14")
    @Test
    void tellsEachDueWarningAndBreachOnceWithWhomTheRuleNames() {
        onDuty("FIRST_LINE", "desk");
        onDuty("HEADQUARTERS", "leader");
        var number = gradedFault();
        var alarms = Rows.of(db, "select at from ticket_alarm").size();
        assertThat(alarms).isPositive();
        assertThat(tick(service)).isZero();

        desk.time().advance(Duration.ofDays(40));
        onDuty("FIRST_LINE", "desk");
        onDuty("HEADQUARTERS", "leader");
        assertThat(tick(service)).isEqualTo(alarms);
        assertThat(tick(service)).isZero();

        assertThat(escalations()).hasSize(alarms).allSatisfy(json -> assertThat(json)
                .startsWith("{\"number\":\"" + number + "\",\"milestone\":\"")
                .containsPattern("\"stage\":\"(WARNING|BREACH)\",\"level\":2,\"dueAt\":\"2026-[0-9T:+.-]+\",\"to\":\\[\"(desk|leader)\""));
    }

    @Test
    void severalSchedulersTellEachAlarmOnce() {
        IntStream.range(0, 30).forEach(i -> gradedFault());
        desk.time().advance(Duration.ofDays(40));
        var due = Rows.of(db, "select 1 from ticket_alarm").size();

        var nodes = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> {
            for (int round = 0; round < 200 && unfired() > 0; round++) {
                tick(service);
            }
        })).toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(unfired()).isZero();
        assertThat(escalations()).hasSize(due);
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesTheAlarmsToTheOthers() {
        gradedFault();
        desk.time().advance(Duration.ofDays(40));
        var dying = scheduler(new Outbox(desk.time().business(), db.em()) {
            @Override
            public List<UUID> putAll(List<Fact> facts) {
                super.putAll(facts);
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> tick(dying)).hasMessage("killed");
        assertThat(escalations()).isEmpty();

        var due = Rows.of(db, "select 1 from ticket_alarm").size();
        assertThat(tick(service)).isEqualTo(due);
        assertThat(escalations()).hasSize(due);
    }

    @Covers("SLA-14")
    @Test
    void whereNobodyIsOnDutyThePostIsNamedAndTheNextLineHearsOfIt() {
        onDuty("PROVINCE", "liaison");

        manual("m1", 3, "engineer");

        assertThat(escalations()).containsExactly("{\"number\":\"T1\",\"milestone\":null,\"stage\":\"MANUAL\",\"level\":2,"
                + "\"dueAt\":\"2026-03-02T10:00:00+08:00\",\"to\":[\"engineer\",\"HEADQUARTERS\",\"liaison\"]}");
    }

    @Test
    void whoeverIsOnDutyForTheSitesHearsOfEveryTicketThatNeedsSomebodyThere() {
        onDuty("ON_SITE", "engineer");
        var called = new ArrayList<String>();
        var notifications = db.bean(NotificationService.class, new NotificationService(
                new Notifications(db.em()), new MailQueue(db.em(), new MailSettings(false, "-")),
                new Inbox(desk.time().business(), db.em()), outbox, desk.time().business()));
        var orders = new StandbyOrders(new StandbyService(null, null, null, null) {
            @Override
            public void call(String ticket, String title) {
                called.add(ticket);
            }
        }, new EscalationTargets(duty, desk.time().business()), notifications, new RecordReader(VALIDATOR));
        for (var order : List.of(ordered("T1", 1, "REMOTE", "\"desk\""), ordered("T1", 1, "ON_SITE", "\"desk\""),
                ordered("T2", 2, "REMOTE", "null"), ordered("T2", 2, "ON_SITE", "null"))) {
            as(SYSTEM, () -> orders.redeliver(String.valueOf(order.hashCode()), order.getBytes(StandardCharsets.UTF_8)));
            as(SYSTEM, () -> orders.redeliver(String.valueOf(order.hashCode()), order.getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(called).containsOnly("T1");
        assertThat(Rows.of(db, "select recipient, subject, text_key from notification order by id")).containsExactly(
                List.of("desk", "T1", "escalation.notice.ORDERED"), List.of("engineer", "T1", "escalation.notice.ORDERED"),
                List.of("engineer", "T2", "escalation.notice.ORDERED"));
    }

    private static String ordered(String number, int level, String mode, String assignee) {
        return "{\"number\":\"%s\",\"title\":\"停摆\",\"level\":%d,\"mode\":\"%s\",\"institution\":null,\"assignee\":%s}"
                .formatted(number, level, mode, assignee);
    }

    @Covers("SLA-14")
    @Test
    void aManualEscalationIsToldOnceHoweverOftenItsEventComes() {
        manual("m1", 2, null);
        manual("m1", 2, null);

        assertThat(escalations()).hasSize(1);
    }

    private void manual(String id, int line, String assignee) {
        as(SYSTEM, () -> {
            service.tellManual(id, new TicketEscalated("T1", 2, NOW.plus(Duration.ofHours(1)), line, assignee, "帮忙"));
            return 0;
        });
    }

    private EscalationService scheduler(Outbox to) {
        var targets = new EscalationTargets(duty, desk.time().business());
        return db.bean(EscalationService.class, new EscalationService(
                desk.alarms(), targets, new Leases(db.em()), to, new Inbox(desk.time().business(), db.em())));
    }

    private int tick(EscalationService by) {
        return as(SYSTEM, () -> by.tellDue(lease));
    }

    private void onDuty(String post, String staff) {
        var from = desk.time().business().now().minus(Duration.ofHours(1));
        as(SYSTEM, () -> roster.assign(new AssignShift(post, staff, staff, from, from.plus(Duration.ofHours(8)))));
    }

    private String gradedFault() {
        Supplier<String> work = () -> {
            var ticket = desk.service().open(new OpenTicket(TicketKind.FAULT, Channel.PHONE, "刷卡报错", "读卡器没有反应", null, null,
                    null, null, new Contact("张三", "0759-1234567"), null, null));
            desk.service().apply(ticket.number(), new TicketCommand.Grade(2, "影响结算"), null);
            return ticket.number();
        };
        return as(SYSTEM, work);
    }

    private static int unfired() {
        return Rows.of(db, "select 1 from ticket_alarm where fired_at is null").size();
    }

    private static List<String> escalations() {
        return Rows.of(db, "select payload::text from outbox where type = 'ticket.escalation' order by sequence").stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }
}
