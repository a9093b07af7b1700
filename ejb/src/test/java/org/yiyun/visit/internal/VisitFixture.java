package org.yiyun.visit.internal;

import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.internal.Registers;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;
import org.yiyun.visit.VisitQueries;
import org.yiyun.visit.VisitService;

/** Visits over tickets on a test database, wired by constructor; each step is a minute. */
final class VisitFixture {
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final Caller DESK = TestCallers.staff("desk", EnumSet.complementOf(EnumSet.of(
            Permission.PERSONAL_DATA_READ, Permission.COMPLAINT_READ)).toArray(Permission[]::new));
    static final Caller TRUSTED = TestCallers.staff("trusted", Permission.values());

    final DeskForTests desk;
    final VisitQueries queries;
    final VisitService service;
    final SentNotices sent;
    final FindingNotices findings;
    @Nullable TicketRating rating;

    VisitFixture(Postgres db) {
        desk = DeskForTests.at(db, NOW);
        var em = db.em();
        var clock = desk.time().business();
        var audit = new AuditService(clock, em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var registers = db.bean(RegisterQueries.class, new RegisterQueries(new Registers(em)));
        var ratings = new SatisfactionQueries() {
            @Override
            public Optional<TicketRating> ofTicket(String number) {
                return Optional.ofNullable(rating);
            }
        };
        var records = new VisitRecords(em);
        var reading = new VisitReading(desk.queries(), ratings, records, new PersonalData(audit), audit, clock);
        queries = db.bean(VisitQueries.class, new VisitQueries(reading, new OrderNames(organisations, registers)));
        service = db.bean(VisitService.class, new VisitService(new VisitDesk(reading, records, audit, clock)));
        var notifications = db.bean(NotificationService.class, new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock));
        var reader = new RecordReader(Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator());
        sent = new SentNotices(notifications, desk.queries(), organisations, reader);
        findings = new FindingNotices(notifications, reader);
        db.sql("""
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login) values
                    (1, 'D001', '林晓', 'YY', 'desk'), (2, 'E002', '黄嘉明', 'YY', 'engineer2')""");
    }

    String open(TicketKind kind) {
        return as(TRUSTED, () -> desk.service().open(new OpenTicket(
                kind, Channel.PHONE, "全院不能结算", "结算时提示接口超时\n窗口排队", null, null, null, "H99990000001",
                new Contact("张三", "13800000000"), null, null)).number());
    }

    /** A fault of level 1 for which the remote diagnosis has failed. */
    String fault() {
        var number = open(TicketKind.FAULT);
        apply(number, new TicketCommand.Grade(1, "全院停摆"));
        apply(number, new TicketCommand.Consent("李主任", "远程桌面"));
        apply(number, new TicketCommand.StartRemote("检查前置机"));
        apply(number, new TicketCommand.RemoteFailed("网络不通"));
        return number;
    }

    void apply(String number, TicketCommand command) {
        desk.time().advance(Duration.ofMinutes(1));
        as(DESK, () -> desk.service().apply(number, command, null));
    }
}
