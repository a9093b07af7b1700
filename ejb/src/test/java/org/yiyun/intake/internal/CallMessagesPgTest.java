package org.yiyun.intake.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.validation.Validation;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.intake.CallEvent;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.DeadLetterBox;
import org.yiyun.platform.outbox.Deliveries;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.ticket.internal.DeskForTests;

/** Calls as messages: taken in, refused with the reasons, or brought again. */
@Covers("DESK-02")
class CallMessagesPgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final Letters letters = new Letters();
    private CallMessages messages;
    private CallMessages failing;

    /** Where dead letters go. */
    private static final class Letters implements DeadLetterBox {
        private final List<String> kept = new ArrayList<>();
        private final List<List<FieldError>> reasons = new ArrayList<>();

        @Override
        public void keep(String queue, Message message) {
            kept.add(queue);
        }

        @Override
        public void refuse(String queue, Message message, BusinessException why) {
            kept.add(queue + " " + why.type());
            reasons.add(why.errors());
        }
    }

    @BeforeEach
    void wire() {
        var tickets = DeskForTests.at(db, NOW);
        var em = db.em();
        var clock = tickets.time().business();
        var service = db.bean(CallService.class, new CallService(new CallDesk(
                new PhoneCalls(em), new CallTickets(em), tickets.queries(),
                db.bean(NotificationService.class, new NotificationService(new Notifications(em),
                        new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock)),
                new Outbox(clock, em), new AuditService(clock, em), clock)));
        var reader = new RecordReader(Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator());
        messages = new CallMessages(reader, service, letters, new Deliveries(letters));
        failing = new CallMessages(reader, new CallService() {
            @Override
            public CallRow report(CallEvent event) {
                throw event.agent() == null ? new IllegalStateException("of ours")
                        : new IllegalStateException(new SQLException("terminating connection", "57P01"));
            }
        }, letters, new Deliveries(letters));
    }

    @Test
    void aCallIsToldByMessagesTwiceAndInAnyOrder() throws Exception {
        messages.receive(text(call("hangup", "2026-03-02T08:59:50+08:00"), 1));
        messages.receive(bytes(call("ring", "2026-03-02T08:59:00+08:00").getBytes(UTF_8)));
        messages.receive(text(call("ring", "2026-03-02T08:59:10+08:00"), 2));
        messages.receive(text(call("answer", "2026-03-02T08:59:05+08:00"), 1));

        assertThat(Rows.of(db, "select source, call_id, phone, agent, status, rang_at = timestamptz '2026-03-02T00:59:00Z' from phone_call"))
                .containsExactly(List.of("system:hotline", "c-1", "0759-1234567", "desk", "ENDED", true));
        assertThat(letters.kept).isEmpty();
    }

    @Test
    void theAgentIsToldOfACallThatRingsAndNotOfOneLongAgo() throws Exception {
        messages.receive(text(call("ring", "2026-03-02T08:54:59+08:00"), 1));
        assertThat(Rows.of(db, "select 1 from notification")).isEmpty();
        messages.receive(text(call("ring", "2026-03-02T08:55:00+08:00").replace("c-1", "c-2"), 1));
        assertThat(Rows.of(db, "select recipient, text_key from notification")).containsExactly(List.of("desk", "intake.notice.call"));
    }

    @Test
    void whatDoesNotFitIsADeadLetterAtOnceWithItsReasons() throws Exception {
        messages.receive(text("{\"schema\":1,", 1));
        messages.receive(text(call("blink", "2026-03-02T08:59:00+08:00"), 1));
        messages.receive(text(call("ring", "2026-03-02T08:59:00+08:00").replace("\"schema\":1", "\"schema\":9"), 1));
        messages.receive(bytes(new byte[] {(byte) 0xff, (byte) 0xfe}));
        messages.receive(text("x".repeat(70_000), 1));
        messages.receive(bytes(new byte[70_000]));

        assertThat(letters.kept).containsExactly("hotline.calls MALFORMED", "hotline.calls INVALID", "hotline.calls INVALID",
                "hotline.calls INVALID", "hotline.calls TOO_LARGE", "hotline.calls TOO_LARGE");
        assertThat(letters.reasons.get(1)).extracting(FieldError::path, FieldError::key)
                .containsExactly(tuple("event", "field.call-event"));
        assertThat(letters.reasons.get(2)).containsExactly(new FieldError("schema", "field.enum", Map.of("allowed", 1)));
        assertThat(Rows.of(db, "select 1 from phone_call")).isEmpty();
    }

    @Test
    void anyOtherFaultBringsItAgainAndAnOutageAlways() throws Exception {
        var fine = call("ring", "2026-03-02T08:59:00+08:00");
        var nobodys = fine.replace(",\"agent\":\"desk\"", "");
        assertThatThrownBy(() -> failing.receive(text(nobodys, Deliveries.MOST - 1))).hasMessage("of ours");
        failing.receive(text(nobodys, Deliveries.MOST));
        assertThat(letters.kept).containsExactly("hotline.calls");
        assertThatThrownBy(() -> failing.receive(text(fine, 10_000))).hasRootCauseInstanceOf(SQLException.class);
        assertThat(letters.kept).hasSize(1);
    }

    @Test
    void correctedAndSentAgainItTellsOfTheCall() {
        var again = new CallRedelivery(messages);
        assertThat(again.queue()).isEqualTo("hotline.calls");
        var id = as(Caller.system("hotline"), () -> again.redeliver("m-1", call("ring", "2026-03-02T08:59:00+08:00").getBytes(UTF_8)));
        assertThat(Rows.of(db, "select id from phone_call")).containsExactly(List.of(Long.valueOf(id)));
    }

    private static String call(String event, String at) {
        return "{\"schema\":1,\"callId\":\"c-1\",\"event\":\"" + event + "\",\"phone\":\"0759-1234567\",\"agent\":\"desk\",\"at\":\"" + at + "\"}";
    }

    private static Message text(String body, int deliveries) {
        return message(TextMessage.class, body.getBytes(UTF_8), deliveries);
    }

    private static Message bytes(byte[] body) {
        return message(BytesMessage.class, body, 1);
    }

    private static Message message(Class<? extends Message> type, byte[] body, int deliveries) {
        return (Message) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getText" -> new String(body, UTF_8);
                    case "getBodyLength" -> (long) body.length;
                    case "reset" -> null;
                    case "readBytes" -> {
                        System.arraycopy(body, 0, arguments[0], 0, body.length);
                        yield body.length;
                    }
                    case "propertyExists" -> true;
                    case "getIntProperty" -> deliveries;
                    case "getJMSMessageID" -> "ID:1";
                    default -> throw new JMSException(method.getName());
                });
    }
}
