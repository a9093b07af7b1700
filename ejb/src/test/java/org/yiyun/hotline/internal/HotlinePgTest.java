package org.yiyun.hotline.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.hotline.internal.HotlineFixture.message;
import static org.yiyun.testing.TestCallers.as;

import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.audit.AuditService;
import org.yiyun.hotline.Correction;
import org.yiyun.hotline.DeadLetterBulk;
import org.yiyun.hotline.DeadLetterFilter;
import org.yiyun.hotline.DeadLetterQueries;
import org.yiyun.hotline.DeadLetterRow;
import org.yiyun.hotline.DeadLetterService;
import org.yiyun.hotline.DeadLetterStatus;
import org.yiyun.hotline.HotlineService;
import org.yiyun.hotline.ResendResult;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

class HotlinePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Caller HOTLINE = Caller.system("hotline");
    private static final Caller CLERK = TestCallers.staff("clerk", Permission.DEAD_LETTER_READ, Permission.DEAD_LETTER_RESEND);
    private static final Caller TRUSTED = TestCallers.staff("trusted", Permission.values());

    private final HotlineFixture fixture = new HotlineFixture(db, NOW);
    private final AuditService audit = fixture.audit;
    private final DeadLetters letters = fixture.letters;
    private final HotlineService hotline = fixture.hotline;
    private final DeadLetterJournal journal = fixture.journal;
    private final Intake intake = fixture.intake;
    private final DeadLetterQueries queries = db.bean(DeadLetterQueries.class, new DeadLetterQueries(letters, audit));
    private final DeadLetterService service = db.bean(DeadLetterService.class,
            new DeadLetterService(letters, List.of(new HotlineRedelivery(hotline)), audit, fixture.clock));
    private final DeadLetterBulk bulk = db.bean(DeadLetterBulk.class, new DeadLetterBulk(service));

    @Covers("DESK-02")
    @Test
    void oneKeyIsOneTicketHoweverOftenAndWhereverItIsDelivered() {
        var body = message("call-1", Map.of());
        var deliveries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> take("m" + i, body)))
                .toList();
        deliveries.forEach(CompletableFuture::join);

        assertThat(rows("select title, channel, kind, contact_name, contact_phone, external_key, external_source from ticket"))
                .containsExactly(List.of("刷卡报错", "PHONE", "FAULT", "张三", "0759-1234567", "call-1", "system:hotline"));
        assertThat(rows("select 1 from dead_letter")).isEmpty();
    }

    @Test
    void whatTheContractDoesNotDemandMayBeAbsent() {
        take("m1", message("call-2", Map.of("institution", "null", "occurredAt", "null")));

        assertThat(rows("select institution, occurred_at = created_at from ticket")).containsExactly(java.util.Arrays.asList(null, true));
    }

    @Test
    void aSendersFastClockIsForgivenForFiveMinutes() {
        take("m1", message("call-3", Map.of("occurredAt", "\"2026-03-02T09:04:00+08:00\"")));

        assertThat(rows("select occurred_at = created_at from ticket")).containsExactly(List.of(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema      | 2                             | schema      | field.enum
            schema      | null                          | schema      | field.required
            key         | null                          | key         | field.required
            channel     | "PIGEON"                      | channel     | field.enum
            kind        | "NONSENSE"                    | kind        | field.enum
            callerName  | ""                            | callerName  | field.required
            callerPhone | "abc"                         | callerPhone | field.phone
            title       | "bell \\u0007"                | title       | field.control
            title       | 5                             | title       | field.type.string
            occurredAt  | "2026-03-03T09:00:00+08:00"   | occurredAt  | field.future
            occurredAt  | "yesterday"                   | occurredAt  | field.instant
            occurredAt  | "0001-01-01T00:00:00Z"        | occurredAt  | field.year
            """)
    void aMessageThatCannotBecomeATicketIsKeptWithItsReason(String field, String value, String path, String key) {
        take("m1", message("call-4", Map.of(field, value)));

        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(DeadLetterStatus.OPEN);
            assertThat(row.problem()).isEqualTo("invalid");
            assertThat(row.errors()).extracting(FieldError::path, FieldError::key)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(path, key));
        });
        assertThat(rows("select 1 from ticket")).isEmpty();
        assertThat(rows("select type from outbox")).containsExactly(List.of("HotlineRefused"));
    }

    @Test
    void keepsMalformedOversizedAndUnreadableBodiesByteForByte() {
        byte[] notUtf8 = {'{', (byte) 0xff, 0, '}'};
        take("m1", "{\"schema\":1,".getBytes(UTF_8));
        take("m2", new byte[300 * 1024]);
        take("m3", notUtf8);
        take("m3", notUtf8);

        assertThat(rows("select message_id, problem, body_length, errors from dead_letter order by message_id")).satisfiesExactly(
                one -> assertThat(one).startsWith("m1", "malformed", 12L),
                two -> assertThat(two).startsWith("m2", "too-large", 307_200L),
                three -> assertThat(three).startsWith("m3", "invalid", 4L));
        assertThat(all()).extracting(row -> ProblemTexts.error(Texts.CHINESE, row.errors().get(0))).satisfiesExactly(
                three -> assertThat(three).isEqualTo("不是有效的 UTF-8 文本。"),
                two -> assertThat(two).isEqualTo("请求的内容超过了允许的大小（256 KiB）。"),
                one -> assertThat(one).matches("请求体不是合法的 JSON 对象，错在第 1 行第 \\d+ 列。"));
        assertThat(rows("select body from dead_letter where message_id = 'm3'").get(0).get(0)).isEqualTo(notUtf8);
    }

    @Test
    void whatItsSenderSendsAgainForWantOfAReceiptIsOneOpenDeadLetter() {
        var bad = message("call-20", Map.of("kind", "\"NONSENSE\""));
        take("m1", bad);
        take("m2", bad);
        take("m2", bad);
        take("m3", message("call-20", Map.of("kind", "\"NONSENSE\"", "title", "\"改过\"")));

        assertThat(letters()).containsExactly("m1 2 OPEN", "m3 1 OPEN");
        assertThat(rows("select type from outbox")).hasSize(3);
        as(CLERK, () -> { service.discard(all().get(1).id(), "测试消息", null); return 0; });
        take("m2", bad);
        assertThat(letters()).containsExactly("m1 2 DISCARDED", "m3 1 OPEN");
        take("m4", bad);
        assertThat(letters()).containsExactly("m1 2 DISCARDED", "m3 1 OPEN", "m4 1 OPEN");
    }

    @Test
    void copiesThatComeAtTheSameTimeAreOneDeadLetter() {
        var bad = message("call-21", Map.of("kind", "\"NONSENSE\""));
        IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(() -> take("m" + i, bad))).toList().forEach(CompletableFuture::join);

        assertThat(all()).singleElement().extracting(DeadLetterRow::copies).isEqualTo(8);
    }

    private List<String> letters() {
        return rows("select message_id, (select 1 + count(*) from dead_letter_copy c where c.dead_letter_id = d.id), status from dead_letter d order by id")
                .stream().map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2)).toList();
    }

    @Test
    void aCorrectedDeadLetterBecomesItsTicketAndIsSettledOnce() {
        take("m1", message("call-5", Map.of("kind", "\"NONSENSE\"", "title", "null")));
        var id = all().get(0).id();

        var still = catchThrowableOfType(BusinessException.class, () -> as(CLERK, () -> service.resend(id, Correction.NONE, null)));
        assertThat(still.errors()).extracting(FieldError::path).containsExactly("kind");
        var number = as(CLERK, () -> service.resend(id, fields(Map.of("kind", "FAULT", "title", "改正后")), 0));

        assertThat(rows("select number, title, description from ticket")).containsExactly(List.of(number, "改正后", "读卡器没有反应"));
        assertThat(all()).singleElement().isEqualTo(new DeadLetterRow(id, "hotline.intake", "call-5", DeadLetterStatus.RESENT, "invalid",
                all().get(0).errors(), all().get(0).bodyLength(), NOW, 1, number, NOW, "clerk"));
        assertThat(rows("select actor, action from audit_entry where subject_type = 'dead-letter'"))
                .containsExactly(List.of("clerk", "dead-letter.resend"));
        var again = catchThrowableOfType(BusinessException.class, () -> as(CLERK, () -> service.resend(id, Correction.NONE, null)));
        assertThat(again.type()).isEqualTo(ProblemType.CONFLICT);
    }

    @Test
    void theRawBodyIsWrittenAnewOnlyByWhoMaySeeIt() {
        take("m1", "{".getBytes(UTF_8));
        var id = all().get(0).id();
        var anew = new Correction(new String(message("call-6", Map.of()), UTF_8), null);

        var refused = catchThrowableOfType(BusinessException.class, () -> as(CLERK, () -> service.resend(id, anew, null)));
        assertThat(refused.type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(as(TRUSTED, () -> service.resend(id, anew, null))).startsWith("T2026");
    }

    @Test
    void manyAreSentAgainEachForItself() {
        take("m1", message("call-7", Map.of("schema", "7")));
        take("m2", message("call-8", Map.of("schema", "7")));
        var ids = all().stream().map(DeadLetterRow::id).toList();
        as(TRUSTED, () -> service.resend(ids.get(1), fields(Map.of("schema", "1")), null));

        assertThat(as(CLERK, () -> bulk.resend(ids))).extracting(ResendResult::problem).containsExactly("invalid", "conflict");
    }

    @Test
    void discardingWantsAReasonAndKeepsTheLetter() {
        take("m1", "no".getBytes(UTF_8));
        var id = all().get(0).id();
        assertThatThrownBy(() -> as(CLERK, () -> { service.discard(id, " ", null); return 0; })).hasMessageContaining("reason");

        as(CLERK, () -> { service.discard(id, "测试消息", null); return 0; });

        assertThat(rows("select status, settled_by, settle_reason, convert_from(body, 'UTF8') from dead_letter"))
                .containsExactly(List.of("DISCARDED", "clerk", "测试消息", "no"));
    }

    @Test
    void personalDataIsMaskedAndItsSightAudited() {
        take("m1", message("call-9", Map.of("kind", "\"NONSENSE\"", "description", "\"身份证 440801199001011234\"")));
        var id = all().get(0).id();

        var masked = as(CLERK, () -> queries.get(id));
        assertThat(masked.body()).doesNotContain("张三", "1234567", "440801199001011234");
        assertThat(masked.fields()).containsEntry("callerName", "张***").containsEntry("callerPhone", "***")
                .containsEntry("description", "身份证 ***").containsEntry("kind", "NONSENSE");
        assertThat(rows("select 1 from audit_entry where action = 'personal-data.sight'")).isEmpty();

        assertThat(as(TRUSTED, () -> queries.get(id)).fields()).containsEntry("callerName", "张三");
        assertThat(rows("select actor, subject_id from audit_entry where action = 'personal-data.sight'"))
                .containsExactly(List.of("trusted", String.valueOf(id)));
    }

    @Test
    void listsNewestFirstByCursorAndFilter() {
        IntStream.range(0, 5).forEach(i -> take("m" + i, ("x" + i).getBytes(UTF_8)));
        var first = as(CLERK, () -> queries.list(DeadLetterFilter.OPEN, PageRequest.first(3)));
        var second = as(CLERK, () -> queries.list(DeadLetterFilter.OPEN, new PageRequest(3, first.next())));

        assertThat(first.total()).isEqualTo(5);
        assertThat(second.next()).isNull();
        assertThat(java.util.stream.Stream.concat(first.items().stream(), second.items().stream()).map(DeadLetterRow::id))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder()).hasSize(5);
        assertThat(as(CLERK, () -> queries.count(DeadLetterFilter.ALL.withStatus(java.util.Set.of(DeadLetterStatus.RESENT))))).isZero();
    }

    @Test
    void aTechnicalFaultIsTriedFiveTimesAndAnOutageForEver() {
        var broken = new Intake(failing(new IllegalStateException("bug")), journal);
        assertThatThrownBy(() -> take(broken, 4)).hasMessage("bug");
        take(broken, 5);
        assertThat(all()).extracting(DeadLetterRow::problem).containsExactly("internal");

        var away = new Intake(failing(new IllegalStateException(new SQLException("gone", "57P01"))), journal);
        assertThatThrownBy(() -> take(away, 500)).hasRootCauseMessage("gone");
    }

    @Test
    @Covers("DESK-02")
    void aMessageAboutACallIsShownAndCorrectedByItsOwnMembers() throws Exception {
        var body = "{\"schema\":1,\"callId\":\"c-1\",\"event\":\"blink\",\"phone\":\"0759-1234567\",\"agent\":\"desk\"}";
        var box = new BrokerLetters(journal);
        box.refuse("hotline.calls", delivered(body), BusinessException.invalid("event", "field.call-event", Map.of()));

        var row = all().get(0);
        assertThat(row.queue()).isEqualTo("hotline.calls");
        assertThat(row.key()).isEqualTo("c-1");
        assertThat(row.problem()).isEqualTo("invalid");
        assertThat(row.errors()).containsExactly(new FieldError("event", "field.call-event", Map.of()));
        assertThat(as(CLERK, () -> queries.get(row.id())).fields()).isEqualTo(
                Map.of("schema", "1", "callId", "c-1", "event", "blink", "phone", "***", "agent", "desk"));
        assertThat(MessageBody.of(body.getBytes(UTF_8)).corrected(fields(Map.of("event", "ring")), body.getBytes(UTF_8)))
                .asString(UTF_8).isEqualTo(body.replace("blink", "ring"));
    }

    private static Message delivered(String body) {
        return (Message) Proxy.newProxyInstance(TextMessage.class.getClassLoader(), new Class<?>[] {TextMessage.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getText" -> body;
                    case "getJMSMessageID" -> "ID:1";
                    case "getPropertyNames" -> Collections.emptyEnumeration();
                    case "propertyExists" -> false;
                    case "getJMSTimestamp" -> 1L;
                    default -> null;
                });
    }

    private static HotlineService failing(RuntimeException fault) {
        return new HotlineService() {
            @Override
            public String accept(byte[] body) {
                throw fault;
            }
        };
    }

    private void take(Intake by, int deliveries) {
        as(HOTLINE, () -> {
            by.take(new Received("hotline.intake", "m", deliveries, new byte[0], 0, Map.of()));
            return 0;
        });
    }

    private void take(String id, byte[] body) {
        as(HOTLINE, () -> {
            intake.take(new Received("hotline.intake", id, 1, body, body.length, Map.of("JMSTimestamp", "1")));
            return 0;
        });
    }

    private static Correction fields(Map<String, String> fields) {
        return new Correction(null, fields);
    }

    private List<DeadLetterRow> all() {
        return as(CLERK, () -> queries.rows(DeadLetterFilter.ALL, 0, 50));
    }

    private static List<List<Object>> rows(String sql) {
        return Rows.of(db, sql);
    }
}
