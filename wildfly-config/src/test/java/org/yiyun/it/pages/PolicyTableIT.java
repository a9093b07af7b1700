package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** The rows of a decision table edited over REST and in the browser; by one test after the other, as each makes the policy's newest version. */
@SystemTest
@Covers({"POL-05", "BEN-02"})
class PolicyTableIT {
    private static final String TABLE = "/policies/BIRTH_SAMPLE/versions/1/tables/byKind";

    @Test
    void rowsAreEditedOverRestAndInTheBrowser() {
        overRest();
        inTheBrowser();
    }

    private static void overRest() {
        Response table = Yiyun.as("analyst").get(TABLE);
        table.then().statusCode(200).body("title", equalTo("按计划生育类别")).body("rows", hasSize(8)).body("report.gap", nullValue())
                .body("inputs[0].values[1].title", equalTo("难产或剖宫产"))
                .body("outputs[1]", equalTo(Map.of("name", "days", "title", "产假天数", "english", "Days of maternity leave", "unit", "DAYS", "values", List.of())))
                .body("report.untold", hasSize(0));
        List<Map<String, Object>> rows = rows(table);
        List<Map<String, Object>> fewer = rows.subList(0, 7);
        Yiyun.as("analyst").body(Map.of("rows", fewer)).post(TABLE + "/check").then().statusCode(200).body("sound", equalTo(false))
                .body("gap.values", equalTo(Map.of("claim.birth", "VAS"))).body("gap.message", startsWith("第一个反例：自 2025-01-01 起没有行适用于"))
                .body("rows", hasSize(7)).body("rows[0].overlap", nullValue()).body("untold", hasSize(0));
        Yiyun.as("analyst").body(Map.of("rows", rows, "outputs", List.of(Map.of("name", "days", "title", "天数")))).post(TABLE + "/check").then()
                .statusCode(200).body("sound", equalTo(true)).body("untold.what", contains("ENGLISH", "UNIT"));
        Yiyun.as("analyst").body(Map.of("rows", rows, "outputs", List.of(Map.of("name", "payout")))).post(TABLE + "/check").then()
                .statusCode(422).body("errors.path", contains("outputs[0].name"));
        Yiyun.as("analyst").header("If-Match", table.header("ETag")).body(Map.of("rows", fewer, "reason", "删一行")).post(TABLE).then()
                .statusCode(422).body("errors.path", contains("rows"));
        rows.set(7, with(rows.get(7), "then", Map.of("medical", "covered", "days", "@vasDays")));
        Map<String, Object> body = Map.of("rows", rows, "reason", "全额", "from", "2033-01-01");
        Yiyun.as("analyst").body(body).post(TABLE + "/difference").then().statusCode(200).body("inForce", equalTo(true))
                .body("changes.findAll { it.kind == 'CAME' }.text", contains("        then: {medical: covered, days: \"@vasDays\"}"));
        Yiyun.as("analyst").body(body).post(TABLE).then().statusCode(428);
        Yiyun.as("desk").header("If-Match", table.header("ETag")).body(body).post(TABLE).then().statusCode(403);
        Response made = Yiyun.as("analyst").header("If-Match", table.header("ETag")).body(body).post(TABLE);
        made.then().statusCode(201).body("status", equalTo("DRAFT")).body("effective", equalTo("2033-01-01"));
        assertThat(made.header("Location")).endsWith("/policies/BIRTH_SAMPLE/versions/" + made.path("version"));
        Yiyun.as("analyst").header("If-Match", table.header("ETag")).body(body).post(TABLE).then().statusCode(412);
    }

    private static void inTheBrowser() {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/policy.xhtml?id=BIRTH_SAMPLE&version=1");
            browser.find(By.cssSelector("a[data-table='byKind']")).click();
            browser.shows("共 8 行").shows("输精管结扎").shows("只能有一行符合").shows("产假天数");
            Accessibility.check(browser, "policy table");
            Screens.keep(browser, "policy-table");
            browser.find(By.cssSelector("tr[data-number='8'] [data-act='remove']")).click();
            browser.shows("共 7 行").shows("不完备").shows("第一个反例：自 2025-01-01 起没有行适用于 计划生育类别=输精管结扎。");
            browser.find(By.id("edit:fill")).click();
            browser.shows("第 8 行").shows("执行自");
            browser.find(By.cssSelector("[data-column='medical'] input")).sendKeys("covered");
            browser.find(By.cssSelector("[data-column='days'] input")).sendKeys("@vasDay");
            Accessibility.check(browser, "policy table with an open row");
            Screens.keep(browser, "policy-table-row");
            browser.find(By.id("edit:take")).click();
            browser.shows("没有名为 @vasDay 的事实、变量、参数、表或取值。");
            browser.find(By.cssSelector("tr[data-number='8'] [data-handle]")).click();
            browser.shows("执行自");
            browser.find(By.cssSelector("[data-column='days'] input")).sendKeys("s");
            browser.find(By.id("edit:take")).click();
            browser.shows("共 8 行").shows("新增");
            browser.find(By.cssSelector("tr[data-number='8'] [data-act='up']")).click();
            browser.until().until(driver -> browser.text("tr[data-number='7']").contains("输精管结扎"));
            browser.find(By.id("edit:undo")).click();
            browser.until().until(driver -> browser.text("tr[data-number='8']").contains("输精管结扎"));
            browser.find(By.cssSelector("[data-figure='days'] input")).clear();
            browser.find(By.cssSelector("[data-figure='days'] input")).sendKeys("休假天数");
            browser.find(By.id("edit:compare")).sendKeys(Keys.ENTER); // it may stand under the bar, where the mouse does not reach it
            browser.shows("与现行第 1 版的文本差异").shows("title: 休假天数");
            browser.find(By.id("edit:reason")).sendKeys("输精管结扎全额");
            browser.find(By.id("edit:save")).click();
            browser.shows("已生成草稿").shows("与第 1 版的文本差异").shows("medical: covered").shows("title: 休假天数").shows("结果项的名称和单位");
        }
    }

    private static List<Map<String, Object>> rows(Response table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : table.jsonPath().<Map<String, Object>>getList("rows")) {
            rows.add(with(row, "was", rows.size()));
        }
        return rows;
    }

    private static Map<String, Object> with(Map<String, Object> row, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(row);
        changed.put(name, value);
        return changed;
    }
}
