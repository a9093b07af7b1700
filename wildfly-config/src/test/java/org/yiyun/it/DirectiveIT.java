package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Policy texts over REST: registered, interpreted, confirmed, implemented, and their papers by the template of the day. */
@SystemTest
class DirectiveIT {
    private static final String PATH = "/directives";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void goesTheWholeWay() {
        var key = UUID.randomUUID().toString();
        var body = directive("示例医保〔2026〕" + key.substring(0, 8));
        var created = Yiyun.as("analyst").header("Idempotency-Key", key).body(body).post(PATH);
        assertThat(created.statusCode()).isEqualTo(201);
        String number = created.path("number");
        assertThat(number).matches("ZC-\\d{8}-\\d{4,}");
        assertThat(created.header("Location")).endsWith("/api/v1/directives/" + number);
        assertThat(Yiyun.as("analyst").header("Idempotency-Key", key).body(body).post(PATH).<String>path("number")).isEqualTo(number);

        assertThat(post("analyst", number, "/interpretation/comparison", Map.of("points", List.of(point("DECISION_TREE", true)))).asString())
                .contains("请先保存前一步");
        post("analyst", number, "/interpretation/background", Map.of("background", "背景", "material", "材料"));
        post("analyst", number, "/interpretation/comparison", Map.of("points", List.of(
                point("DECISION_TREE", true), point("CHECK_RULE", true), point("PERSONAL_BENEFIT", false), point("PAYMENT", true))));
        post("analyst", number, "/interpretation/talk", Map.of("talks", List.of(
                Map.of("level", "PROVINCE", "engineer", "王工", "on", "2026-01-05", "compatible", "YES", "text", "可以本地配置"))));
        assertThat(post("analyst", number, "/work/configuration", Map.of("person", "甲")).<String>path("code")).isEqualTo("directive-unconfirmed");
        var complete = post("analyst", number, "/interpretation/agreement", Map.of("agreedWith", "待遇科", "agreedOn", "2026-01-06", "measures",
                List.of(Map.of("difference", 1, "measure", "调整参数", "person", "甲"))));
        assertThat(complete.<String>path("status")).isEqualTo("INTERPRETING");
        assertThat(complete.<String>path("next")).isNull();
        assertThat(post("analyst", number, "/confirm", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post("bureau", number, "/confirm", Map.of("remark", "同意")).<String>path("status")).isEqualTo("AGREED");
        for (var item : List.of("configuration", "system-test", "user-test", "training")) {
            assertThat(post("analyst", number, "/work/" + item, Map.of("person", "甲", "doneOn", "2026-01-10", "result", "完成")).statusCode())
                    .as(item).isEqualTo(200);
        }
        var live = post("analyst", number, "/go-live", Map.of("on", "2026-01-11"));
        assertThat(List.of(live.<String>path("status"), live.<Integer>path("daysFromIssue"))).containsExactly("LIVE", 10);

        var paper = Yiyun.as("analyst").post(PATH + "/" + number + "/documents/configuration-plan");
        assertThat(paper.statusCode()).isEqualTo(201);
        var once = Yiyun.as("bureau").get(PATH + "/" + number + "/documents/" + paper.<Integer>path("id"));
        assertThat(once.contentType()).isEqualTo(DOCX);
        assertThat(Yiyun.as("bureau").get(PATH + "/" + number + "/documents/" + paper.<Integer>path("id")).asByteArray())
                .isEqualTo(once.asByteArray());
        assertThat(Yiyun.as("analyst").post(PATH + "/" + number + "/documents/test-cases").asString()).contains("还没有关联政策版本");
        var changed = Yiyun.as("analyst").body(body).put(PATH + "/" + number);
        assertThat(changed.statusCode()).as("without If-Match").isEqualTo(428);
        assertThat(Yiyun.as("analyst").get(PATH + "/" + number + "/history").jsonPath().getList("items.type"))
                .isEqualTo(List.of("REGISTERED", "RECORDED", "RECORDED", "RECORDED", "RECORDED", "CONFIRMED", "WORKED", "WORKED", "WORKED",
                        "WORKED", "LIVE", "DOCUMENT"));
    }

    @Test
    void institutionsSeeNoneOfThem() {
        assertThat(Yiyun.as("H99990000001").get(PATH).<Integer>path("total")).isZero();
        assertThat(Yiyun.as("H99990000001").get("/policies/HUADIAN_LARGE_SUM/versions/1/reading").jsonPath().getList("items")).isEmpty();
        assertThat(Yiyun.as("H99990000001").get("/policies/HUADIAN_LARGE_SUM/versions/2").statusCode()).as("a draft").isEqualTo(404);
        assertThat(Yiyun.as("H99990000001").get("/policies/HUADIAN_LARGE_SUM/versions").jsonPath().getList("items.status", String.class)).containsOnly("PUBLISHED");
        assertThat(Yiyun.as("desk").body(directive("x")).post(PATH).statusCode()).isEqualTo(403);
    }

    /** What institutions do see: texts that are published, beside their version. */
    @Test
    @Covers("POL-11")
    void institutionsSeeTheTextsOfPublishedVersions() {
        var title = "IT " + UUID.randomUUID();
        String number = Yiyun.as("analyst").body(directive(title)).post(PATH).path("number");
        post("analyst", number, "/link", Map.of("policy", "HUADIAN_LARGE_SUM", "policyVersion", 2));
        assertThat(Yiyun.as("H99990000001").get("/policies/texts").jsonPath().getList("items.text.number", String.class)).doesNotContain(number);
        assertThat(post("analyst", number, "/link", Map.of("policy", "HUADIAN_LARGE_SUM", "policyVersion", 1)).jsonPath().getInt("policies[0].version"))
                .isEqualTo(1);
        assertThat(Yiyun.as("H99990000001").get("/policies/texts").jsonPath().getList("items.text.number", String.class)).contains(number);
        post("analyst", number, "/link", Map.of());
        assertThat(Yiyun.as("H99990000001").get("/policies/texts").jsonPath().getList("items.text.number", String.class)).doesNotContain(number);
    }

    @Test
    void aTemplateGoesOutComesBackIsTriedAndPublished() {
        var kinds = "/document-templates/POLICY_EVALUATION_REPORT";
        assertThat(Yiyun.as("analyst").get("/document-templates").jsonPath().getList("items.code")).contains("POLICY_CONFIGURATION_PLAN");
        int current = Yiyun.as("analyst").get(kinds).path("current.version");
        var file = Yiyun.as("analyst").get(kinds + "/versions/" + current + "/content");
        assertThat(file.contentType()).isEqualTo(DOCX);
        assertThat(upload("analyst", kinds, "不是文档".getBytes(UTF_8)).statusCode()).isEqualTo(422);
        assertThat(upload("leader", kinds, file.asByteArray()).statusCode()).isEqualTo(403);
        var draft = upload("analyst", kinds, file.asByteArray());
        assertThat(draft.statusCode()).isEqualTo(201);
        int version = draft.path("version");
        assertThat(Yiyun.as("bureau").body(Map.of()).post(kinds + "/versions/" + version + "/publish").<String>path("code"))
                .isEqualTo("template-untried");
        assertThat(Yiyun.as("analyst").post(kinds + "/versions/" + version + "/trial").contentType()).isEqualTo(DOCX);
        assertThat(Yiyun.as("analyst").body(Map.of()).post(kinds + "/versions/" + version + "/publish").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("bureau").body(Map.of()).post(kinds + "/versions/" + version + "/publish").<String>path("status"))
                .isEqualTo("PUBLISHED");
        assertThat(Yiyun.as("analyst").get(kinds).<Integer>path("current.version")).isEqualTo(version);
    }

    private static Response upload(String who, String kind, byte[] content) {
        return Yiyun.as(who).contentType("multipart/form-data").multiPart("file", "t.docx", content, DOCX).multiPart("note", "换抬头")
                .post(kind + "/versions");
    }

    private static Map<String, Object> directive(String documentNumber) {
        return Map.of("title", "门诊统筹通知", "level", "CITY", "issuer", "示例市医疗保障局", "documentNumber", documentNumber, "issuedOn", "2026-01-01",
                "deadline", "2026-03-01", "modules", List.of("待遇"), "summary", "调整起付标准");
    }

    private static Map<String, Object> point(String element, boolean fits) {
        return Map.of("element", element, "fits", fits, "text", "示例");
    }

    private static Response post(String who, String number, String path, Map<String, ?> body) {
        return Yiyun.as(who).body(body).post(PATH + "/" + number + path);
    }
}
