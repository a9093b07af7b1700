package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Query services for insured persons over REST (SCP-08): covers come in, a channel asks, and learns nothing of strangers. */
@SystemTest
@Covers("SCP-08")
public class InsuredIT {
    public static final String PERSON = "11010519491231002X";
    public static final String NAME = "示范甲乙";
    private static final String NOBODY = "440803199001011234";
    private static final String QUERY = "/insured/query";

    /** The person, in the register, and the channel, once each. */
    public static void ready() {
        Yiyun.as("analyst").body(Map.of("covers", List.of(Map.of(
                "identity", PERSON, "name", NAME, "insuranceType", "310", "personType", "12", "state", "1", "region", "440803",
                "since", "2020-01-01", "employer", "示范单位")))).post("/insured/covers").then().statusCode(200);
        if (!Yiyun.as("leader").get("/insured-channels").jsonPath().getList("items.code").contains("IT_APP")) {
            Yiyun.as("leader").body(Map.of("code", "IT_APP", "name", "示范 APP", "kind", "APP", "account", "channel", "least", "REAL_NAME",
                    "perPerson", 200, "misses", 200, "active", true)).post("/insured-channels").then().statusCode(201);
        }
    }

    private static Response ask(String identity, String name) {
        return Yiyun.as("channel").body(Map.of("channel", "IT_APP", "identity", identity, "name", name, "purpose", "OWN",
                "verification", "REAL_NAME")).post(QUERY);
    }

    @Test
    void answersAChannelAndTellsStrangersNothing() {
        ready();

        Response known = ask(PERSON, NAME);
        assertThat(known.statusCode()).as(known.asString()).isEqualTo(200);
        assertThat(known.header("Cache-Control")).isEqualTo("no-store");
        assertThat(known.jsonPath().getString("name")).isEqualTo("示**乙");
        assertThat(known.jsonPath().getString("identity")).isEqualTo("110105********002X");
        assertThat(known.jsonPath().getList("covers.insuranceTypeName")).containsExactly("职工基本医疗保险");
        assertThat(known.asString()).doesNotContain(PERSON).doesNotContain(NAME);

        Response wrong = ask(PERSON, "示范丙");
        Response nobody = ask(NOBODY, "示范丙");
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(told(wrong)).isEqualTo(told(nobody));
        assertThat(wrong.jsonPath().getList("covers")).isEmpty();
    }

    /** But for the moment and the number that was sent. */
    private static Map<String, Object> told(Response answer) {
        Map<String, Object> body = new LinkedHashMap<>(answer.jsonPath().getMap("$"));
        body.remove("asOf");
        body.remove("identity");
        return body;
    }

    @Test
    void refusesWhoIsNotTheChannel() {
        ready();
        assertThat(Yiyun.as("desk").body(Map.of("channel", "IT_APP", "identity", PERSON, "name", NAME, "purpose", "OWN",
                "verification", "REAL_NAME")).post(QUERY).statusCode()).isEqualTo(403);
        assertThat(Problem.of(Yiyun.as("channel").body(Map.of("channel", "IT_APP", "identity", PERSON, "name", NAME, "purpose", "OWN",
                "verification", "ACCOUNT")).post(QUERY))).isEqualTo(Problem.invalid("/api/v1" + QUERY,
                        "verification", "核验方式达不到该渠道的最低要求，请先对本人核验。"));
        assertThat(Yiyun.as("channel").get("/insured/imports").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("channel").get("/tickets").statusCode()).isEqualTo(403);
    }

    @Test
    void takesAFileAndTellsWhatDoesNotFit() {
        String file = "证件号码,姓名,险种类型,人员类别,参保状态,参保地,参保开始日期\n" + NOBODY + ",,310,11,1,440803,2024-01-01\n";
        Response taken = Yiyun.as("analyst").contentType("multipart/form-data")
                .multiPart("file", "covers.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv").post("/insured/imports");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getInt("rejected")).isEqualTo(1);

        Response rejects = Yiyun.as("analyst").get("/insured/imports/" + taken.jsonPath().getLong("id") + "/rejects");
        assertThat(rejects.header("Content-Disposition")).contains("covers-rejected");
        assertThat(rejects.asString()).contains("“姓名”不能为空").doesNotContain(NOBODY);
    }

    @Test
    void givesTheSameAnswerForTheSameKey() {
        String key = "insured-" + System.nanoTime();
        var covers = Map.of("covers", List.of(Map.of("identity", "no number", "name", NAME)));
        Response first = Yiyun.as("analyst").header("Idempotency-Key", key).body(covers).post("/insured/covers");
        Response again = Yiyun.as("analyst").header("Idempotency-Key", key).body(covers).post("/insured/covers");

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void countsWhatChannelsAsk() {
        ready();
        ask(PERSON, NAME).then().statusCode(200);

        Response use = Yiyun.as("leader").queryParam("days", 1).get("/insured-channels/IT_APP/use");

        assertThat(use.statusCode()).as(use.asString()).isEqualTo(200);
        assertThat(use.jsonPath().getInt("items[0].answered")).isPositive();
        assertThat(use.jsonPath().getInt("items[0].p95")).isNotNegative();
        assertThat(Yiyun.as("leader").queryParam("days", 93).get("/insured-channels/IT_APP/use").statusCode()).isEqualTo(422);
        assertThat(Yiyun.as("leader").get("/insured-channels/rules").jsonPath().getList("items.code")).contains("LIMIT_NEAR", "POLICY_NEWS");
    }
}
