package org.yiyun.it.pages;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** A changed limit is tried on past tickets before another person may approve it. */
@SystemTest
class SlaTrialIT {
    private static final String RULE = "/sla/rules/PROVINCE-FAULT-3-RESOLUTION/versions";
    /** 36 seconds: an open fault is late by it soon. */
    private static final double SHORTEST_HOURS = 0.01;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Covers("SLA-12")
    @Test
    void aDraftIsTriedAndItsDifferencesAreShown() {
        var number = openFault();
        int version = Yiyun.as("analyst").body(Map.of(
                        "from", LocalDate.now(ZONE).plusDays(30).toString(), "amount", SHORTEST_HOURS, "unit", "NATURAL_HOURS",
                        "assessed", true, "source", "局发〔2026〕1号", "reason", "提高标准"))
                .post(RULE).then().statusCode(201).extract().path("rule.version");
        var draft = RULE + "/" + version;
        decide(draft, "approve").statusCode(409).body("code", equalTo("trial-missing"));

        var today = LocalDate.now(ZONE).toString();
        Yiyun.as("analyst").body(Map.of("from", today, "to", "1990-01-01")).post(draft + "/trials").then()
                .statusCode(422).body("errors[0].path", equalTo("from"));
        var trial = Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(12))
                .until(() -> tried(draft, today), id -> newlyLate(id).contains(number));

        Yiyun.as("H99990000001").get("/sla/trials/" + trial).then().statusCode(404);
        looksWell(trial, number);
        decide(draft, "reject").statusCode(200).body("status", equalTo("REJECTED"));
    }

    private static String tried(String draft, String day) {
        String trial = Yiyun.as("analyst").body(Map.of("from", day, "to", day)).post(draft + "/trials").then()
                .statusCode(202).header("Location", notNullValue()).extract().path("id");
        Yiyun.eventually(() -> Yiyun.as("bureau").get("/sla/trials/" + trial).then().statusCode(200).body("finishedAt", notNullValue()));
        return trial;
    }

    private static List<String> newlyLate(String trial) {
        return Yiyun.as("bureau").queryParam("effect", "NEWLY_BREACHED").queryParam("limit", 500)
                .get("/sla/trials/" + trial + "/differences").then().statusCode(200).extract().path("items.subject");
    }

    private static void looksWell(String trial, String number) {
        try (var browser = Browser.open()) {
            browser.login("bureau").go("/sla.xhtml");
            browser.find(By.cssSelector("input[value='同意']"));
            Accessibility.check(browser, "draft");
            Screens.keep(browser, "sla-draft");
            browser.find(By.cssSelector("a[href$='id=" + trial + "']")).click();
            browser.shows("试运行的差异").shows("新增超时").shows(number);
            Accessibility.check(browser, "trial");
            Screens.keep(browser, "sla-trial");
        }
    }

    private static ValidatableResponse decide(String draft, String how) {
        return Yiyun.as("bureau").body(Map.of("note", "试")).post(draft + "/" + how).then();
    }

    private static String openFault() {
        String number = Yiyun.as("desk").body(Map.of(
                        "kind", "FAULT", "channel", "PHONE", "title", "试运行", "description", "未完成的三级故障",
                        "contact", Map.of("name", "李四", "phone", "0759-7654321")))
                .post("/tickets").then().statusCode(201).extract().path("number");
        act(number, "grade", Map.of("level", 3, "reason", "影响小"));
        act(number, "assign", Map.of("assignee", "engineer"));
        Yiyun.as("engineer").body(Map.of()).post("/tickets/" + number + "/accept").then().statusCode(200);
        return number;
    }

    private static void act(String number, String verb, Map<String, ?> body) {
        Yiyun.as("desk").body(body).post("/tickets/" + number + "/" + verb).then().statusCode(200);
    }
}
