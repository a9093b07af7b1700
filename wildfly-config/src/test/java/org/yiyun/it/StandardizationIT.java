package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Standardization over REST (STD-01 to STD-06): what an institution reports and others decide, and settlement lists. */
@SystemTest
class StandardizationIT {
    private static final String OWN = "H99990000001";
    private static final String OTHER = "H99990000002";
    private static final String DUE = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString();

    @Test
    void goesFromThePlanToTheAcceptance() {
        String path = "/standard-adoptions/" + OWN + "/NURSE";
        assertThat(verb("analyst", path, "plan", Map.of("responsible", "护理部", "dueOn", DUE, "steps", "赋码")).<String>path("status"))
                .isEqualTo("NOT_BEGUN");
        assertThat(verb(OWN, path, "plan", Map.of("responsible", "x", "dueOn", DUE, "steps", "x")).statusCode()).isEqualTo(403);
        assertThat(verb(OTHER, path, "begin", Map.of()).statusCode()).isEqualTo(404);
        assertThat(verb(OWN, path, "begin", Map.of()).<String>path("status")).isEqualTo("MAPPING");
        Response file = Yiyun.as(OWN).contentType("multipart/form-data").multiPart("file", "codes.txt", "已赋码".getBytes(UTF_8), "text/plain")
                .post(path + "/files");
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(201);
        assertThat(Yiyun.as(OWN).get(path + "/files/" + file.<Integer>path("id")).asByteArray()).isEqualTo("已赋码".getBytes(UTF_8));
        assertThat(Yiyun.as(OTHER).get(path + "/files").statusCode()).isEqualTo(404);
        assertThat(verb(OWN, path, "state-share", Map.of("percent", 101, "evidence", 1)).<String>path("errors[0].path")).isEqualTo("percent");
        assertThat(verb(OWN, path, "state-share", Map.of("percent", 95.5, "evidence", file.<Integer>path("id"))).<String>path("share.source"))
                .isEqualTo("STATED");
        assertThat(verb(OWN, path, "adapt", Map.of("result", "已改用")).<String>path("status")).isEqualTo("ADAPTED");
        assertThat(verb("bureau", path, "accept", Map.of("passed", true, "opinion", "x")).<String>path("code")).isEqualTo("standard-state");
        assertThat(verb("analyst", path, "verify", Map.of("passed", true, "findings", "一致")).<String>path("status")).isEqualTo("VERIFIED");
        assertThat(verb("bureau", path, "accept", Map.of("passed", true, "opinion", "同意")).<String>path("status")).isEqualTo("ACCEPTED");

        assertThat(Yiyun.as("desk").get(path + "/history").jsonPath().getInt("total")).isEqualTo(7);
        assertThat(Yiyun.as(OWN).get("/standard-adoptions").jsonPath().getList("items.institution")).isEqualTo(List.of(OWN));
        assertThat(Yiyun.as("bureau").get("/standard-adoptions?status=ACCEPTED&code=NURSE").jsonPath().getList("items.institution")).contains(OWN);
        assertThat(Yiyun.as("bureau").get("/standard-adoptions?colour=red").statusCode()).isEqualTo(422);
        assertThat(Yiyun.as("engineer").get("/standard-adoptions").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as(OWN).get("/standard-codes").jsonPath().getList("codes")).hasSize(15);
    }

    @Test
    void isReviewedAndReported() {
        Response opened = Yiyun.as("analyst").body(Map.of("institution", OTHER, "sampleSize", 5, "seed", 17)).post("/standard-reviews");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        String path = "/standard-reviews/" + opened.<String>path("number");
        assertThat(opened.header("Location")).endsWith(path);
        assertThat(Yiyun.as(OWN).get(path).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("analyst").body(Map.of("text", "未建立维护制度", "dueOn", DUE)).post(path + "/faults").statusCode()).isEqualTo(200);
        assertThat(Yiyun.as(OTHER).body(Map.of("text", "已建立")).post(path + "/faults/1/correct").<String>path("errors[0].message"))
                .isEqualTo("请先上传这一次整改的佐证，再回报");
        Yiyun.as(OTHER).contentType("multipart/form-data").multiPart("file", "rules.txt", "制度".getBytes(UTF_8), "text/plain")
                .post(path + "/faults/1/files").then().statusCode(201);
        Yiyun.as(OTHER).body(Map.of("text", "已建立")).post(path + "/faults/1/correct").then().statusCode(200);
        assertThat(Yiyun.as("analyst").body(Map.of("passed", true, "note", "属实")).post(path + "/faults/1/recheck").<String>path("faults[0].status"))
                .isEqualTo("CONFIRMED");
        Response early = Yiyun.as("bureau").body(Map.of("opinion", "同意")).post(path + "/evaluate");
        assertThat(early.statusCode()).isEqualTo(422);
        Response shown = Yiyun.as("analyst").get(path);
        for (int i = 1; i <= shown.jsonPath().getList("sample").size(); i++) {
            Yiyun.as("analyst").body(Map.of("sequence", i, "right", true)).post(path + "/sample").then().statusCode(200);
        }
        List<String> missing = Yiyun.as("analyst").get(path).jsonPath().getList("missing");
        missing.forEach(criterion -> Yiyun.as("analyst").body(Map.of("criterion", criterion, "points", 90, "evidence", "现场查看"))
                .post(path + "/points").then().statusCode(200));
        assertThat(Yiyun.as("analyst").post(path + "/documents").<String>path("code")).isEqualTo("review-state");
        assertThat(Yiyun.as("bureau").body(Map.of("opinion", "按得分评估")).post(path + "/evaluate").<String>path("status")).isIn("PASSED", "FAILED");
        Response report = Yiyun.as("bureau").post(path + "/documents");
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(201);
        assertThat(Yiyun.as(OTHER).get(path + "/documents/" + report.<Integer>path("id")).asByteArray()).startsWith('P', 'K');
        Response guide = Yiyun.as("analyst").post("/standard-guides/" + OTHER);
        assertThat(guide.statusCode()).as(guide.asString()).isEqualTo(201);
        assertThat(Yiyun.as(OTHER).get("/standard-guides/" + OTHER + "/" + guide.<Integer>path("id")).asByteArray()).startsWith('P', 'K');
        assertThat(Yiyun.as(OWN).get("/standard-guides/" + OTHER).statusCode()).isEqualTo(404);
    }

