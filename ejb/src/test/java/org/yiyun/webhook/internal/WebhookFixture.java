package org.yiyun.webhook.internal;

import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.yiyun.audit.AuditService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
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
import org.yiyun.testing.TestLeases;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;
import org.yiyun.webhook.EditWebhook;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookQueries;
import org.yiyun.webhook.WebhookSecret;
import org.yiyun.webhook.WebhookService;

/** Webhooks over tickets on a test database, wired by constructor, with a receiver of this process. */
final class WebhookFixture {
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final String FIRST = "H99990000001";
    static final String SECOND = "H99990000002";
    static final Caller SYSTEM = Caller.system("webhook");
    static final Caller DESK = TestCallers.staff("desk", Permission.values());
    static final Caller ADMIN = TestCallers.staff("admin", Permission.WEBHOOK_READ, Permission.WEBHOOK_ADMIN, Permission.TICKET_READ);

    final Receiver receiver = new Receiver();
    final DeskForTests desk;
    final TestClock time;
    final Outbox outbox;
    final WebhookService service;
    final WebhookQueries queries;
    final DeliveryDesk deliveries;
    final HttpSender sender;
    private final Postgres db;
    private final TicketFanout fanout;
    private final LibraryFanout libraryFanout;
    private Lease lease;

    WebhookFixture(Postgres db) {
        this.db = db;
        FactListener late = facts -> {
            fanout().put(facts);
            libraries().put(facts);
        };
        desk = DeskForTests.at(db, NOW, late);
        time = desk.time();
        var clock = time.business();
        var em = db.em();
        outbox = new Outbox(clock, em, late);
        var settings = new WebhookSettings(Optional.of(List.of("127.0.0.1")), Optional.of("https://yiyun.example.cn"), 5, 90);
        fanout = new TicketFanout(em, desk.queries(), settings, clock);
        libraryFanout = new LibraryFanout(em, settings, clock);
        var subscriptions = new Subscriptions(em);
        var book = new DeliveryBook(em);
        var secrets = new SubscriptionSecrets(new SealedValues(new SecretBox(Optional.of("key of tests"))));
        var audit = new AuditService(clock, em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        service = db.bean(WebhookService.class, new WebhookService(
                subscriptions, new SubscriptionRules(subscriptions, organisations, settings), secrets, book,
                new Replays(subscriptions, book, clock), audit, clock));
        queries = db.bean(WebhookQueries.class, new WebhookQueries(subscriptions, book, clock));
        var notifications = db.bean(NotificationService.class, new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), outbox, clock));
        var users = db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        deliveries = db.bean(DeliveryDesk.class, new DeliveryDesk(
                subscriptions, book, secrets, new WebhookNotices(notifications, users), settings, new Leases(em), audit, clock));
        sender = new HttpSender(ForkJoinPool.commonPool(), settings.guard(), clock);
    }

    private TicketFanout fanout() {
        return fanout;
    }

    private LibraryFanout libraries() {
        return libraryFanout;
    }

    /** A second institution, programs of both, and the role for this node. */
    void begin() {
        db.sql("""
                insert into institution (code, name, kind, grade, region, status) values
                    ('H99990000001', '甲医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
                    ('H99990000002', '乙医院', 'HOSPITAL', 'TERTIARY', '440811', 'ACTIVE') on conflict do nothing;
                insert into api_client (id, client_id, institution, secret_hash, status, created_at) values
                    (1, 'H99990000001', 'H99990000001', '-', 'ACTIVE', now()), (2, 'H99990000002', 'H99990000002', '-', 'ACTIVE', now())""");
        takeRole();
    }

    /** As another node would: the lease before is worth nothing. */
    Lease takeRole() {
        lease = TestLeases.take(db, "webhook");
        return lease;
    }

    static Caller program(String institution) {
        return TestCallers.institution(institution, Permission.WEBHOOK_READ, Permission.WEBHOOK_ADMIN, Permission.TICKET_READ);
    }

    EditWebhook edit(WebhookEvent... events) {
        return new EditWebhook("his", receiver.url(), events.length == 0 ? WebhookEvent.offered() : List.of(events), null);
    }

    WebhookSecret subscribe(Caller caller, WebhookEvent... events) {
        return as(caller, () -> service.create(edit(events)));
    }

    String open(String institution) {
        return open(institution, TicketKind.FAULT);
    }

    String open(String institution, TicketKind kind) {
        return as(DESK, () -> desk.service().open(new OpenTicket(kind, Channel.PHONE, "刷卡报错", "读卡器没有反应", null, null, null,
                institution, new Contact("张三", "0759-1234567"), null, null)).number());
    }

    void apply(String number, TicketCommand command) {
        as(DESK, () -> desk.service().apply(number, command, null));
    }

    /** Sends until nothing is due. */
    void send() {
        as(SYSTEM, (Supplier<Boolean>) () -> {
            try {
                new Dispatcher(deliveries, sender, () -> Optional.of(lease)).work();
                return true;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }

    void later(Duration duration) {
        time.advance(duration);
    }

    /** Events and states in the order of sending. */
    List<List<Object>> rows() {
        return Rows.of(db, "select event, status, attempts from webhook_delivery order by place");
    }

    /** What happened to which ticket, in the order in which the messages came. */
    List<String> received() {
        return receiver.messages.stream()
                .map(message -> message.body().replaceAll(".*\"type\":\"([^\"]*)\".*\"number\":\"([^\"]*)\".*", "$1 $2"))
                .toList();
    }
}
