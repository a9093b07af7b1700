package org.yiyun.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.webhook.WebhookEvent.TICKET_ASSIGNED;
import static org.yiyun.webhook.WebhookEvent.TICKET_OPENED;
import static org.yiyun.webhook.internal.WebhookFixture.ADMIN;
import static org.yiyun.webhook.internal.WebhookFixture.FIRST;
import static org.yiyun.webhook.internal.WebhookFixture.SECOND;
import static org.yiyun.webhook.internal.WebhookFixture.SYSTEM;
import static org.yiyun.webhook.internal.WebhookFixture.program;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.webhook.AttemptFault;
import org.yiyun.webhook.AttemptView;
import org.yiyun.webhook.DeliveryFilter;
import org.yiyun.webhook.DeliveryRow;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.EditWebhook;
import org.yiyun.webhook.PauseReason;
import org.yiyun.webhook.WebhookSecret;
import org.yiyun.webhook.WebhookStatus;
import org.yiyun.webhook.WebhookView;
import org.yiyun.webhook.internal.Receiver.Answer;

/** What is sent, when again, and what is left of it after a death in the middle. */
class WebhookSendingPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final WebhookFixture webhooks = new WebhookFixture(db);
    private final Receiver receiver = webhooks.receiver;

    @BeforeEach
    void begin() {
        webhooks.begin();
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void aMessageTellsWhatHappenedAndIsSigned() {
        var made = webhooks.subscribe(program(FIRST), TICKET_OPENED);
        var number = webhooks.open(FIRST);
        webhooks.send();

        var delivery = only(made);
        assertThat(receiver.messages).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(delivery.id().toString());
            assertThat(message.timestamp()).isEqualTo(String.valueOf(WebhookFixture.NOW.getEpochSecond()));
            assertThat(message.type()).isEqualTo("application/json; charset=UTF-8");
            assertThat(message.body()).isEqualTo("{\"id\":\"" + delivery.id() + "\",\"type\":\"ticket.opened\","
                    + "\"time\":\"2026-03-02T09:00:00+08:00\","
                    + "\"number\":\"" + number + "\",\"kind\":\"FAULT\",\"status\":\"RECEIVED\",\"version\":0,"
                    + "\"link\":\"https://yiyun.example.cn/api/v1/tickets/" + number + "\"}");
            assertThat(message.signature()).isEqualTo(signature(message, made.secret()));
        });
        assertThat(delivery).isEqualTo(new DeliveryRow(delivery.id(), made.webhook().id(), "his", TICKET_OPENED, number,
                DeliveryStatus.DELIVERED, WebhookFixture.NOW, null, 1, WebhookFixture.NOW, null, null));
        assertThat(attempts(delivery.id())).containsExactly(new AttemptView(1, WebhookFixture.NOW, 0, 204, null, ""));
    }

    @Test
    void aFailureIsTriedAgainLaterEachTimeAndGivenUpAfterADay() {
        var made = webhooks.subscribe(program(FIRST), TICKET_OPENED);
        webhooks.open(FIRST);
        receiver.answer(400, 400, 400, 400, 400, 400, 400, 400);

        webhooks.send();
        for (var delay : Backoff.DELAYS) {
            var planned = Duration.between(webhooks.time.business().now(), only(made).nextAttemptAt());
            assertThat(planned).isBetween(delay.multipliedBy(8).dividedBy(10), delay.multipliedBy(12).dividedBy(10));
            webhooks.later(planned.minusMillis(1));
            webhooks.send();
            webhooks.later(Duration.ofMillis(1));
            webhooks.send();
        }
        webhooks.later(Duration.ofDays(3));
        webhooks.send();

        assertThat(receiver.messages).hasSize(8).extracting(Receiver.Message::id).containsOnly(only(made).id().toString());
        assertThat(receiver.messages).extracting(Receiver.Message::body).containsOnly(receiver.messages.get(0).body());
        assertThat(only(made).status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(attempts(only(made).id())).extracting(AttemptView::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(Rows.of(db, "select recipient, text_key, page from notification")).containsExactly(
                List.of(FIRST, "webhook.notice.failed", "/admin/webhook.xhtml?id=" + made.webhook().id()));
    }

    @Test
    void aReplaySendsTheSameOnceMore() {
        var made = webhooks.subscribe(program(FIRST), TICKET_OPENED);
        webhooks.open(FIRST);
        webhooks.send();
        webhooks.later(Duration.ofHours(1));

        as(program(FIRST), () -> webhooks.service.replay(only(made).id()));
        webhooks.send();

        assertThat(receiver.messages).hasSize(2);
        assertThat(receiver.messages.get(1).id()).isEqualTo(receiver.messages.get(0).id());
        assertThat(receiver.messages.get(1).body()).isEqualTo(receiver.messages.get(0).body());
        assertThat(receiver.messages.get(1).signature()).isEqualTo(signature(receiver.messages.get(1), made.secret()))
                .isNotEqualTo(receiver.messages.get(0).signature());
        assertThat(only(made)).extracting(DeliveryRow::status, DeliveryRow::attempts, DeliveryRow::replayedBy)
                .containsExactly(DeliveryStatus.DELIVERED, 2, FIRST);
    }

    /** Its receiver is up again, and whoever presses the button does not wait for the end of the rest. */
    @Test
    void whatWaitsForARestingReceiverSaysUntilWhenAndAReplayWakesIt() {
        var made = webhooks.subscribe(program(FIRST), TICKET_OPENED);
        webhooks.open(FIRST);
        receiver.answer(503, 503, 503, 503);
        for (int i = 0; i < 3; i++) {
            webhooks.send();
            webhooks.later(Duration.ofMinutes(3));
        }
        webhooks.send();
        assertThat(receiver.messages).hasSize(4);
        var asked = webhooks.time.business().now();
        webhooks.open(FIRST);

        var waiting = as(ADMIN, () -> webhooks.queries.deliveries(DeliveryFilter.ALL.in(made.webhook().id()), PageRequest.first(10))).items();
        assertThat(waiting).extracting(DeliveryRow::attempts).containsExactly(0, 4);
        assertThat(waiting.get(0).nextAttemptAt()).as("not before the rest is over").isEqualTo(asked.plus(Duration.ofMinutes(10)));
        webhooks.send();
        assertThat(receiver.messages).hasSize(4);

        as(program(FIRST), () -> webhooks.service.replay(waiting.get(1).id()));
        webhooks.send();

        assertThat(receiver.messages).extracting(Receiver.Message::id).startsWith(waiting.get(1).id().toString())
                .contains(waiting.get(0).id().toString()).hasSize(6);
        assertThat(view(made).status()).isEqualTo(WebhookStatus.ACTIVE);
    }

    /** The node dies when the receiver has its message and nobody has written that down. */
    @Test
    void whatWasSentAndNotRecordedIsSentOnceMoreWithTheSameId() {
        var made = webhooks.subscribe(program(FIRST), TICKET_OPENED);
        webhooks.open(FIRST);
        var lease = webhooks.takeRole();
        var claimed = as(SYSTEM, () -> webhooks.deliveries.claim(lease, List.of(), 10)).get(0);
        var lost = webhooks.sender.send(claimed).join();

        webhooks.takeRole();
        webhooks.send();
        assertThat(receiver.messages).hasSize(1);
        webhooks.later(WebhookDelivery.CLAIM);
        webhooks.send();

        assertThat(receiver.messages).hasSize(2).extracting(Receiver.Message::id).containsOnly(only(made).id().toString());
        assertThat(as(SYSTEM, () -> webhooks.deliveries.record(lost))).isFalse();
        assertThat(attempts(only(made).id())).hasSize(1);
        webhooks.later(Duration.ofDays(1));
        webhooks.send();
        assertThat(receiver.messages).hasSize(2);
    }

    @Test
    void whoHasLostTheRoleClaimsNothing() {
        webhooks.subscribe(program(FIRST), TICKET_OPENED);
        webhooks.open(FIRST);
        var old = webhooks.takeRole();
        webhooks.takeRole();
        assertThat(as(SYSTEM, () -> webhooks.deliveries.claim(old, List.of(), 10))).isEmpty();
    }

    @Test
    void eventsOfATicketKeepTheirOrderAndHoldUpNoOther() {
        webhooks.subscribe(ADMIN, TICKET_OPENED, TICKET_ASSIGNED);
        receiver.answer(400);
        var first = webhooks.open(FIRST);
        webhooks.apply(first, new TicketCommand.Assign("engineer"));
        var second = webhooks.open(SECOND);

        webhooks.send();
        assertThat(webhooks.received()).containsExactly("ticket.opened " + first, "ticket.opened " + second);
        webhooks.later(Duration.ofSeconds(6));
        webhooks.send();
        assertThat(webhooks.received()).containsExactly(
                "ticket.opened " + first, "ticket.opened " + second, "ticket.opened " + first, "ticket.assigned " + first);
    }

    @Test
    void aReceiverThatDoesNotAnswerRestsAndIsThenGivenEverythingInOrder() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        receiver.answer(503);
        var numbers = IntStream.range(0, 5).mapToObj(i -> webhooks.open(FIRST)).toList();

        webhooks.send();
        assertThat(receiver.messages).hasSize(1);
        assertThat(view(made).failingSince()).isEqualTo(WebhookFixture.NOW);
        webhooks.later(Duration.ofSeconds(7));
        webhooks.send();

        assertThat(webhooks.received().subList(1, 6)).containsExactlyElementsOf(numbers.stream().map("ticket.opened "::concat).toList());
        assertThat(view(made)).extracting(WebhookView::failingSince, WebhookView::waiting).containsExactly(null, 0L);
    }

    @Test
    void goneMeansNoMoreUntilSomebodyResumes() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        receiver.answer(410);
        webhooks.open(FIRST);
        webhooks.send();
        var kept = webhooks.open(SECOND);
        webhooks.send();

        assertThat(receiver.messages).hasSize(1);
        assertThat(view(made)).extracting(WebhookView::status, WebhookView::pauseReason, WebhookView::waiting)
                .containsExactly(WebhookStatus.PAUSED, PauseReason.GONE, 1L);
        assertThat(Rows.of(db, "select text_key from notification where recipient = 'admin' order by text_key"))
                .containsExactly(List.of("webhook.notice.failed"), List.of("webhook.notice.paused"));
        assertThat(Rows.of(db, "select actor, details::jsonb ->> 'reason' from audit_entry where action = 'webhook.pause'"))
                .containsExactly(List.of("system:webhook", "GONE"));

        as(ADMIN, () -> webhooks.service.resume(made.webhook().id(), null));
        webhooks.send();
        assertThat(webhooks.received()).endsWith("ticket.opened " + kept);
    }

    @Test
    void aSubscriptionThatFailsForDaysIsPaused() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        receiver.answer(500, 500, 500);
        webhooks.open(FIRST);
        webhooks.send();
        webhooks.later(Duration.ofDays(4));
        webhooks.send();
        assertThat(view(made).status()).isEqualTo(WebhookStatus.ACTIVE);
        webhooks.later(Duration.ofDays(1));
        webhooks.send();
        assertThat(view(made)).extracting(WebhookView::status, WebhookView::pauseReason, WebhookView::failingSince)
                .containsExactly(WebhookStatus.PAUSED, PauseReason.FAILING, WebhookFixture.NOW);
    }

    @Test
    void aRedirectIsNotFollowedAndALongAnswerIsCut() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        receiver.answer(new Answer(302, Map.of("Location", receiver.url() + "/elsewhere"), "去".repeat(1000) + "\u0000"));
        webhooks.open(FIRST);
        webhooks.send();

        assertThat(receiver.messages).hasSize(1);
        assertThat(attempts(only(made).id())).containsExactly(new AttemptView(1, WebhookFixture.NOW, 0, 302, null, "去".repeat(341)));
    }

    @Test
    void aReceiverThatAsksForTimeGetsIt() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        receiver.answer(new Answer(429, Map.of("Retry-After", "90"), ""));
        webhooks.open(FIRST);
        webhooks.send();
        assertThat(only(made).nextAttemptAt()).isEqualTo(WebhookFixture.NOW.plusSeconds(90));
    }

    @Test
    void anAddressThatIsClosedMeanwhileIsNotSentTo() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        db.sql("update webhook_subscription set url = 'http://10.0.0.1/hook'");
        webhooks.open(FIRST);
        webhooks.send();
        assertThat(attempts(only(made).id())).extracting(AttemptView::status, AttemptView::fault)
                .containsExactly(tuple(null, AttemptFault.BLOCKED));
    }

    @Test
    void nobodyListening() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        receiver.close();
        webhooks.open(FIRST);
        webhooks.send();
        assertThat(attempts(only(made).id())).extracting(AttemptView::fault).containsExactly(AttemptFault.CONNECT);
    }

    @Test
    void forADayBothSecretsSignAfterARotation() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        var fresh = as(ADMIN, () -> webhooks.service.rotate(made.webhook().id(), null));
        assertThat(fresh.webhook().oldSecretUntil()).isEqualTo(WebhookFixture.NOW.plus(Duration.ofDays(1)));
        webhooks.open(FIRST);
        webhooks.send();
        webhooks.later(Duration.ofDays(1));
        webhooks.open(FIRST);
        webhooks.send();

        var during = receiver.messages.get(0);
        assertThat(during.signature()).isEqualTo(signature(during, fresh.secret()) + " " + signature(during, made.secret()));
        assertThat(receiver.messages.get(1).signature()).isEqualTo(signature(receiver.messages.get(1), fresh.secret()));
    }

    @Test
    void aTestTriesTheWayAtOnceAlsoToAReceiverThatRests() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        receiver.answer(503);
        webhooks.open(FIRST);
        webhooks.send();
        var test = as(ADMIN, () -> webhooks.service.test(made.webhook().id()));
        webhooks.send();
        assertThat(receiver.messages.get(1)).extracting(Receiver.Message::id, Receiver.Message::body).containsExactly(
                test.id().toString(), "{\"id\":\"" + test.id() + "\",\"type\":\"webhook.test\",\"time\":\"2026-03-02T09:00:00+08:00\"}");
    }

    @Test
    void whatIsOldIsForgottenWithItsAttempts() {
        webhooks.subscribe(ADMIN, TICKET_OPENED);
        webhooks.open(FIRST);
        webhooks.send();
        webhooks.later(Duration.ofDays(90));
        webhooks.open(FIRST);
        assertThat(as(SYSTEM, webhooks.deliveries::forget)).isZero();
        webhooks.later(Duration.ofMillis(1));
        assertThat(as(SYSTEM, webhooks.deliveries::forget)).isEqualTo(1);
        assertThat(webhooks.rows()).containsExactly(List.of("TICKET_OPENED", "WAITING", 0));
        assertThat(Rows.of(db, "select * from webhook_attempt")).isEmpty();
    }

    @Test
    void anotherTargetIsTriedWithoutWaiting() {
        var made = webhooks.subscribe(ADMIN, TICKET_OPENED);
        receiver.answer(503);
        webhooks.open(FIRST);
        var second = webhooks.open(SECOND);
        webhooks.send();
        as(ADMIN, () -> webhooks.service.edit(made.webhook().id(),
                new EditWebhook("his", receiver.url() + "/2", List.of(TICKET_OPENED), null), made.webhook().version()));
        webhooks.send();
        assertThat(webhooks.received()).endsWith("ticket.opened " + second);
    }

    private DeliveryRow only(WebhookSecret made) {
        var page = as(ADMIN, () -> webhooks.queries.deliveries(DeliveryFilter.ALL.in(made.webhook().id()), PageRequest.first(10)));
        assertThat(page.total()).isEqualTo(1);
        return page.items().get(0);
    }

    private WebhookView view(WebhookSecret made) {
        return as(ADMIN, () -> webhooks.queries.get(made.webhook().id()));
    }

    private List<AttemptView> attempts(UUID delivery) {
        return as(ADMIN, () -> webhooks.queries.delivery(delivery)).attempts();
    }

    private static String signature(Receiver.Message message, String secret) {
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        return Signature.header(message.id(), Long.parseLong(message.timestamp()), message.body(), List.of(key));
    }
}
