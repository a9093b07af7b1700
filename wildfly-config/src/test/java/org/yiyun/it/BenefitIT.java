package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Benefits and policies over REST, on the shipped EAR (contracts.md §2.4). */
@SystemTest
class BenefitIT {
    private static final String CALCULATE = "/benefits/calculate";
    private static final String VERSIONS = "/policies/HUADIAN_LARGE_SUM/versions";

    /** Worked example W3. */
    @Test
    @Covers("BEN-14")
    void calculatesWithEveryStep() {
        Response answer = calculate("2025-06-01", """
                {"kind": "DRUG", "category": "A", "amount": 30000.00}, {"kind": "DRUG", "category": "B", "amount": 40000.00},
                {"kind": "ITEM", "category": "B", "amount": 20000.00}, {"kind": "ITEM", "category": "C", "amount": 5000.00}""");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).startsWith("{\"scheme\":\"HUADIAN_LARGE_SUM\"").contains(
                "\"total\":95000.00,\"eligible\":84000.00,\"payout\":73100.00,\"selfPay\":21900.00",
                "\"amount\":73100.00", "\"accumulators\":{\"eligible\":84000.00,\"paid\":73100.00}");
        List<Float> parts = answer.jsonPath().getList("parts.amount");
        assertThat(parts.stream().map(part -> new BigDecimal(part.toString())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("95000.00");
        Map<String, Object> step = answer.jsonPath().getMap("steps.find { it.step == 'S6' }");
        assertThat(step.get("source")).asString().startsWith("《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》");
        assertThat(step.get("explanation")).asString().contains("费用段 50,000.00 至 84,000.00 元共 34,000.00 元，按 90% 得 30,600.00 元");
        assertThat(step.get("version")).isEqualTo(1);
        assertThat(step.get("output")).isEqualTo(Map.of("segmentPay", 73100.00f));
        assertThat(answer.jsonPath().getMap("figures.find { it.name == 'ownFirst' }")).isEqualTo(Map.of(
                "name", "ownFirst", "title", "个人先行负担", "english", "Paid first by the person", "unit", "MONEY"));
        assertThat(answer.jsonPath().getString("steps.find { it.step == 'S1' && it.line == 2 }.explanation"))
                .contains("进入赔付范围的金额 40,000.00 元；个人先行负担 4,000.00 元");
    }

    @Test
    void tellsFaultsByTheirPath() {
        Response answer = calculate("2025-06-01", "{\"kind\": \"DRUGS\", \"category\": \"A\", \"amount\": -1}, {\"kind\": \"DRUG\", \"amount\": 1.001}");
        assertThat(Problem.of(answer)).isEqualTo(Problem.invalid("/api/v1" + CALCULATE,
                "claim.lines[0].kind", "取值不在允许的范围内，可用的值：DRUG ITEM CONSUMABLE DIALYSIS SPECIAL_DRUG。",
                "claim.lines[0].amount", "不能小于 0。", "claim.lines[1].amount", "至多 2 位小数。"));
        assertThat(Problem.of(calculate("2025-06-01", "{\"kind\": \"DRUG\", \"amount\": 1.00}"))).isEqualTo(
                Problem.invalid("/api/v1" + CALCULATE, "claim.lines[0].category", "计算需要这一项，请填写。"));
        assertThat(Problem.of(calculate("2024-06-01", "{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 1.00}"))).isEqualTo(
                Problem.invalid("/api/v1" + CALCULATE, "on", "政策 HUADIAN_LARGE_SUM 在 2024-06-01 没有生效的版本。"));
        assertThat(Problem.of(calculateAs("analyst", body("HUADIAN_LARGE_SUM", "2025-06-01", "{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 1.00}")
                .replace("\"claim\":", "\"priorYear\": {\"payed\": 1.00}, \"claim\":")))).isEqualTo(
                Problem.invalid("/api/v1" + CALCULATE, "priorYear.payed", "没有这一项累计，不能当作零。可用的项：eligible paid。"));
        assertThat(calculateAs("nobody", "{}").statusCode()).isEqualTo(401);
    }

    /** The basic sample splits a stay at the end of the year; the large-sum scheme counts it on the day of discharge. */
    @Test
    @Covers({"BEN-04", "BEN-14"})
    void countsAStayAcrossYearsAsTheSchemeSays() {
        String stay = body("BASIC_SAMPLE", "2026-01-05", "{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 500.00, \"on\": \"2025-12-28\"},"
                + "{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 19500.00, \"on\": \"2026-01-02\"}")
                .replace("{\"idNumber\": \"11010519491231002x\"}", "{\"type\": \"EMPLOYED\"}")
                .replace("\"lines\":", "\"admittedOn\": \"2025-12-28\", \"dischargedOn\": \"2026-01-05\", \"lines\":");
        Response answer = Yiyun.as("desk").body(stay).post(CALCULATE);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("stay.rule")).isEqualTo("SPLIT");
        assertThat(answer.jsonPath().getList("stay.parts.year", Integer.class)).containsExactly(2025, 2026);
        assertThat(answer.jsonPath().getList("stay.parts.on", String.class)).containsExactly("2025-12-31", "2026-01-05");
        assertThat(answer.asString()).contains("\"payout\":15820.00", "接前面部分：本次住院已扣起付 500.00 元");
        Response faulty = Yiyun.as("desk").body(stay.replace(", \"on\": \"2026-01-02\"", "")).post(CALCULATE);
        assertThat(Problem.of(faulty)).isEqualTo(Problem.invalid("/api/v1" + CALCULATE, "claim.lines[1].on",
                "这次住院跨年度，按政策要按费用日期拆分：请填写每一行的费用日期，须在 2025-12-28 至 2026-01-05 之间。"));
    }

