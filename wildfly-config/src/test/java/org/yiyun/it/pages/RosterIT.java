package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** A roster with a gap cannot be published, over REST and in the browser; the standby pool hears of a level-1 ticket. */
@SystemTest
class RosterIT {
    private static final String ROSTERS = "/duty/rosters";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Covers("DUTY-01")
    @Test
    void aRosterWithAGapIsRefusedOverRestAndACompleteOneSaysWhoIsOnDuty() {
        LocalDate first = LocalDate.now(ZONE).plusDays(100);
        Map<String, String> command = Map.of("post", "FIRST_LINE", "name", "系统测试值班表", "first", first.toString(),
                "last", first.plusDays(1).toString(), "pattern", "THREE_8");
        Yiyun.as("desk").body(command).post(ROSTERS).then().statusCode(403);
        Response opened = Yiyun.as("leader").body(command).post(ROSTERS);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        String roster = ROSTERS + "/" + opened.jsonPath().getLong("roster.id");
        Yiyun.as("leader").body(fill("desk")).post(roster + "/fill").then().statusCode(200);

        Yiyun.as("leader").post(roster + "/publish").then().statusCode(409)
                .body("code", equalTo("roster-unfit"))
                .body("errors.message", hasItem("热线一线在 " + first + " 08:00 至 " + first + " 16:00 无人值班，请安排人员。"));
        Yiyun.as("leader").get(roster).then()
                .body("roster.status", equalTo("DRAFT")).body("findings.kind", everyItem(equalTo("GAP")));
        Yiyun.as("desk").get(roster).then().statusCode(404);
        Yiyun.as("desk").queryParam("at", at(first, 1)).get("/duty").then().statusCode(200)
                .body("posts.find { it.post == 'FIRST_LINE' }.covered", equalTo(false));

        Yiyun.as("leader").body(fill("desk", "complaints", "engineer2")).post(roster + "/fill").then().statusCode(200)
                .body("findings", hasSize(0));
        Yiyun.as("leader").post(roster + "/publish").then().statusCode(200).body("roster.status", equalTo("PUBLISHED"));
        Yiyun.as("desk").queryParam("at", at(first, 9)).get("/duty").then().statusCode(200)
                .body("posts.find { it.post == 'FIRST_LINE' }.people.staff", contains("complaints"));
        Yiyun.as("complaints").get("/notifications").then().statusCode(200)
                .body("items.subject", hasItem(roster.substring(ROSTERS.length() + 1)));
        for (String format : List.of("docx", "xlsx")) {
            byte[] file = Yiyun.as("desk").get(roster + "/files/" + format).then().statusCode(200).extract().asByteArray();
            assertThat(new String(file, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        }
        Yiyun.as("desk").queryParam("from", first.toString()).queryParam("to", first.plusDays(1).toString()).get("/duty/fairness")
                .then().statusCode(200).body("items.staff", contains("desk", "complaints", "engineer2"));
    }

    @Covers({"DUTY-01", "DUTY-02"})
    @Test
    void theKeeperSeesTheGapsFillsThemByTurnsAndPublishesInTheBrowser() {
        LocalDate first = LocalDate.now(ZONE).plusDays(110);
        try (Browser browser = Browser.open()) {
            browser.login("leader").go("/duty.xhtml").shows("7×24 小时覆盖");
            Screens.keep(browser, "duty");
            browser.go("/rosters.xhtml").shows("值班表");
            browser.find(By.cssSelector("[data-open='open']")).click();
            new Select(browser.find(By.id("open-form:post"))).selectByValue("FIRST_LINE");
            new Select(browser.find(By.id("open-form:pattern"))).selectByValue("THREE_8");
            Inputs.date(browser, "open-form:first", first.toString());
            Inputs.date(browser, "open-form:last", first.plusDays(6).toString());
            browser.find(By.id("open-form:name")).sendKeys("浏览器测试值班表");
            browser.find(By.id("open-form:submit")).click();
            browser.shows("已建草稿").shows("处空档或冲突");
            new Select(browser.find(By.cssSelector("[data-slot='" + first + "/0']"))).selectByValue("desk");
            browser.find(By.id("draft:publish")).click();
            browser.find(By.id("confirm-ok")).click();
            assertThat(browser.find(By.cssSelector("#draft [role='alert'] .messages")).getText()).contains("热线一线在 " + first + " 08:00 至 ");
            Accessibility.check(browser, "roster draft");
            Screens.keep(browser, "roster-gap");
            for (String person : List.of("desk", "complaints", "engineer2")) {
                browser.find(By.cssSelector("input[name='draft:turns'][value='" + person + "']")).click();
            }
            browser.find(By.id("draft:fill")).click();
            browser.shows("没有空档和冲突，可以发布");
            browser.find(By.id("draft:publish")).click();
            browser.find(By.id("confirm-ok")).click();
            browser.shows("已发布，已通知表上的人");
            Accessibility.check(browser, "roster");
            Screens.keep(browser, "roster");
            browser.go("/rosters.xhtml").shows("浏览器测试值班表").shows("已发布");
        }
    }

    @Covers("DUTY-03")
    @Test
    void thePoolHearsOfALevelOneTicketOnce() {
        Instant now = Instant.now();
        Yiyun.as("leader").body(Map.of(
                        "staff", "analyst", "from", now.minusSeconds(60).toString(), "to", now.plusSeconds(600).toString()))
                .post("/duty/standby").then().statusCode(201);
        String number = Yiyun.as("desk").body(Map.of(
                        "kind", "FAULT", "channel", "PHONE", "title", "结算全部中断", "description", "全市无法结算",
                        "institution", "H99990000001", "contact", Map.of("name", "李四", "phone", "0759-7654321")))
                .post("/tickets").then().statusCode(201).extract().path("number");
        Yiyun.as("desk").body(Map.of("level", 1, "reason", "全部中断")).post("/tickets/" + number + "/grade").then().statusCode(200);

        Yiyun.eventually(() -> Yiyun.as("analyst").get("/notifications").then().statusCode(200)
                .body("items.findAll { it.subject == '" + number + "' }", hasSize(1)));
    }

    private static Map<String, Object> fill(String... people) {
        return Map.of("people", List.of(people), "anew", false);
    }

    private static String at(LocalDate day, int hour) {
        return day.atStartOfDay(ZONE).plusHours(hour).toInstant().toString();
    }
}
