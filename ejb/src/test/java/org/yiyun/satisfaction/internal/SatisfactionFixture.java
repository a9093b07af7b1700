package org.yiyun.satisfaction.internal;

import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.satisfaction.RatingService;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.SurveyQueries;
import org.yiyun.satisfaction.SurveyService;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.SealedValues;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.SecretBox;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;

/** Ratings over tickets on a test database, wired by constructor. */
final class SatisfactionFixture {
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final String FIRST = "H99990000001";
    static final String SECOND = "H99990000002";
    static final Caller DESK = TestCallers.staff("desk", Permission.values());
    static final Caller ENGINEER = TestCallers.staff("engineer", Permission.values());

    final DeskForTests desk;
    final TestClock time;
    final RatingService service;
    final SatisfactionQueries queries;
    final SurveyService surveys;
    final SurveyQueries surveyQueries;
    private final Postgres db;
    private final RatingInvitations invitations;

    /** @param key of the installation, null for none */
    SatisfactionFixture(Postgres db, @Nullable String key) {
        this.db = db;
        FactListener late = facts -> invitations().put(facts);
        desk = DeskForTests.at(db, NOW, late);
        time = desk.time();
        var clock = time.business();
        var em = db.em();
        var settings = new RatingSettings(Optional.of("https://yiyun.example.cn/"), 30);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        invitations = new RatingInvitations(em, organisations, settings, clock);
        var links = new RatingLinks(new SealedValues(new SecretBox(Optional.ofNullable(key))), settings);
        var ratings = new Ratings(em);
        var audit = new AuditService(clock, em);
        service = db.bean(RatingService.class, new RatingService(new RatingDesk(ratings, links, new OwnWork(desk.queries()), audit, clock)));
        queries = db.bean(SatisfactionQueries.class, new SatisfactionQueries(new RatingReading(ratings, links, audit, clock)));
        var outbox = new Outbox(clock, em);
        var notifications = db.bean(NotificationService.class, new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), outbox, clock));
        var users = db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        var stored = new Surveys(em);
        surveys = db.bean(SurveyService.class, new SurveyService(
                new SurveyDesk(stored, new SurveyPeople(users, organisations, notifications), links, audit, clock)));
        surveyQueries = db.bean(SurveyQueries.class, new SurveyQueries(new SurveyReading(stored, links, audit, clock)));
    }

    private RatingInvitations invitations() {
        return invitations;
    }

    /** Two institutions in different regions, and an engineer of the operator's. */
    void begin() {
        db.sql("""
                insert into institution (code, name, kind, grade, region, status) values
                    ('H99990000001', '甲医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
                    ('H99990000002', '乙医院', 'HOSPITAL', 'TERTIARY', '440811', 'ACTIVE') on conflict do nothing;
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login) values (1, 'E001', '陈志远', 'YY', 'engineer')""");
    }

    /** A ticket that the desk opened, the engineer worked on, and the desk closed. */
    String close(@Nullable String institution, @Nullable Integer score) {
        return close(DESK, institution, score);
    }

    /** A ticket that the desk opened and the engineer worked on. */
    String close(Caller closer, @Nullable String institution, @Nullable Integer score) {
        var number = as(DESK, () -> desk.service().open(request(TicketKind.SERVICE_REQUEST, institution)).number());
        apply(number, new TicketCommand.Assign("engineer"));
        apply(number, new TicketCommand.Resolve("已重置", null, null, HandlingMode.REMOTE));
        as(closer, () -> desk.service().apply(number, new TicketCommand.Close(true, score), null));
        return number;
    }

    /** A fault that the desk opened. */
    String open(@Nullable String institution) {
        return as(DESK, () -> desk.service().open(request(TicketKind.FAULT, institution)).number());
    }

    /** Whose work the rating of the ticket is about. */
    String person(String number) {
        return (String) Rows.of(db, "select person from satisfaction_rating where ticket = '" + number + "'").get(0).get(0);
    }

    /** A ticket that the desk answered on the spot. */
    String consult(TicketKind kind) {
        return as(DESK, () -> desk.service().consult(
                request(kind, null), new TicketCommand.Resolve("请重新登录", null, null, HandlingMode.PHONE)).number());
    }

    private static OpenTicket request(TicketKind kind, @Nullable String institution) {
        return new OpenTicket(kind, Channel.PHONE, "登录不了", "提示密码错误", null, null, null, institution,
                new Contact("张三", "0759-1234567"), null, null);
    }

    void apply(String number, TicketCommand command) {
        as(DESK, () -> desk.service().apply(number, command, null));
    }

    TicketRating rating(String number) {
        return as(DESK, () -> queries.ofTicket(number)).orElseThrow();
    }

    /** What stands in the link. */
    String token(String number) {
        return tokenOf(rating(number).link());
    }

    static String tokenOf(@Nullable String link) {
        return String.valueOf(link).replaceAll(".*[?]t=", "");
    }

    /**
     * The first thing is done and not yet committed when the second begins, and is committed once the second waits for it.
     *
     * @return what the second comes to
     */
    <T> CompletableFuture<T> meanwhile(Supplier<?> first, Supplier<T> second) {
        return db.inTransaction(em -> {
            first.get();
            var waiting = CompletableFuture.supplyAsync(second);
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!waiting.isDone() && Rows.of(db, "select 1 from pg_locks where not granted").isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return waiting;
        });
    }
}
