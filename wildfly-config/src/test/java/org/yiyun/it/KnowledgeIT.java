package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** The knowledge base over REST, on the shipped EAR. */
@SystemTest
class KnowledgeIT {
    private static final String ARTICLES = "/articles";

    @Test
    void anArticleGoesFromTheDraftToItsReaders() {
        var words = words("取药机报错E2047的处理", "重启取药机控制程序后，用测试卡核对。", "");
        var draft = Yiyun.as("desk").header("Idempotency-Key", "knowledge-it-1").body(words).post(ARTICLES)
                .then().statusCode(201).extract();
        var again = Yiyun.as("desk").header("Idempotency-Key", "knowledge-it-1").body(words).post(ARTICLES);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(draft.asString());
        var path = ARTICLES + "/" + draft.jsonPath().getString("number");
        Yiyun.as("auditor").get(path).then().statusCode(404);

        var edited = words("取药机报错E2047的处理", "重启取药机控制程序后，用测试卡核对，并登记设备编号。", "");
        Yiyun.as("desk").body(edited).put(path).then().statusCode(428);
        Yiyun.as("desk").header("If-Match", "\"99\"").body(edited).put(path).then().statusCode(412);
        Yiyun.as("desk").header("If-Match", draft.header("ETag")).body(edited).put(path).then().statusCode(200);
        Yiyun.as("desk").post(path + "/submit").then().statusCode(200);
        Yiyun.as("desk").post(path + "/approve").then().statusCode(403);
        assertThat(Yiyun.as("leader").body("{}").post(path + "/return").statusCode()).isEqualTo(422);
        Yiyun.as("leader").body("{\"note\": \"可以\"}").post(path + "/approve").then().statusCode(200);
        var state = Yiyun.as("leader").post(path + "/approve");
        assertThat(state.statusCode()).isEqualTo(409);
        assertThat(state.jsonPath().getString("code")).isEqualTo("article-state");

        var found = Yiyun.as("H99990000001").queryParam("q", "E2047 错误提示").get(ARTICLES).jsonPath();
        assertThat(found.getList("items.title", String.class)).containsExactly("取药机报错E2047的处理");
        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(suggested("auditor", "窗口来电：取药机报错 E2047")).first().isEqualTo("取药机报错E2047的处理");
        var voted = Yiyun.as("H99990000001").body("{\"helpful\": true}").post(path + "/vote").jsonPath();
        assertThat(voted.getInt("helpful") + " " + voted.getInt("unhelpful") + " " + voted.getBoolean("myVote")).isEqualTo("1 0 true");
        Yiyun.as("leader").body("{\"note\": \"设备停用\"}").post(path + "/end").then().statusCode(200);
        assertThat(Yiyun.as("H99990000001").queryParam("q", "E2047").get(ARTICLES).jsonPath().getInt("total")).isZero();
    }

    @Test
    void personalNumbersAreRefusedByTheirPath() {
        var refused = Yiyun.as("desk").body(words("参保人的问题", "已致电 13800138000 核对", "")).post(ARTICLES);
        assertThat(Problem.of(refused)).isEqualTo(Problem.invalid("/api/v1/articles", "solution",
                "含有身份证号、手机号或银行卡号。知识条目面向所有人，请改为脱敏写法，例如 138****5678。"));
    }

    /** The event of the publication reaches the articles, in the container. */
    @Covers("KB-04")
    @Test
    void whatCitesAPolicyGoesStaleWhenItsNextVersionIsPublished() {
        var first = BenefitIT.text("2026-01-01", "0.85", "25500.00").replace("IT_SCHEME", "IT_CITED");
        var second = BenefitIT.text("2027-01-01", "0.80", "24000.00").replace("IT_SCHEME", "IT_CITED");
        publish(first);
        var number = published(words("引用测试方案的比例", "一段 85%", "{\"kind\": \"POLICY\", \"key\": \"IT_CITED\", \"version\": \"1\"}"));
        assertThat(article(number).getString("staleAt")).isNull();

        publish(second);

        assertThat(article(number).getString("staleReason")).isEqualTo("POLICY IT_CITED 2");
        var stale = Yiyun.as("leader").queryParam("shelf", "STALE").get(ARTICLES).jsonPath();
        assertThat(stale.getList("items.number", String.class)).contains(number);
        assertThat(suggested("auditor", "引用测试方案的比例")).doesNotContain("引用测试方案的比例");
    }

    @Covers("KB-06")
    @Test
    void aManualKeepsItsFiles() {
        var number = Yiyun.as("engineer").body(words("接口联调手册测试", "见附件", "")).post(ARTICLES).jsonPath().getString("number");
        var path = ARTICLES + "/" + number + "/files";
        var kept = Yiyun.as("engineer").contentType("multipart/form-data")
                .multiPart("file", "manual.txt", "联调步骤".getBytes(StandardCharsets.UTF_8), "text/plain").post(path);
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        assertThat(Yiyun.as("engineer").get(path + "/" + kept.jsonPath().getLong("id")).asByteArray())
                .isEqualTo("联调步骤".getBytes(StandardCharsets.UTF_8));
        Yiyun.as("auditor").get(path).then().statusCode(404);
    }

    private static void publish(String text) {
        var path = BenefitIT.submit("IT_CITED", text);
        Yiyun.as("bureau").post(path + "/approve").then().statusCode(200);
        Yiyun.as("bureau").post(path + "/publish").then().statusCode(200);
    }

    private static String published(String words) {
        String number = Yiyun.as("desk").body(words).post(ARTICLES).then().statusCode(201).extract().path("number");
        Yiyun.as("desk").post(ARTICLES + "/" + number + "/submit").then().statusCode(200);
        Yiyun.as("leader").post(ARTICLES + "/" + number + "/approve").then().statusCode(200);
        return number;
    }

    private static JsonPath article(String number) {
        return Yiyun.as("leader").get(ARTICLES + "/" + number).jsonPath();
    }

    private static List<String> suggested(String account, String text) {
        return Yiyun.as(account).body(Map.of("text", text, "limit", 3)).post(ARTICLES + "/suggestions")
                .jsonPath().getList("items.title", String.class);
    }

    private static String words(String title, String solution, String citation) {
        return """
                {"kind": "SOLUTION", "title": "%s", "solution": "%s", "audience": ["STAFF", "INSTITUTION"], "validFrom": "2026-01-01",
                 "citations": [%s]}""".formatted(title, solution, citation);
    }
}
