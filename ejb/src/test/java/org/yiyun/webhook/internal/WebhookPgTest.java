package org.yiyun.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.webhook.WebhookEvent.TICKET_OPENED;
import static org.yiyun.webhook.internal.WebhookFixture.ADMIN;
import static org.yiyun.webhook.internal.WebhookFixture.FIRST;
import static org.yiyun.webhook.internal.WebhookFixture.SECOND;
import static org.yiyun.webhook.internal.WebhookFixture.program;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.escalation.Escalation;
import org.yiyun.catalog.LibraryPublished;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.webhook.DeliveryFilter;
import org.yiyun.webhook.DeliverySort;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.EditWebhook;
import org.yiyun.webhook.Replayed;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookStatus;
import org.yiyun.webhook.WebhookView;

/** Who hears of what, and who may see and change it. */
class WebhookPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final String PUBLISHED = "{\"link\": \"https://yiyun.example.cn/api/v1/libraries/DIAGNOSIS/versions/7\", \"time\": "
            + "\"2026-03-02T09:00:00+08:00\", \"type\": \"library.published\", \"library\": \"DIAGNOSIS\", \"version\": 7, \"effectiveOn\": \"2026-04-01\"}";

    private final WebhookFixture webhooks = new WebhookFixture(db);

    @BeforeEach
    void begin() {
        webhooks.begin();
    }

    @AfterEach
    void end() {
        webhooks.receiver.close();
    }

    @Test
    void eachSubscriptionHearsOfItsOwnTicketsOnly() {
        webhooks.subscribe(program(FIRST));
        webhooks.subscribe(program(SECOND));
        webhooks.subscribe(ADMIN);
        webhooks.subscribe(regional("440811"));
        var first = webhooks.open(FIRST);
        var second = webhooks.open(SECOND);
        var nobodys = webhooks.open(null);

        assertThat(Rows.of(db, """
                select coalesce(s.institution, array_to_string(s.regions, ',')), string_agg(d.subject, ' ' order by d.place)
                from webhook_delivery d join webhook_subscription s on s.id = d.subscription_id group by 1 order by 1"""))
                .containsExactly(
                        List.of("", first + " " + second + " " + nobodys), List.of("440811", second), List.of(FIRST, first), List.of(SECOND, second));
    }

    @Covers("CMPL-01")
    @Test
    void nobodyHearsOfComplaintsOrInternalNotes() {
        webhooks.subscribe(ADMIN);
        webhooks.open(FIRST, TicketKind.COMPLAINT);
        var number = webhooks.open(FIRST);
        webhooks.apply(number, new TicketCommand.Comment("只给内部看", true));
        webhooks.apply(number, new TicketCommand.Comment("请提供截图", false));
        assertThat(webhooks.rows()).containsExactly(List.of("TICKET_OPENED", "WAITING", 0), List.of("TICKET_COMMENTED", "WAITING", 0));
        assertThat(Rows.of(db, "select 1 from webhook_delivery where body ~ '张三|0759|只给内部看|请提供|刷卡'")).isEmpty();
    }

    @Test
    void anEventAndItsDeliveriesAreThereTogetherOrNotAtAll() {
        webhooks.subscribe(ADMIN);
        var number = webhooks.open(FIRST);
        assertThatThrownBy(() -> db.runInTransaction(em -> {
            webhooks.apply(number, new TicketCommand.Assign("engineer"));
            assertThat(em.createNativeQuery("select count(*) from webhook_delivery", Long.class).getSingleResult()).isEqualTo(2L);
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(webhooks.rows()).containsExactly(List.of("TICKET_OPENED", "WAITING", 0));
    }

    @Test
    void onlyTheEventsThatWereAskedForAreWritten() {
        webhooks.subscribe(ADMIN, WebhookEvent.TICKET_ESCALATED, WebhookEvent.TICKET_GRADED);
        var number = webhooks.open(FIRST);
        webhooks.apply(number, new TicketCommand.Grade(2, "影响结算"));
        webhooks.apply(number, new TicketCommand.Assign("engineer"));
        webhooks.apply(number, new TicketCommand.Escalate("需要支持"));
        assertThat(webhooks.rows()).containsExactly(List.of("TICKET_GRADED", "WAITING", 0), List.of("TICKET_ESCALATED", "WAITING", 0));
    }

    @Test
    void aBreachIsToldToTheInstitutionAWarningIsNot() {
        webhooks.subscribe(program(FIRST), WebhookEvent.TICKET_OVERDUE);
        var number = webhooks.open(FIRST);
        var other = webhooks.open(SECOND);
        db.runInTransaction(em -> List.of(Escalation.Stage.WARNING, Escalation.Stage.BREACH, Escalation.Stage.MANUAL).forEach(stage ->
                List.of(number, other).forEach(ticket -> webhooks.outbox.put(
                        Escalation.TYPE, ticket, new Escalation(ticket, "RESPONSE", stage, null, WebhookFixture.NOW, List.of("leader"))))));
        assertThat(Rows.of(db, "select event, subject, body::json ->> 'status' from webhook_delivery"))
                .containsExactly(List.of("TICKET_OVERDUE", number, "RECEIVED"));
    }

    @Covers({"CODE-08", "CAT-06"})
    @Test
    void everybodyWhoWantsToHearsOfAPublishedLibrary() {
        webhooks.subscribe(program(FIRST), WebhookEvent.LIBRARY_PUBLISHED);
        webhooks.subscribe(regional("440811"), WebhookEvent.LIBRARY_PUBLISHED);
        webhooks.subscribe(program(SECOND), WebhookEvent.TICKET_OPENED);
        var published = new LibraryPublished("DIAGNOSIS", "疾病诊断", 7, "第七批", LocalDate.of(2026, 4, 1), 12);

        db.runInTransaction(em -> webhooks.outbox.put(LibraryPublished.TYPE, "DIAGNOSIS", published));

        assertThat(Rows.of(db, """
                select coalesce(s.institution, ''), d.event, d.subject, d.status, (d.body::jsonb - 'id')::text from webhook_delivery d
                join webhook_subscription s on s.id = d.subscription_id order by d.place""")).extracting(Object::toString).containsExactlyInAnyOrder(
                "[" + FIRST + ", LIBRARY_PUBLISHED, DIAGNOSIS, WAITING, " + PUBLISHED + "]", "[, LIBRARY_PUBLISHED, DIAGNOSIS, WAITING, " + PUBLISHED + "]");
        webhooks.send();
        assertThat(webhooks.receiver.messages).hasSize(2).allSatisfy(message -> assertThat(message.body()).startsWith("{\"id\":\"")
                .contains("\"type\":\"library.published\"", "\"library\":\"DIAGNOSIS\"", "\"version\":7"));
    }

    @Test
    void everyVerbIsAnEvent() {
        assertThat(Arrays.stream(TicketVerb.values()).map(verb -> WebhookEvent.ofVerb(verb.path()).name())).containsExactly(
                "TICKET_GRADED", "TICKET_ASSIGNED", "TICKET_PROGRESSED", "TICKET_PROGRESSED", "TICKET_PROGRESSED", "TICKET_PROGRESSED",
                "TICKET_PROGRESSED", "TICKET_PROGRESSED", "TICKET_PROGRESSED", "TICKET_PROGRESSED", "TICKET_PROGRESSED", "TICKET_PROGRESSED",
                "TICKET_RESOLVED", "TICKET_RESOLVED", "TICKET_CLOSED", "TICKET_REOPENED", "TICKET_MERGED", "TICKET_MERGED",
                "TICKET_ESCALATED", "TICKET_COMMENTED");
        assertThat(WebhookEvent.ofVerb(null)).isEqualTo(WebhookEvent.TICKET_UPDATED);
    }

    @Test
    void aSubscriptionIsMadeWithASecretThatIsNowhereInClear() {
        var made = webhooks.subscribe(program(FIRST), TICKET_OPENED);
        assertThat(made.webhook()).isEqualTo(new WebhookView(made.webhook().id(), "his", FIRST, List.of("440802"), webhooks.receiver.url(),
                List.of(TICKET_OPENED), WebhookStatus.ACTIVE, null, null, null, 0, WebhookFixture.NOW, FIRST, 0));
        assertThat(made.secret()).startsWith("whsec_").hasSize(50);
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(Rows.of(db, "select encode(secret, 'base64') from webhook_subscription").toString())
                .doesNotContain(made.secret().substring(6, 40));
        assertThat(Rows.of(db, "select actor, action, subject_id, details::jsonb ->> 'url' from audit_entry where subject_type = 'webhook'"))
                .containsExactly(List.of(FIRST, "webhook.create", made.webhook().id().toString(), webhooks.receiver.url()));
    }

    @Test
    void anotherInstitutionsSubscriptionDoesNotExist() {
        var made = webhooks.subscribe(program(FIRST), TICKET_OPENED);
        webhooks.open(FIRST);
        var delivery = as(ADMIN, () -> webhooks.queries.rows(DeliveryFilter.ALL, DeliverySort.NEWEST, 0, 10)).get(0);
        var id = made.webhook().id();
        var stranger = program(SECOND);

        List.<Runnable>of(
                () -> webhooks.queries.get(id), () -> webhooks.queries.count(DeliveryFilter.ALL.in(id)), () -> webhooks.queries.delivery(delivery.id()),
                () -> webhooks.service.pause(id, null), () -> webhooks.service.end(id, null), () -> webhooks.service.rotate(id, null),
                () -> webhooks.service.test(id), () -> webhooks.service.replay(delivery.id()),
                () -> webhooks.service.edit(id, webhooks.edit(), 0), () -> webhooks.service.replayAll(id, DeliveryFilter.ALL))
                .forEach(act -> assertThat(problem(stranger, act).type()).isEqualTo(ProblemType.NOT_FOUND));
        assertThat(as(stranger, webhooks.queries::list)).isEmpty();
        assertThat(as(stranger, () -> webhooks.queries.deliveries(DeliveryFilter.ALL, PageRequest.first(10))).total()).isZero();
        assertThat(as(regional("440811"), webhooks.queries::list)).isEmpty();
        assertThat(as(regional("4408"), webhooks.queries::list)).containsExactly(as(program(FIRST), () -> webhooks.queries.get(id)));
    }

    @Test
    void aSubscriptionThatCannotBeIsRefusedWithItsReason() {
        assertThat(errors(edit("https://user:pass@example.cn/", FIRST))).containsExactly(new FieldError("url", "field.webhook.url"));
        assertThat(errors(edit("https://10.0.0.1/hook", FIRST))).containsExactly(new FieldError("url", "field.webhook.blocked"));
        assertThat(errors(edit("https://127.0.0.2/hook", FIRST))).containsExactly(new FieldError("url", "field.webhook.blocked"));
        assertThat(problem(program(FIRST), () -> webhooks.service.create(edit(webhooks.receiver.url(), SECOND))).errors())
                .extracting(FieldError::key).containsExactly("field.not-own-institution");
        assertThat(problem(regional("440811"), () -> webhooks.service.create(edit(webhooks.receiver.url(), FIRST))).errors())
                .extracting(FieldError::key).containsExactly("field.institution");
        assertThat(problem(ADMIN, () -> webhooks.service.create(webhooks.edit(WebhookEvent.TEST))).errors())
                .containsExactly(new FieldError("events", "field.webhook.event"));
        var blind = TestCallers.staff("blind", Permission.WEBHOOK_ADMIN);
        assertThat(problem(blind, () -> webhooks.service.create(webhooks.edit())).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(TestCallers.staff("reader", Permission.WEBHOOK_READ), () -> webhooks.service.create(webhooks.edit())).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(as(ADMIN, webhooks.queries::list)).isEmpty();
    }

    @Test
    void anInstitutionCannotFillTheTable() {
        for (int i = 0; i < SubscriptionRules.MOST; i++) {
            webhooks.subscribe(program(FIRST), TICKET_OPENED);
        }
        assertThat(problem(program(FIRST), () -> webhooks.service.create(webhooks.edit())).errors())
                .extracting(FieldError::key).containsExactly("field.webhook.many");
        webhooks.subscribe(program(SECOND), TICKET_OPENED);
    }

    @Test
    void pausedKeepsAndEndedCancels() {
        var id = webhooks.subscribe(ADMIN, TICKET_OPENED).webhook().id();
        as(ADMIN, () -> webhooks.service.pause(id, 0));
        webhooks.open(FIRST);
        webhooks.send();
        assertThat(webhooks.rows()).containsExactly(List.of("TICKET_OPENED", "WAITING", 0));
        assertThat(problem(ADMIN, () -> webhooks.service.pause(id, null)).type()).isEqualTo(ProblemType.WEBHOOK_STATE);
        assertThat(problem(ADMIN, () -> webhooks.service.test(id)).type()).isEqualTo(ProblemType.WEBHOOK_STATE);
        assertThat(problem(ADMIN, () -> webhooks.service.resume(id, 0)).type()).isEqualTo(ProblemType.STALE_DATA);

        as(ADMIN, () -> webhooks.service.end(id, null));
        webhooks.open(FIRST);
        webhooks.send();
        assertThat(webhooks.rows()).containsExactly(List.of("TICKET_OPENED", "CANCELLED", 0));
        assertThat(problem(ADMIN, () -> webhooks.service.resume(id, null)).type()).isEqualTo(ProblemType.WEBHOOK_STATE);
        assertThat(problem(ADMIN, () -> webhooks.service.replayAll(id, DeliveryFilter.ALL)).type()).isEqualTo(ProblemType.WEBHOOK_STATE);
        assertThat(Rows.of(db, "select action from audit_entry where subject_type = 'webhook' order by id"))
                .containsExactly(List.of("webhook.create"), List.of("webhook.pause"), List.of("webhook.end"));
    }

    @Test
    void whoChangesASubscriptionHoldsUpNobodyWhoWritesTickets() {
        var id = webhooks.subscribe(ADMIN, TICKET_OPENED).webhook().id();
        db.runInTransaction(em -> {
            as(ADMIN, () -> webhooks.service.pause(id, null));
            CompletableFuture.runAsync(() -> webhooks.open(FIRST)).orTimeout(10, TimeUnit.SECONDS).join();
        });
        assertThat(webhooks.rows()).containsExactly(List.of("TICKET_OPENED", "WAITING", 0));
    }

    @Test
    void whatAFilterFindsIsReplayedInItsOrder() {
        var id = webhooks.subscribe(ADMIN, TICKET_OPENED).webhook().id();
        webhooks.open(FIRST);
        webhooks.later(Duration.ofHours(1));
        var second = webhooks.open(FIRST);
        webhooks.later(Duration.ofHours(1));
        var third = webhooks.open(SECOND);
        webhooks.send();

        var period = new DeliveryFilter(null, Set.of(), Set.of(), null, WebhookFixture.NOW.plusSeconds(1), null);
        assertThat(as(ADMIN, () -> webhooks.service.replayAll(id, period))).isEqualTo(new Replayed(2, 0));
        webhooks.send();

        assertThat(webhooks.received().subList(3, 5)).containsExactly("ticket.opened " + second, "ticket.opened " + third);
        var failed = new DeliveryFilter(null, Set.of(DeliveryStatus.FAILED), Set.of(), null, null, null);
        assertThat(as(ADMIN, () -> webhooks.service.replayAll(id, failed))).isEqualTo(new Replayed(0, 0));
    }

    @Test
    void theListHasPagesAndAnOrder() {
        webhooks.subscribe(ADMIN, TICKET_OPENED);
        webhooks.open(FIRST);
        webhooks.later(Duration.ofMinutes(1));
        webhooks.open(FIRST);
        webhooks.later(Duration.ofMinutes(1));
        webhooks.open(FIRST);
        var first = as(ADMIN, () -> webhooks.queries.deliveries(DeliveryFilter.ALL, PageRequest.first(2)));
        var rest = as(ADMIN, () -> webhooks.queries.deliveries(DeliveryFilter.ALL, PageRequest.of(2, first.next())));
        assertThat(first.total()).isEqualTo(3);
        var newest = as(ADMIN, () -> webhooks.queries.rows(DeliveryFilter.ALL, DeliverySort.NEWEST, 0, 10));
        assertThat(newest).containsExactlyElementsOf(Stream.concat(first.items().stream(), rest.items().stream()).toList());
        for (var sort : List.of(DeliverySort.OLDEST, DeliverySort.NUMBER)) {
            assertThat(as(ADMIN, () -> webhooks.queries.rows(DeliveryFilter.ALL, sort, 0, 10)))
                    .containsExactly(newest.get(2), newest.get(1), newest.get(0));
        }
        for (var sort : List.of(DeliverySort.NUMBER_DOWN, DeliverySort.ATTEMPTS, DeliverySort.ATTEMPTS_DOWN)) {
            assertThat(as(ADMIN, () -> webhooks.queries.rows(DeliveryFilter.ALL, sort, 0, 10))).isEqualTo(newest);
        }
        assertThat(as(ADMIN, () -> webhooks.queries.count(new DeliveryFilter(null, Set.of(DeliveryStatus.WAITING), Set.of(TICKET_OPENED),
                newest.get(0).number(), WebhookFixture.NOW, WebhookFixture.NOW.plusSeconds(121))))).isEqualTo(1);
    }

    private static Caller regional(String region) {
        return new Caller("branch", "branch", Caller.Kind.STAFF, Set.of(Permission.values()), new Scope(null, Set.of(region)), "192.0.2.1");
    }

    private static EditWebhook edit(String url, String institution) {
        return new EditWebhook("his", url, List.of(TICKET_OPENED), institution);
    }

    private List<FieldError> errors(EditWebhook edit) {
        return problem(ADMIN, () -> webhooks.service.create(edit)).errors();
    }

    private static BusinessException problem(Caller caller, Runnable work) {
        try {
            return as(caller, () -> {
                work.run();
                throw new AssertionError("nothing was refused");
            });
        } catch (BusinessException refused) {
            return refused;
        }
    }
}
