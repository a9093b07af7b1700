package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** Claims registered, reviewed three times, returned and withdrawn, over REST and on pages. */
@SystemTest
@Covers("BEN-09")
class ReimbursementPagesIT {
    private static final String CLAIMS = "/reimbursements";
    private static final String CARD = "4111111111111111";

    @Test
    void threePeopleReviewOverRest() {
        String bill = bill("440801190102031118", "2025-04-01", "1000.00");
        Response registered = Yiyun.as("analyst").body(claim(bill, "rest 0001")).post(CLAIMS);
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        String number = registered.jsonPath().getString("number");
        String again = bill("440801190102031118", "2025-04-02", "1000.00");
        Yiyun.as("analyst").body(claim(again, "REST0001")).post(CLAIMS).then().statusCode(422)
                .body("errors.path", equalTo(List.of("invoice"))).body("errors[0].message", containsString(number));

        byte[] paper = "示范票据".getBytes(StandardCharsets.UTF_8);
        Response kept = Yiyun.as("analyst").contentType("multipart/form-data").multiPart("file", "invoice.txt", paper, "text/plain")
                .post(CLAIMS + "/" + number + "/files");
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        String file = CLAIMS + "/" + number + "/files/" + kept.jsonPath().getLong("id");
        assertThat(Yiyun.as("desk").accept("*/*").get(file).then().statusCode(200).extract().asByteArray()).isEqualTo(paper);
        Yiyun.as("desk").get(CLAIMS + "/" + number + "/files").then().statusCode(200).body("items.name", equalTo(List.of("invoice.txt")));

        act("analyst", number, "pass", Map.of()).then().statusCode(403);
        act("desk", number, "pass", Map.of("reason", "齐全")).then().statusCode(200).body("status", equalTo("SECOND"));
        Yiyun.as("analyst").delete(file).then().statusCode(422).body("errors.path", equalTo(List.of("file")));
        act("desk", number, "pass", Map.of()).then().statusCode(409).body("code", equalTo("reviewer-taken"));
        act("leader", number, "return", Map.of()).then().statusCode(422);
        act("leader", number, "return", Map.of("reason", "缺章")).then().statusCode(200).body("status", equalTo("FIRST"));
        act("desk", number, "pass", Map.of()).then().statusCode(200);
        act("leader", number, "pass", Map.of()).then().statusCode(200).body("status", equalTo("FINAL"));
        byte[] pdf = Yiyun.as("bureau").get(CLAIMS + "/" + number + "/sheet.pdf").then().statusCode(200).extract().asByteArray();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.").hasSizeGreaterThan(10_000);
        act("bureau", number, "pass", Map.of()).then().statusCode(200).body("status", equalTo("APPROVED")).body("firstBy", equalTo("desk"));
        byte[] word = Yiyun.as("bureau").get(CLAIMS + "/" + number + "/sheet").then().statusCode(200).extract().asByteArray();
        assertThat(new String(word, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        Yiyun.as("analyst").get(CLAIMS + "/" + number + "/history").then().statusCode(200)
                .body("items.type", equalTo(List.of("REGISTER", "PASS", "RETURN", "PASS", "PASS", "PASS")));
        Yiyun.as("analyst").get(CLAIMS + "?status=APPROVED&q=REST").then().statusCode(200).body("items.number", hasItem(number));
        Yiyun.as("H99990000001").get(CLAIMS).then().statusCode(403);
    }

    /** Of the demonstration's register: insured as an employee since 2015. */
    @Test
    @Covers("BEN-11")
    void maternityIsClaimedAndTheChannelTellsHowFarItIs() {
        String body = "{\"scheme\": \"BIRTH_SAMPLE\", \"on\": \"2025-05-06\", \"person\": {\"idNumber\": \"999999196001010012\"}, "
                + "\"claim\": {\"birth\": \"VAS\", \"averageWage\": 6000.00, \"lines\": [{\"category\": \"A\", \"amount\": 300.00}]}}";
        Response settled = Yiyun.as("analyst").body(body).post("/benefits/bills");
        assertThat(settled.statusCode()).as(settled.asString()).isEqualTo(201);
        assertThat(settled.asString()).contains("\"payout\":1670.00");
        Response registered = Yiyun.as("analyst").body(claim(settled.jsonPath().getString("bill.number"), "vas 1")).post(CLAIMS);
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        String number = registered.jsonPath().getString("number");
        assertThat(registered.jsonPath().getString("kind")).isEqualTo("MATERNITY");
        Map<String, String> query = Map.of("channel", "APP", "identity", "999999196001010012", "name", "示例甲", "purpose", "OWN",
                "verification", "REAL_NAME");
        Yiyun.as("channel").body(query).post(CLAIMS + "/progress").then().statusCode(200)
                .body("items.number", hasItem(number)).body("items[0].step", equalTo("待初审"));
        Yiyun.as("desk").body(query).post(CLAIMS + "/progress").then().statusCode(403);
        Yiyun.as("channel").get(CLAIMS).then().statusCode(403);
    }

    @Test
    void aClerkRegistersInTheBrowserAndTheCounterReturns() {
        String bill = bill("440801190102031126", "2025-04-01", "2000.00");
        String number;
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/bill.xhtml?number=" + bill).shows("登记零星报销");
            browser.find(By.id("reimburse")).click();
            browser.shows("凭结算单登记");
            Accessibility.check(browser, "reimbursement-new");
            type(browser, "invoice", "page 0001");
            type(browser, "institution", "H22010000001");
            type(browser, "institutionName", "外省医院");
            type(browser, "holder", "示例户名");
            type(browser, "bank", "示范银行一支行");
            type(browser, "card", "4111 1111 1111 1112");
            browser.find(By.id("claim:submit")).click();
            browser.shows("不是本市定点机构").shows("银行卡号不对");
            assertThat(browser.find(By.id("claim:institution")).getDomProperty("value")).as("what was typed stays").isEqualTo("H22010000001");
            browser.find(By.id("claim:institution")).clear();
            type(browser, "institution", "H99990000001");
            browser.find(By.id("claim:card")).clear();
            type(browser, "card", CARD);
            browser.find(By.id("claim:submit")).click();
            browser.shows("等待初审").shows("待初审").shows("************1111");
            Accessibility.check(browser, "reimbursement");
            Screens.keep(browser, "reimbursement");
            number = browser.driver().getCurrentUrl().replaceAll(".*number=", "");
            browser.go("/bill.xhtml?number=" + bill).shows(number);
            assertThat(browser.driver().findElements(By.id("reimburse"))).as("a bill is claimed once").isEmpty();
        }
        try (Browser browser = Browser.open()) {
            browser.login("desk").go("/reimbursement.xhtml?number=" + number).shows("PAGE0001");
            browser.find(By.cssSelector("[data-open='return']")).click();
            browser.find(By.id("do-return:reason")).sendKeys("票据缺章");
            browser.find(By.id("do-return:submit")).click();
            browser.shows("退回更正").shows("票据缺章");
            browser.go("/reimbursements.xhtml?status=RETURNED").shows(number);
            Accessibility.check(browser, "reimbursements");
            Screens.keep(browser, "reimbursements");
        }
    }

    /** From the calculator to the claim, without the interface. */
    @Test
    void aBillSettledOnThePageIsRegistered() {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/benefit.xhtml?scheme=HUADIAN_LARGE_SUM").shows("费用明细");
            Inputs.date(browser, "bill:on", "2025-05-06");
            Inputs.choose(browser, "claim.institution.local", "true");
            Inputs.choose(browser, "line.kind-1", "DRUG");
            Inputs.choose(browser, "line.category-1", "A");
            browser.find(By.cssSelector("[data-fact='line.amount-1']")).sendKeys("3000");
            browser.find(By.id("bill:person")).sendKeys("440801190102031126");
            browser.find(By.id("bill:settle")).click();
            browser.find(By.id("confirm-ok")).click();
            browser.shows("已结算").find(By.id("reimburse")).click();
            browser.shows("凭结算单登记");
            type(browser, "invoice", "page 0002");
            type(browser, "institution", "H99990000001");
            type(browser, "institutionName", "示范市第一人民医院");
            type(browser, "holder", "示例户名");
            type(browser, "bank", "示范银行一支行");
            type(browser, "card", CARD);
            browser.find(By.id("claim:submit")).click();
            browser.shows("等待初审");
        }
    }