    @Covers("CONS-04")
    @Test
    void comparesAClaimWithTheSameAtAnotherLevel() {
        String left = body("BASIC_SAMPLE", "2025-02-10", "{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 20000.00}")
                .replace("{\"idNumber\": \"11010519491231002x\"}", "{\"type\": \"EMPLOYED\"}");
        Response answer = Yiyun.as("desk").body("{\"left\": " + left + ", \"change\": {\"person\": {\"type\": \"RETIRED\"}}}")
                .post("/benefits/compare");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("words", String.class)).first().asString().contains("人员类别由“在职”变为“退休”");
        assertThat(answer.asString()).contains("\"code\":\"payout\"", "\"difference\":960.00");
        assertThat(Yiyun.as("desk").body("{\"left\": " + left + "}").post("/benefits/compare").statusCode()).isEqualTo(422);
        assertThat(Yiyun.anonymous().body("{}").post("/benefits/compare").statusCode()).isEqualTo(401);
    }

    @Test
    @Covers("POL-05")
    void openValuesStopAVersionWithTheirNames() {
        Yiyun.as("analyst").post(VERSIONS + "/2/test").then().statusCode(200);
        Response refused = Yiyun.as("analyst").post(VERSIONS + "/2/submit");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("rule-broken");
        assertThat(refused.jsonPath().getList("errors.message", String.class)).hasSize(5).contains(
                "参数“异地就医赔付比例调整”在 就医情形=转诊转院异地就医(REFERRAL) 的值尚未填写，须先由主管部门确认并填写后才能生效。");
    }

    /** A scheme of its own, so that no other test sees another answer. */
    @Test
    @Covers({"POL-08", "POL-12"})
    void aVersionGoesFromDraftToMoneyAndBack() {
        String first = text("2026-01-01", "0.85", "25500.00");
        String second = text("2027-01-01", "0.80", "24000.00");
        assertThat(publish(first)).isEqualTo(1);
        assertThat(publish(second)).isEqualTo(2);
        assertThat(payout("2026-12-31")).isEqualTo("25500.00");
        assertThat(payout("2027-01-01")).isEqualTo("24000.00");
        Yiyun.as("analyst").post("/policies/IT_SCHEME/versions/2/rollback").then().statusCode(403);
        Yiyun.as("bureau").post("/policies/IT_SCHEME/versions/2/rollback").then().statusCode(201);
        assertThat(payout("2027-01-01")).isEqualTo("25500.00");
        List<Integer> versions = Yiyun.as("analyst").get("/policies/IT_SCHEME/versions").jsonPath().getList("items.version");
        assertThat(versions).containsExactly(3, 2, 1);
    }

    /** A figure that no case notices is named with the proposed case that would; taken over into a draft, it does. */
    @Test
    void whatNoCaseNoticesIsCaughtByAProposedCase() {
        String path = "/policies/IT_CASES/versions";
        String text = text("2026-01-01", "0.85", "25500.00").replace("scheme: IT_SCHEME", "scheme: IT_CASES");
        Yiyun.as("analyst").contentType("application/yaml").body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path).then().statusCode(201);
        String survivor = "survivors.find { it.figure == '@segments#1' && it.where == '第 1 段上界' }.sentence";
        Response before = Yiyun.as("analyst").post(path + "/1/mutations");
        assertThat(before.statusCode()).as(before.asString()).isEqualTo(200);
        assertThat(before.jsonPath().getString(survivor)).isEqualTo(
                "分段赔付比例（第 1 段上界）由 50000 改为 50001，没有案例发现；采纳界限案例 S6-segments-1-1-ABOVE 后可以发现。");
        assertThat(before.jsonPath().<Integer>get("next")).isNull();
        Yiyun.as("analyst").post(path + "/1/mutations?skip=x").then().statusCode(422);
        Yiyun.as("desk").get(path + "/1/proposals").then().statusCode(403);
        Response proposed = Yiyun.as("bureau").get(path + "/1/proposals");
        assertThat(proposed.jsonPath().getString("items.find { it.name == 'S6-segments-1-1-ABOVE' }.title")).isEqualTo("分段赔付：分段赔付比例 50000，加一分");
        String body = "{\"names\": [\"S6-segments-1-1-ABOVE\"], \"checked\": \"手工核算\", \"reason\": \"补界限案例\"}";
        Yiyun.as("bureau").body(body).post(path + "/1/proposals").then().statusCode(403);
        Response draft = Yiyun.as("analyst").body(body).post(path + "/1/proposals");
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        assertThat(draft.jsonPath().getString("status")).isEqualTo("DRAFT");
        assertThat(Yiyun.as("analyst").post(path + "/2/test").jsonPath().getBoolean("passed")).isTrue();
        Response after = Yiyun.as("analyst").post(path + "/2/mutations");
        assertThat(after.jsonPath().getString(survivor)).isNull();
        assertThat(after.jsonPath().getInt("killed")).isGreaterThan(before.jsonPath().getInt("killed"));
    }

    /** A scheme of its own, too. */
    @Test
    @Covers({"POL-03", "POL-04"})
    void nothingIsPutIntoPracticeWhileTheBureauHasNotConfirmedThePlan() {
        String path = submit("IT_LOCK", text("2026-01-01", "0.85", "25500.00").replace("IT_SCHEME", "IT_LOCK"));
        Yiyun.as("analyst").post(path + "/confirm").then().statusCode(403);
        Yiyun.as("bureau").body("{\"note\": \"同意\"}").post(path + "/confirm").then().statusCode(200);
        Yiyun.as("bureau").body("{\"note\": \"\"}").post(path + "/withdraw-confirmation").then().statusCode(422);
        Yiyun.as("bureau").body("{\"note\": \"比例待核\"}").post(path + "/withdraw-confirmation").then().statusCode(200);
        Response refused = Yiyun.as("bureau").post(path + "/approve");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("plan-unconfirmed");
        Yiyun.as("bureau").post(path + "/confirm").then().statusCode(200);
        Yiyun.as("bureau").post(path + "/approve").then().statusCode(200);
        Response published = Yiyun.as("bureau").post(path + "/publish");
        assertThat(published.jsonPath().getList("confirmations.kind", String.class)).containsExactly("CONFIRMED", "WITHDRAWN", "CONFIRMED");
        assertThat(published.jsonPath().getList("confirmations.remark", String.class)).containsExactly("同意", "比例待核", "");
    }

    /** The shipped limits have held since 2025. */
    @Test
    void whatShouldHaveChangedForTheYearIsListedUntilSomebodySaysWhyItStays() {
        Response review = Yiyun.as("analyst").get("/policies/BASIC_SAMPLE/yearly");
        assertThat(review.statusCode()).as(review.asString()).isEqualTo(200);
        assertThat(review.jsonPath().getList("unchanged.parameter", String.class)).contains("pooledLimit");
        String keep = "{\"parameter\": \"pooledLimit\", \"year\": %d, \"reason\": \"限额不变\", \"document\": \"某医保发〔2026〕1 号\"}"
                .formatted(review.jsonPath().getInt("year.year"));
        Yiyun.as("bureau").body(keep).post("/policies/BASIC_SAMPLE/yearly").then().statusCode(403);
        Response kept = Yiyun.as("analyst").body(keep).post("/policies/BASIC_SAMPLE/yearly");
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        assertThat(kept.jsonPath().getList("unchanged.parameter", String.class)).doesNotContain("pooledLimit");
        assertThat(kept.jsonPath().getList("kept.document", String.class)).containsExactly("某医保发〔2026〕1 号");
        Yiyun.as("analyst").body(keep).post("/policies/BASIC_SAMPLE/yearly").then().statusCode(422);
        assertThat(Yiyun.as("analyst").get("/policies/yearly").jsonPath().getList("items.policy", String.class)).contains("BASIC_SAMPLE");
        assertThat(Yiyun.as("analyst").get(VERSIONS + "/1/gaps").jsonPath().getList("items.parameter", String.class))
                .hasSize(5).containsOnly("offsiteAdjustment");
    }

    /** Two versions side by side, a table as a tree, the cases as data, and what rests on a parameter. */
    @Test
    @Covers({"POL-05", "POL-12", "BEN-02"})
    void aVersionIsReadFromEverySide() {
        Response difference = Yiyun.as("analyst").queryParam("against", 1).get(VERSIONS + "/2/difference");
        assertThat(difference.statusCode()).as(difference.asString()).isEqualTo(200);
        assertThat(difference.jsonPath().getList("items.findAll { it.kind == 'GONE' }.text", String.class)).contains("covers:");
        Yiyun.as("analyst").get(VERSIONS + "/2/difference").then().statusCode(422);
        Yiyun.as("analyst").queryParam("against", 99).get(VERSIONS + "/2/difference").then().statusCode(404);
        assertThat(Yiyun.as("desk").get(VERSIONS + "/1/trees").jsonPath().getList("items[0].branches.values", String.class)).startsWith("药品", "甲类", "乙类");
        Response cases = Yiyun.as("desk").get(VERSIONS + "/1/cases");
        assertThat(cases.jsonPath().getList("items.name", String.class)).contains("W1a", "E12");
        assertThat(cases.asString()).contains("\"expect\":{\"eligible\":50000.00,\"payout\":42500.00,\"selfPay\":7500.00}");
        assertThat(Yiyun.as("bureau").get(VERSIONS + "/1/uses").jsonPath().getList("items.find { it.parameter == 'dialysisCap' }.places", String.class))
                .containsExactly("进入赔付范围与先行负担 #7");
        Yiyun.as("desk").get(VERSIONS + "/1/uses").then().statusCode(403);
    }

    /** A new version of the scheme, submitted; its path. */
    static String submit(String scheme, String text) {
        Response drafted = Yiyun.as("analyst").contentType("application/yaml").body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/policies/" + scheme + "/versions");
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        String path = "/policies/" + scheme + "/versions/" + drafted.jsonPath().getInt("version");
        assertThat(Yiyun.as("analyst").post(path + "/test").jsonPath().getBoolean("passed")).isTrue();
        Yiyun.as("analyst").post(path + "/submit").then().statusCode(200);
        return path;
    }

    private static int publish(String text) {
        String path = submit("IT_SCHEME", text);
        Yiyun.as("analyst").post(path + "/approve").then().statusCode(403);
        Yiyun.as("bureau").post(path + "/approve").then().statusCode(200);
        Yiyun.as("bureau").post(path + "/publish").then().statusCode(200);
        return Integer.parseInt(path.replaceFirst(".*/", ""));
    }

    static String text(String from, String rate, String expected) {
        String shipped = Yiyun.as("analyst").get(VERSIONS + "/1/content").then().statusCode(200).extract().asString();
        return shipped.substring(0, shipped.indexOf("\ncases:"))
                .replace("scheme: HUADIAN_LARGE_SUM", "scheme: IT_SCHEME")
                .replace("effective: 2025-01-01", "effective: " + from)
                .replace("rate: 0.85", "rate: " + rate)
                + "\ncases:\n  - name: one\n    title: 一段\n    source: 测试\n    claims:\n      - on: 2027-06-01\n"
                + "        claim: {institution: {local: true}, lines: [{kind: DRUG, category: A, amount: 30000.00}]}\n"
                + "        expect: {payout: " + expected + "}\n";
    }

    private static String payout(String on) {
        String answer = calculateAs("analyst", body("IT_SCHEME", on, "{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 30000.00}")).asString();
        return answer.replaceFirst(".*\"payout\":([0-9.]+),\"selfPay.*", "$1");
    }

    private static Response calculate(String on, String lines) {
        return calculateAs("analyst", body("HUADIAN_LARGE_SUM", on, lines));
    }

    private static Response calculateAs(String account, String body) {
        return (account.equals("nobody") ? Yiyun.anonymous() : Yiyun.as(account)).body(body).post(CALCULATE);
    }

    private static String body(String scheme, String on, String lines) {
        return "{\"scheme\": \"" + scheme + "\", \"on\": \"" + on + "\", \"person\": {\"idNumber\": \"11010519491231002x\"}, \"claim\": "
                + "{\"kind\": \"INPATIENT\", \"institution\": {\"level\": \"3\", \"local\": true}, \"lines\": [" + lines + "]}}";
    }
}
