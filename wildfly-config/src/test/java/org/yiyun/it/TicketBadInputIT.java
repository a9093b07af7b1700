package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not come in: each field of a new ticket missing, too long, of a wrong type, unknown, dirty, out of time. */
@SystemTest
class TicketBadInputIT {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String KINDS = "CONSULTATION FAULT SERVICE_REQUEST DATA REQUIREMENT COMPLAINT TASK CHANGE";
    private static final String CHANNELS =
            "PHONE FAX EMAIL QQ QQ_GROUP WECHAT WECHAT_OFFICIAL YUEZHENGYI REMOTE ON_SITE ONLINE API";

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(TicketBodies.without("kind"), "kind", "必填。"),
                Arguments.of(TicketBodies.without("channel"), "channel", "必填。"),
                Arguments.of(TicketBodies.without("title"), "title", "必填。"),
                Arguments.of(TicketBodies.without("description"), "description", "必填。"),
                Arguments.of(TicketBodies.without("contact"), "contact", "必填。"),
                Arguments.of(TicketBodies.with("contact", Map.of("phone", "10001234567")), "contact.name", "必填。"),
                Arguments.of(TicketBodies.with("contact", Map.of("name", "陈晓明")), "contact.phone", "必填。"),
                Arguments.of(TicketBodies.with("title", "  "), "title", "必填。"),
                Arguments.of(TicketBodies.with("title", "长".repeat(201)), "title", "长度须在 0 至 200 个字符之间。"),
                Arguments.of(TicketBodies.with("description", "长".repeat(8001)), "description", "长度须在 0 至 8000 个字符之间。"),
                Arguments.of(TicketBodies.with("symptom", "长".repeat(4001)), "symptom", "长度须在 0 至 4000 个字符之间。"),
                Arguments.of(TicketBodies.with("system", "s".repeat(61)), "system", "长度须在 0 至 60 个字符之间。"),
                Arguments.of(TicketBodies.with("module", "m".repeat(121)), "module", "长度须在 0 至 120 个字符之间。"),
                Arguments.of(TicketBodies.with("institution", "H".repeat(21)), "institution", "长度须在 0 至 20 个字符之间。"),
                Arguments.of(TicketBodies.with("externalKey", "k".repeat(121)), "externalKey", "长度须在 1 至 120 个字符之间。"),
                Arguments.of(TicketBodies.with("contact", Map.of("name", "名".repeat(61), "phone", "10001234567")),
                        "contact.name", "长度须在 0 至 60 个字符之间。"),
                Arguments.of(TicketBodies.with("contact", Map.of("name", "陈晓明", "phone", "not a phone")),
                        "contact.phone", "须为电话号码，由 5 至 30 位数字、空格或 + - ( ) 组成。"),
                Arguments.of(TicketBodies.with("kind", "BROKEN"), "kind", "取值不在允许的范围内，可用的值：" + KINDS + "。"),
                Arguments.of(TicketBodies.with("kind", 7), "kind", "取值不在允许的范围内，可用的值：" + KINDS + "。"),
                Arguments.of(TicketBodies.with("channel", "phone"), "channel", "取值不在允许的范围内，可用的值：" + CHANNELS + "。"),
                Arguments.of(TicketBodies.with("title", 7), "title", "须为文字。"),
                Arguments.of(TicketBodies.with("title", List.of("a")), "title", "须为文字。"),
                Arguments.of(TicketBodies.with("contact", "陈晓明"), "contact", "须为对象。"),
                Arguments.of(TicketBodies.with("title", "标题\u0000"), "title", "含有控制字符或无效的字符。"),
                Arguments.of(TicketBodies.with("description", "说明\u0007"), "description", "含有控制字符或无效的字符。"),
                Arguments.of(TicketBodies.with("occurredAt", "昨天"), "occurredAt",
                        "须为带时区的时间（ISO-8601），例如 2026-01-31T09:30:00+08:00。"),
                Arguments.of(TicketBodies.with("occurredAt", 20261121), "occurredAt",
                        "须为带时区的时间（ISO-8601），例如 2026-01-31T09:30:00+08:00。"),
                Arguments.of(TicketBodies.with("occurredAt", "0001-01-01T00:00:00+08:00"), "occurredAt", "年份须在 1900 至 2199 之间。"),
                Arguments.of(TicketBodies.with("occurredAt", OffsetDateTime.now().plusDays(1).toString()), "occurredAt", "不能晚于现在。"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isRefusedWithItsPath(Map<String, Object> body, String path, String message) {
        var answer = Problem.of(Yiyun.as("desk").body(body).post("/tickets"));
        if ("institution".equals(path)) {
            assertThat(answer.get("errors")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains(Map.of("path", path, "message", message));
        } else {
            assertThat(answer).isEqualTo(Problem.invalid(TICKETS, path, message));
        }
    }

    @Test
    void allFaultsAreToldAtOnceAndInEnglish() {
        var body = Map.of("kind", "FAULT", "channel", "PHONE", "contact", Map.of());
        assertThat(Problem.of(Yiyun.as("desk").header("Accept-Language", "en").body(body).post("/tickets"))).isEqualTo(Problem.body(
                "invalid", 422, TICKETS, "Invalid input", "Some input does not meet the requirements. Correct what the errors name and try again.",
                "contact.name", "Required.", "contact.phone", "Required.", "description", "Required.", "title", "Required."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "null", "{", "{\"a\":1}{", "<ticket/>"})
    void whatIsNoObjectIsNoTicket(String body) {
        var status = Yiyun.as("desk").body(body).post("/tickets").statusCode();
        assertThat(status).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table ticket; --", "#{7*7}${7*7}", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "%s%n{0}\\u0041"})
    void injectionsComeOutAsText(String text) {
        var created = Yiyun.as("desk").body(TicketBodies.with("title", text)).post("/tickets").then().statusCode(201).extract();
        assertThat(created.<String>path("title")).isEqualTo(text);
        assertThat(Yiyun.as("desk").get("/tickets/" + created.path("number")).<String>path("title")).isEqualTo(text);
        assertThat(Yiyun.as("desk").queryParam("q", text).get("/tickets").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                Arguments.of("status", "BROKEN"), Arguments.of("kind", "x"), Arguments.of("level", "0"), Arguments.of("level", "two"),
                Arguments.of("from", "yesterday"), Arguments.of("to", "0001-01-01"), Arguments.of("overdue", "maybe"),
                Arguments.of("limit", "0"), Arguments.of("limit", "501"), Arguments.of("limit", "many"), Arguments.of("cursor", "xyz"),
                Arguments.of("q", "a\u0000b"), Arguments.of("q", "长".repeat(201)), Arguments.of("stauts", "CLOSED"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void badParametersAreNamed(String name, String value) {
        var problem = Problem.of(Yiyun.as("desk").queryParam(name, value).get("/tickets"));
        assertThat(problem.get("code")).isEqualTo("invalid");
        assertThat(((List<?>) problem.get("errors")).stream().map(error -> ((Map<?, ?>) error).get("path"))).isEqualTo(List.of(name));
    }
}
