package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** Bills settled and taken back over REST and on pages (E11 of the worked examples). */
@SystemTest
@Covers({"BEN-04", "BEN-09"})
class BillPagesIT {
    private static final String BILLS = "/benefits/bills";

    @Test
    void aLaterBillIsWorkedOutAgainWhenAnEarlierOneIsTakenBack() {
        String first = settle("11010519491231002X", "2025-03-01", "80000.00").jsonPath().getString("bill.number");
        Response second = settle("11010519491231002x", "2025-05-01", "40000.00");
        assertThat(second.asString()).contains("\"payout\":37000.00").contains("\"person\":\"110105********002X\"");
        String number = second.jsonPath().getString("bill.number");

        Yiyun.as("desk").body("{\"reason\": \"错\"}").post(BILLS + "/" + first + "/cancel").then().statusCode(403);
        Response cancelled = Yiyun.as("analyst").body("{\"reason\": \"重复报销\"}").post(BILLS + "/" + first + "/cancel");

        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(cancelled.asString()).contains(
                "\"changed\":[{\"number\":\"" + number + "\",\"before\":37000.00,\"after\":34000.00,\"difference\":-3000.00}]");
        Yiyun.as("desk").get(BILLS + "/" + number).then().statusCode(200)
                .body("bill.person", equalTo("11010519491231002X"))
                .body("bill.revision", equalTo(2)).body("history.size()", equalTo(2)).body("others.number", equalTo(List.of(first)));
        byte[] sheet = Yiyun.as("desk").get(BILLS + "/" + number + "/sheet").then().statusCode(200).extract().asByteArray();
        assertThat(new String(sheet, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        byte[] pdf = Yiyun.as("desk").get(BILLS + "/" + number + "/sheet.pdf").then().statusCode(200).contentType("application/pdf").extract().asByteArray();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.");
        assertThat(pdf.length).as("with its fonts").isGreaterThan(10_000);
        Yiyun.as("H99990000001").get(BILLS).then().statusCode(403);
        Yiyun.as("analyst").body(body("", "2025-03-01", "1.00").replace("\"on\"", "\"version\": 1, \"on\"")).post(BILLS).then()
                .statusCode(422).body("errors.path", equalTo(List.of("version", "person.idNumber")));
    }

    @Test
    void aClerkSettlesInTheBrowserAndTakesBack() {
        settle("440524188001010014", "2025-02-01", "60000.00");
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/benefit.xhtml?scheme=HUADIAN_LARGE_SUM").shows("费用明细");
            Inputs.date(browser, "bill:on", "2025-06-01");
            Inputs.choose(browser, "claim.institution.local", "true");
            Inputs.choose(browser, "line.kind-1", "DRUG");
            Inputs.choose(browser, "line.category-1", "A");
            browser.find(By.cssSelector("[data-fact='line.amount-1']")).sendKeys("60,000.00");
            browser.find(By.id("bill:person")).sendKeys("440524188001010014");
            browser.find(By.id("bill:settle")).click();
            browser.find(By.id("confirm-ok")).click();
            browser.shows("已结算").shows("55,000.00").shows("440524********0014").shows("年度累计赔付");
            Accessibility.check(browser, "bill");
            Screens.keep(browser, "bill");
            browser.find(By.cssSelector("[data-open='cancel']")).click();
            browser.find(By.id("cancel-form:reason")).sendKeys("录错金额");
            browser.find(By.id("cancel-form:submit")).click();
            browser.shows("已撤销");
            browser.go("/bills.xhtml?state=cancelled").shows("440524********0014");
            Accessibility.check(browser, "bills");
            browser.go("/bills.xhtml").shows("440524********0014");
            Screens.keep(browser, "bills");
        }
    }

    private static Response settle(String person, String on, String amount) {
        Response settled = Yiyun.as("analyst").body(body(person, on, amount)).post(BILLS);
        assertThat(settled.statusCode()).as(settled.asString()).isEqualTo(201);
        return settled;
    }

    private static String body(String person, String on, String amount) {
        return "{\"scheme\": \"HUADIAN_LARGE_SUM\", \"on\": \"" + on + "\", "
                + (person.isEmpty() ? "" : "\"person\": {\"idNumber\": \"" + person + "\"}, ")
                + "\"claim\": {\"kind\": \"INPATIENT\", \"institution\": {\"level\": \"3\", \"local\": true}, "
                + "\"lines\": [{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": " + amount + "}]}}";
    }
}