    /** What the bill tells is not asked again; what it does not tell stays empty. */
    @Test
    void theInstitutionOfTheBillStandsInTheForm() {
        String told = settled("440801190102031126", "2025-04-03", "2100.00", ", \"code\": \"H99990000001\"");
        String untold = bill("440801190102031126", "2025-04-04", "2200.00");
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/reimbursement-new.xhtml?bill=" + told).shows("凭结算单登记");
            assertThat(browser.find(By.id("claim:institution")).getDomProperty("value")).isEqualTo("H99990000001");
            assertThat(browser.find(By.id("claim:institutionName")).getDomProperty("value")).isEqualTo("示范市第一人民医院");
            browser.go("/reimbursement-new.xhtml?bill=" + untold).shows("凭结算单登记");
            assertThat(browser.find(By.id("claim:institution")).getDomProperty("value")).isEmpty();
        }
    }

    private static void type(Browser browser, String field, String text) {
        browser.find(By.id("claim:" + field)).sendKeys(text);
    }

    private static Response act(String who, String number, String verb, Map<String, String> body) {
        return Yiyun.as(who).body(body).post(CLAIMS + "/" + number + "/" + verb);
    }

    private static Map<String, String> claim(String bill, String invoice) {
        return Map.of("bill", bill, "institution", "H99990000001", "institutionName", "示范市第一人民医院", "invoice", invoice, "holder", "示例户名",
                "bank", "示范银行一支行", "card", CARD);
    }

    private static String bill(String person, String on, String amount) {
        return settled(person, on, amount, "");
    }

    private static String settled(String person, String on, String amount, String code) {
        String body = "{\"scheme\": \"HUADIAN_LARGE_SUM\", \"on\": \"" + on + "\", \"person\": {\"idNumber\": \"" + person + "\"}, "
                + "\"claim\": {\"kind\": \"INPATIENT\", \"institution\": {\"level\": \"3\", \"local\": true" + code + "}, "
                + "\"lines\": [{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": " + amount + "}]}}";
        Response settled = Yiyun.as("analyst").body(body).post("/benefits/bills");
        assertThat(settled.statusCode()).as(settled.asString()).isEqualTo(201);
        return settled.jsonPath().getString("bill.number");
    }
}
