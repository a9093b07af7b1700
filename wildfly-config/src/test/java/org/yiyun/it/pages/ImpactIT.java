package org.yiyun.it.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** A draft of a policy is tried on settled bills: as a job over REST, and read by the approver in the browser. */
@SystemTest
@Covers("POL-12")
class ImpactIT {
    private static final String VERSIONS = "/policies/HUADIAN_LARGE_SUM/versions";
    private static final String PERIOD = "{\"from\": \"2025-04-01\", \"to\": \"2025-04-30\"}";

    @Test
    void aDraftIsTriedOnSettledBillsAndTheApproverSeesBothSides() {
        String bill = settle();
        int version = draft();
        String impacts = VERSIONS + "/" + version + "/impact";
        Yiyun.as("analyst").body("{\"from\": \"2025-04-01\", \"to\": \"1990-01-01\"}").post(impacts).then()
                .statusCode(422).body("errors[0].path", equalTo("from"));
        Yiyun.as("desk").body(PERIOD).post(impacts).then().statusCode(403);
        String id = Yiyun.as("analyst").body(PERIOD).post(impacts).then().statusCode(202).header("Location", notNullValue()).extract().path("id");
        Yiyun.eventually(() -> Yiyun.as("bureau").get("/benefits/impacts/" + id).then().statusCode(200).body("finishedAt", notNullValue()));

        JsonPath impact = Yiyun.as("bureau").get("/benefits/impacts/" + id).jsonPath();
        assertThat(impact.getString("payoutBefore") + " " + impact.getString("payoutAfter")).isEqualTo("25500.0 24000.0");
        assertThat(impact.getList("groups.fact", String.class)).contains("claim.institution.local");
        Yiyun.as("bureau").get("/benefits/impacts/" + id + "/institutions").then().statusCode(200)
                .body("items.institution", hasItem("H99990000001")).body("items.find { it.institution == 'H99990000001' }.payoutAfter", equalTo(24000.0f));
        Yiyun.as("H99990000001").get("/benefits/impacts/" + id + "/institutions").then().statusCode(403);
        Yiyun.as("bureau").queryParam("direction", "LESS").get("/benefits/impacts/" + id + "/differences").then()
                .statusCode(200).body("items.bill", hasItem(bill));
        Yiyun.as("bureau").get("/benefits/impacts/" + id + "/bills/" + bill).then()
                .statusCode(200).body("before.version", equalTo(1)).body("after.version", equalTo(version));
        Yiyun.as("H99990000001").get("/benefits/impacts/" + id).then().statusCode(403);
        String whatIf = "/benefits/bills/" + bill + "/what-if";
        Yiyun.as("bureau").queryParam("version", version).get(whatIf).then().statusCode(200)
                .body("before.payout", equalTo(25500.0f)).body("after.payout", equalTo(24000.0f)).body("after.version", equalTo(version));
        Yiyun.as("bureau").get(whatIf).then().statusCode(422).body("errors[0].path", equalTo("version"));
        Yiyun.as("H99990000001").queryParam("version", version).get(whatIf).then().statusCode(403);
        looksWell(version, id, bill);
    }

    private static void looksWell(int version, String id, String bill) {
        try (Browser browser = Browser.open()) {
            browser.login("bureau").go("/policy.xhtml?id=HUADIAN_LARGE_SUM&version=" + version).shows("影响测算").shows("-1,500.00");
            Accessibility.check(browser, "policy with impact");
            Screens.keep(browser, "policy-impact");
            browser.find(By.cssSelector("a[href$='impact.xhtml?id=" + id + "']")).click();
            browser.shows("按情形").shows("按机构").shows("H99990000001").shows(bill);
            browser.find(By.cssSelector("a[data-row='" + bill + "']")).click();
            browser.shows("按 80% 得 24,000.00 元").shows("按 85% 得 25,500.00 元");
            Accessibility.check(browser, "impact");
            Screens.keep(browser, "impact");
            browser.go("/bill.xhtml?number=" + bill + "&version=" + version).shows("按其他版本试算").shows("按 80% 得 24,000.00 元");
            Accessibility.check(browser, "bill by another version");
        }
    }

    private static String settle() {
        return Yiyun.as("analyst").body("{\"scheme\": \"HUADIAN_LARGE_SUM\", \"on\": \"2025-04-01\", "
                        + "\"person\": {\"idNumber\": \"110101199003070011\"}, \"claim\": {\"institution\": {\"code\": \"H99990000001\", \"level\": \"3\", \"local\": true}, "
                        + "\"lines\": [{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 30000.00}]}}")
                .post("/benefits/bills").then().statusCode(201).extract().path("bill.number");
    }

    private static int draft() {
        String shipped = Yiyun.as("analyst").get(VERSIONS + "/1/content").then().statusCode(200).extract().asString();
        return Yiyun.as("analyst").contentType("application/yaml")
                .body(shipped.substring(0, shipped.indexOf("\ncases:")).replace("rate: 0.85", "rate: 0.80").getBytes(UTF_8))
                .queryParam("from", "2032-01-01").queryParam("reason", "一段降为 80%")
                .post(VERSIONS).then().statusCode(201).extract().path("version");
    }
}
