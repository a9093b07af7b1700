package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** Rules of dispatch: drafted, tried on past tickets, refused; and a ticket that goes to whoever is proposed first. */
@SystemTest
class DispatchIT {
    private static final String VERSIONS = "/dispatch/rules/versions";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void aDraftIsTriedAndItsDifferencesAreShown() {
        gradedFault();
        var rules = Yiyun.as("analyst").get(VERSIONS + "/1").then().statusCode(200).extract().jsonPath();
        int version = Yiyun.as("analyst").body(draft(rules)).post(VERSIONS).then().statusCode(201).extract().path("version");
        var draft = VERSIONS + "/" + version;
        Yiyun.as("leader").body(Map.of("note", "同意")).post(draft + "/publish").then()
                .statusCode(409).body("code", equalTo("trial-missing"));

        var today = LocalDate.now(ZONE).toString();
        String run = Yiyun.as("analyst").body(Map.of("from", today, "to", today)).post(draft + "/dry-runs").then()
                .statusCode(202).header("Location", notNullValue()).extract().path("id");
        Yiyun.eventually(() -> Yiyun.as("leader").get("/dispatch/dry-runs/" + run).then()
                .statusCode(200).body("finishedAt", notNullValue()).body("tally.tickets", greaterThan(0)));
        looksWell(run);

        Yiyun.as("leader").body(Map.of("note", "再议")).post(draft + "/reject").then()
                .statusCode(200).body("status", equalTo("REJECTED"));
    }

    /** The shipped rules, but nobody has room for any ticket, so that each ticket differs. */
    private static Map<String, Object> draft(JsonPath shipped) {
        Map<String, Object> rules = new LinkedHashMap<>(shipped.getMap("rules"));
        rules.put("capacity", 1);
        rules.put("weightOther", 2);
        return Map.of("name", "收紧容量", "from", LocalDate.now(ZONE).plusDays(30).toString(), "reason", "避免积压", "rules", rules);
    }

    private static void looksWell(String run) {
        try (var browser = Browser.open()) {
            browser.login("leader").go("/dispatch.xhtml").shows("收紧容量");
            Accessibility.check(browser, "dispatch");
            Screens.keep(browser, "dispatch");
            browser.find(By.cssSelector("a[href$='version=1#shown']")).click();
            browser.shows("第 1 版的内容");
            browser.go("/dispatch.xhtml").find(By.cssSelector("a[href$='id=" + run + "']")).click();
            browser.shows("试派的差异").shows("按草稿");
            Accessibility.check(browser, "dry run");
        }
        try (var browser = Browser.open()) {
            browser.login("analyst").go("/dispatch.xhtml");
            browser.find(By.cssSelector("input[value='保存草稿']"));
            Accessibility.check(browser, "draft");
            Screens.keep(browser, "dispatch-draft");
        }
    }

    @Covers({"DESK-06", "DUTY-04"})
    @Test
    void oneKeyInTheDialogAssignsToTheFirstAndTheTicketSaysWhy() {
        var number = gradedFault();
        List<String> proposed = Yiyun.as("desk").get("/dispatch/tickets/" + number + "/proposal").then()
                .statusCode(200).extract().path("ranked.login");
        assertThat(proposed).isNotEmpty();

        try (var browser = Browser.open()) {
            browser.login("desk");
            TicketPageObject.open(browser, number).press("a", "assign");
            // fetched when the dialog opens
            browser.find(By.cssSelector("#verb-assign [data-assign]"));
            Accessibility.check(browser, "assign");
            Screens.keep(browser, "dispatch-proposal");
            new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
            browser.until().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".verbs .status"), "已派单"));
            browser.shows("派单说明");
        }
        Yiyun.as("desk").get("/tickets/" + number).then().statusCode(200).body("assignee", equalTo(proposed.get(0)));
        Yiyun.as("desk").get("/dispatch/tickets/" + number + "/decisions").then()
                .statusCode(200).body("items[0].chosen", equalTo(proposed.get(0))).body("items[0].automatic", equalTo(false));
    }

    private static String gradedFault() {
        String number = Yiyun.as("desk")
                .body(Map.of("kind", "FAULT", "channel", "PHONE", "title", "派单检查", "description", "检查",
                        "contact", Map.of("name", "林晓东", "phone", "13800138001")))
                .post("/tickets").then().statusCode(201).extract().path("number");
        Yiyun.as("desk").body(Map.of("level", 3, "reason", "个别数据")).post("/tickets/" + number + "/grade").then().statusCode(200);
        return number;
    }
}
