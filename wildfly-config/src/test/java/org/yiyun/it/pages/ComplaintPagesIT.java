package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** Complaints on pages: recorded by the desk, handled by the officer, nowhere to be found for the person complained about. */
@SystemTest
class ComplaintPagesIT {
    private static final String NOT_THERE = "找不到此页";

    @Test
    void isRecordedByTheDeskAndHandledByTheOfficer() {
        var text = "到场晚了两个小时 " + UUID.randomUUID();
        String number = record(text, "engineer");
        try (var officer = Browser.open()) {
            officer.login("complaints").go("/complaints.xhtml?q=" + number).shows("陈志远").shows("独立受理渠道");
            Screens.keep(officer, "complaints");
            officer.go("/complaint.xhtml?number=" + number).shows(text);
            act(officer, "l", "report", "remark", "请阅示", number + " 已报送领导");
            officer.find(By.cssSelector("[data-open='verb-accept']")).click();
            officer.find(By.id("do-accept:submit")).click();
            officer.shows(number + " 已受理");
            act(officer, "u", "communicate", "text", "已致电来人", "已记录与用户的沟通");
            Screens.keep(officer, "complaint");
            officer.go("/complaint-counts.xhtml").shows("按人员").shows("E001");
        }
        try (var leader = Browser.open()) {
            leader.login("leader").go("/notifications.xhtml").shows("报送投诉 " + number);
            leader.go("/complaint.xhtml?number=" + number).shows("请阅示").shows("已致电来人");
        }
        assertInvisible("engineer", number, text);
    }

    /** With the permission to see complaints the person still does not see this one, and an auditor not its entries. */
    @Covers("CMPL-01")
    @Test
    void isHiddenFromThePersonWhateverThePermissions() {
        var text = "答复前后不一 " + UUID.randomUUID();
        String aboutOfficer = record(text, "complaints");
        try (var officer = Browser.open()) {
            officer.login("complaints").go("/complaints.xhtml?view=all&q=" + aboutOfficer).shows("没有登记");
            officer.go("/complaint.xhtml?number=" + aboutOfficer).shows(NOT_THERE);
            assertThat(file(officer, "/complaints/export?format=csv&view=all")).contains("编号").doesNotContain(aboutOfficer, text);
        }
        String aboutAuditor = record(text, "auditor");
        try (var auditor = Browser.open()) {
            auditor.login("auditor").go("/admin/audit.xhtml?type=complaint&id=" + aboutOfficer);
            assertThat(auditor.attributes("main tbody tr", "class")).hasSize(1);
            auditor.go("/admin/audit.xhtml?type=complaint&id=" + aboutAuditor);
            assertThat(auditor.attributes("main tbody tr", "class")).isEmpty();
        }
    }

    private static void assertInvisible(String person, String number, String text) {
        try (var browser = Browser.open()) {
            browser.login(person).go("/index.xhtml");
            assertThat(browser.attributes(".menu a", "href")).isNotEmpty().noneMatch(link -> link.contains("complaint"));
            for (var page : new String[] {"/complaints.xhtml", "/complaint.xhtml?number=" + number, "/complaint-counts.xhtml"}) {
                assertThat(browser.go(page).shows(NOT_THERE).text("body")).as(page).doesNotContain(text);
            }
            assertThat(file(browser, "/complaints/export?format=csv&view=all")).doesNotContain(number, text);
            browser.go("/tickets.xhtml?q=" + number);
            assertThat(browser.text("main")).doesNotContain(text);
            browser.go("/notifications.xhtml");
            assertThat(browser.text("main")).doesNotContain(number);
        }
    }

    private static String record(String text, String staff) {
        return Yiyun.as("desk")
                .body(Map.of("kind", "COMPLAINT", "channel", "PHONE", "text", text,
                        "complainant", Map.of("name", "黎某", "phone", "13900001001"), "about", Map.of("staff", staff)))
                .post("/complaints").then().statusCode(201).extract().path("number");
    }

    @Test
    void theDeskRecordsByKeyboardAndGetsTheNumber() {
        var text = "窗口排队两小时 " + UUID.randomUUID();
        try (var browser = Browser.open()) {
            browser.login("desk").go("/complaint-new.xhtml").shows("登记投诉、建议或表扬");
            Screens.keep(browser, "complaint-new");
            browser.find(By.id("complaint:text")).sendKeys(text);
            browser.find(By.id("complaint:about-staff")).sendKeys("Z999");
            new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
            browser.shows("没有工号或登录名为“Z999”的人员");
            browser.find(By.id("complaint:about-staff")).clear();
            browser.find(By.id("complaint:about-staff")).sendKeys("E001");
            new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
            browser.shows("已登记，编号 TS-");
        }
        assertThat(Yiyun.as("complaints").queryParam("q", text).get("/complaints").<Integer>path("total")).isEqualTo(1);
    }

    private static void act(Browser browser, String key, String verb, String field, String value, String done) {
        new Actions(browser.driver()).sendKeys(key).perform();
        browser.find(By.id("do-" + verb + ":" + field)).sendKeys(value);
        browser.find(By.id("do-" + verb + ":submit")).click();
        browser.shows(done);
    }

    /** What the browser gets from an address, in its session. */
    private static String file(Browser browser, String path) {
        return String.valueOf(((JavascriptExecutor) browser.driver()).executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then(a => a.text()).then(done)", path));
    }
}