    @Test
    void checksSettlementListsBeforeTheyAreUploaded() {
        String settlement = "S" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> wrong = list(settlement, "900.00");
        Response checked = Yiyun.as(OWN).body(Map.of("list", wrong)).post("/settlement-lists/check");
        assertThat(checked.<String>path("verdict")).as(checked.asString()).isEqualTo("REJECTED");
        assertThat(checked.jsonPath().getList("faults.text").toString()).contains("相差");

        Response kept = Yiyun.as(OWN).body(Map.of("list", wrong)).post("/settlement-lists");
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        String path = "/settlement-lists/" + kept.<String>path("number");
        assertThat(Yiyun.as(OTHER).get(path).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("analyst").get(path).<Boolean>path("masked")).isNotNull();
        String rejects = Yiyun.as(OWN).get("/settlement-lists/rejects?q=" + settlement).asString();
        assertThat(rejects).contains(settlement).contains("拒收原因");
        assertThat(Yiyun.as(OWN).body(Map.of("nationalId", "N1", "uploadedOn", "2026-01-01")).post(path + "/uploaded").statusCode()).isEqualTo(422);
        assertThat(Yiyun.as(OWN).get(path + "/verdict").<String>path("errors[0].path")).isEqualTo("knownOn");
        Response file = Yiyun.as(OWN).contentType("multipart/form-data").multiPart("file", "lists.csv", rejects.getBytes(UTF_8), "text/csv")
                .post("/settlement-lists/files");
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        assertThat(file.<Integer>path("lists")).isEqualTo(1);
        assertThat(Yiyun.as(OWN).get("/settlement-lists?current=true&q=" + settlement).jsonPath().getList("items.revision")).isEqualTo(List.of(2));
        assertThat(Problem.of(Yiyun.as(OWN).body(Map.of("list", Map.of("a", 1))).post("/settlement-lists"))).isEqualTo(Problem.invalid(
                "/api/v1/settlement-lists", "list", "没有结算清单的节点；请按国家接口 4101 提交 setlinfo、payinfo、iteminfo 等"));
    }

    private static Map<String, Object> list(String settlement, String funds) {
        Map<String, Object> head = new LinkedHashMap<>();
        for (String field : List.of("mdtrt_id", "medcasno", "bill_code", "bill_no", "biz_sn", "hsorg", "hsorg_opter", "medins_fill_dept",
                "medins_fill_psn", "fixmedins_name")) {
            head.put(field, "示例");
        }
        head.putAll(Map.of("setl_id", settlement, "fixmedins_code", OWN, "psn_name", "测试甲", "gend", "1", "patn_cert_type", "01", "certno",
                "990000199001010000", "coner_name", "测试乙", "hi_type", "310", "insuplc", "440800"));
        head.putAll(Map.of("setl_begn_date", "2026-05-06", "setl_end_date", "2026-05-07", "psn_selfpay", 300, "psn_ownpay", 0, "acct_pay", 0,
                "psn_cashpay", 300, "hi_paymtd", "1"));
        return Map.of("infno", "4101", "input", Map.of(
                "setlinfo", head, "payinfo", List.of(Map.of("fund_pay_type", "310100", "fund_payamt", funds)),
                "iteminfo", List.of(Map.of("med_chrgitm", "09", "amt", 1000, "claa_sumfee", 1000, "clab_amt", 0, "fulamt_ownpay_amt", 0, "oth_amt", 0))));
    }

    @Test
    void recordsComparisonsAndAsksTheOneCheck() {
        Response recorded = Yiyun.as("analyst").body(Map.of("library", "DIAGNOSIS", "nationalVersion", "2026-11", "checkedOn", "2026-11-01",
                "result", "SAME")).post("/standard-syncs/records");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        assertThat(Yiyun.as(OWN).get("/standard-syncs").jsonPath().getList("items.library")).contains("DIAGNOSIS", "PROCEDURE");
        assertThat(Yiyun.as("bureau").body(Map.of("library", "DIAGNOSIS", "nationalVersion", "x", "checkedOn", "2026-11-01", "result", "SAME"))
                .post("/standard-syncs/records").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("desk").get("/code-rules/check?library=DIAGNOSIS&code=x&on=2026-11-01").<String>path("standing")).isEqualTo("MALFORMED");
        assertThat(Yiyun.as("desk").get("/code-rules/check?library=DIAGNOSIS").jsonPath().getList("errors.path")).isEqualTo(List.of("code", "on"));
        assertThat(Yiyun.as("analyst").body(Map.of("entry", "BENEFIT_LINE", "effectiveOn", DUE, "enforced", false, "reason", "x")).post("/code-rules")
                .statusCode()).isEqualTo(403);
    }

    private static Response verb(String who, String path, String verb, Map<String, ?> body) {
        return Yiyun.as(who).body(body).post(path + "/" + verb);
    }
}
