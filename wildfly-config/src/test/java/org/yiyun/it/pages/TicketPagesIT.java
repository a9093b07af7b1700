package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** The life of a ticket on pages, by keyboard. */
@SystemTest
class TicketPagesIT {
    @Covers({"DESK-01", "DESK-06", "DESK-07"})
    @Test
    void leadsAFaultFromTheListToItsClose() {
        var title = "门诊结算打印失败 " + UUID.randomUUID();
        var number = open(title);
        try (var desk = Browser.open(); var engineer = Browser.open()) {
            desk.login("desk").go("/tickets.xhtml").shows(title);
            var page = TicketPageObject.open(desk, number).press("l", "grade");
            desk.driver().findElement(By.id("do-grade:level-2")).sendKeys(Keys.SPACE);
            page.fill("grade", Map.of("reason", "一家医院门诊不能打印")).send("已定级");
            assertThat(page.level()).isEqualTo("2级");
            page.act("a", "assign", Map.of("assignee", "engineer"), "已派单");

            engineer.login("engineer");
            var work = TicketPageObject.open(engineer, number).act("y", "accept", Map.of(), "已接单");
            assertThat(work.derivation("解决")).contains("24 自然小时", "001", "计时");
            var solved = new LinkedHashMap<String, String>();
            solved.put("solution", "重启打印服务");
            solved.put("cause", "打印服务内存不足");
            solved.put("prevention", "调大内存并加监控");
            solved.put("mode", "电话支持");
            work.act("r", "resolve", solved, "已排除").act("f", "feedback", Map.of("text", "已电话告知窗口"), "已反馈");

            var closing = TicketPageObject.open(desk, number).act("x", "close", Map.of(), "已关闭");
            assertThat(closing.status()).isEqualTo("已关闭");
        }
        Yiyun.as("desk").get("/tickets/{number}", number).then().body("status", equalTo("CLOSED"), "level", equalTo(2));
    }

    @Test
    void keepsTheInputWhenSomebodyElseWasFaster() {
        var number = open("并发修改 " + UUID.randomUUID());
        try (var browser = Browser.open()) {
            browser.login("desk");
            var page = TicketPageObject.open(browser, number).press("m", "comment").fill("comment", Map.of("text", "我写的备注"));
            Yiyun.as("desk").body(Map.of("level", 3, "reason", "个别数据")).post("/tickets/{number}/grade", number).then().statusCode(200);
            new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
            browser.until().until(ExpectedConditions.textToBePresentInElementLocated(By.id("do-comment"), "他人刚刚修改了此工单"));
            assertThat(browser.find(By.id("do-comment:text")).getDomProperty("value")).isEqualTo("我写的备注");
            page.send("备注已添加");
        }
    }

    /** After an act the main part alone is fetched: what the frame knows stays, the dialogs of the former state do not. */
    @Test
    void keepsTheFrameAfterAnAct() {
        var number = open("只换主要部分 " + UUID.randomUUID());
        try (var browser = Browser.open()) {
            browser.login("desk");
            var page = TicketPageObject.open(browser, number);
            ((JavascriptExecutor) browser.driver()).executeScript("document.querySelector('.menu').dataset.met = 'before'");
            page.act("m", "comment", Map.of("text", "第一条备注"), "备注已添加").act("m", "comment", Map.of("text", "第二条备注"), "备注已添加");
            browser.shows(By.id("ticket-live"), "第一条备注").shows(By.id("ticket-live"), "第二条备注");
            assertThat(((JavascriptExecutor) browser.driver()).executeScript("""
                    return [document.querySelector('.menu').dataset.met, document.querySelectorAll('.menu, #main').length,
                            document.querySelectorAll('dialog[data-made]').length, document.activeElement.id].join(' ')"""))
                    .isEqualTo("before 2 0 main");
            assertThat(((JavascriptExecutor) browser.driver()).executeScript(
                    "return document.head.querySelectorAll('script[src*=duplicates], script[src*=proposals]').length"))
                    .as("what runs already is not begun a second time").isEqualTo(0L);
        }
    }

    @Covers("DESK-06")
    @Test
    void aListIsWorkedOnAtOnce() {
        var word = "b" + UUID.randomUUID().toString().replace("-", "");
        var numbers = List.of(open("批量甲 " + word), open("批量乙 " + word));
        try (var leader = Browser.open()) {
            leader.login("leader").go("/tickets.xhtml?q=" + word).find(By.cssSelector("a[href*='/tickets-bulk.xhtml']")).click();
            leader.shows("对 2 张工单").find(By.linkText("备注")).click();
            leader.find(By.id("bulk:text")).sendKeys("批量通知 " + word);
            Accessibility.check(leader, "bulk");
            Screens.keep(leader, "tickets-bulk");
            leader.find(By.id("bulk:submit")).click();
            leader.find(By.id("confirm-ok")).click();
            leader.shows("已开始批量处理 2 张工单");
        }
        numbers.forEach(number -> Yiyun.eventually(() -> assertThat(Yiyun.as("desk").get("/tickets/" + number + "/history").asString())
                .contains("批量通知 " + word)));
    }

    /** Without a script a button of a verb leads there. */
    @Test
    void aDialogIsAPageOfItsOwnToo() {
        var number = open("独立页面 " + UUID.randomUUID());
        try (var browser = Browser.open()) {
            browser.login("desk").go("/ticket-verb.xhtml?number=" + number + "&verb=COMMENT");
            Accessibility.check(browser, "verb");
            browser.find(By.id("do-comment:text")).sendKeys("在单独的页面上写的备注");
            browser.find(By.id("do-comment:submit")).click();
            browser.shows(By.id("page-messages"), "备注已添加").shows(By.id("ticket-live"), "在单独的页面上写的备注");
            browser.go("/ticket-verb.xhtml?number=" + number + "&verb=NOTHING");
            assertThat(browser.status()).isEqualTo(404);
        }
    }

    @Test
    void attachesAFileByADialogThatIsFetched() throws IOException {
        var number = open("附件 " + UUID.randomUUID());
        var file = Files.writeString(Files.createTempFile("yiyun-it", ".txt"), "第一行");
        try (var browser = Browser.open()) {
            browser.login("desk");
            TicketPageObject.open(browser, number);
            browser.find(By.cssSelector("[data-open='attach']")).click();
            browser.find(By.id("attach-form:file")).sendKeys(file.toString());
            Accessibility.check(browser, "attach");
            browser.find(By.id("attach-form:submit")).click();
            browser.shows(By.cssSelector(".files"), file.getFileName().toString());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void logsOutFromAPageThatKeepsNothing() {
        var number = open("退出 " + UUID.randomUUID());
        try (var browser = Browser.open()) {
            browser.login("desk");
            TicketPageObject.open(browser, number);
            browser.find(By.cssSelector("[data-popover='user-panel']")).click();
            browser.find(By.cssSelector("#logout button")).click();
            browser.until().until(ExpectedConditions.urlContains("/login.xhtml"));
        }
    }

    @Test
    void showsANewTicketOnTheOpenListWithoutReloading() {
        try (var browser = Browser.open()) {
            browser.login("desk").go("/tickets.xhtml");
            browser.until().until(driver -> "on".equals(browser.find(By.tagName("html")).getDomAttribute("data-line")));
            var title = "推送测试 " + UUID.randomUUID();
            open(title);
            browser.shows(title);
        }
    }

    @Covers("CONS-01")
    @Test
    void logsAConsultationByKeyboardAlone() {
        var question = "读卡器无法识别社保卡 " + UUID.randomUUID();
        try (var browser = Browser.open()) {
            browser.login("desk").go("/consultation.xhtml");
            browser.until().until(ExpectedConditions.attributeToBe(
                    By.cssSelector("#consultation [data-autofocus]"), "id", "consultation:contact-name"));
            var keys = new Actions(browser.driver());
            keys.sendKeys("赵敏", Keys.TAB, "13800001234", Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, question, Keys.TAB, "重新插拔即可")
                    .keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
            browser.shows("已登记并关闭");
        }
        Yiyun.as("desk").queryParam("q", question).get("/tickets").then()
                .body("total", equalTo(1), "items[0].status", equalTo("CLOSED"), "items[0].kind", equalTo("CONSULTATION"));
    }

    @Covers("DESK-18")
    @Test
    void recordsAVisitOnItsServiceOrder() {
        var number = open("上门服务 " + UUID.randomUUID());
        Yiyun.as("desk").body(Map.of("level", 2, "reason", "影响结算")).post("/tickets/{number}/grade", number).then().statusCode(200);
        Yiyun.as("desk").body(Map.of("engineer", "engineer2")).post("/tickets/{number}/dispatch", number).then().statusCode(200);
        Yiyun.as("engineer2").post("/tickets/{number}/arrive", number).then().statusCode(200);
        try (var browser = Browser.open()) {
            browser.login("engineer2");
            TicketPageObject.open(browser, number);
            browser.find(By.cssSelector(".page-actions a[href*='service-order.xhtml']")).click();
            browser.shows("共 1 次");
            browser.find(By.cssSelector("[data-open='record']")).click();
            browser.find(By.id("record-form:work")).sendKeys("更换交换机");
            browser.find(By.id("record-form:confirmedBy")).sendKeys("李主任");
            new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
            browser.shows(By.id("page-messages"), "服务记录已保存");
            assertThat(browser.text(".paper")).contains("更换交换机", "活动日志", "工程师签字", "派人到场");
            Accessibility.check(browser, "service order");
        }
    }

    private static String open(String title) {
        return Yiyun.as("desk")
                .body(Map.of("kind", "FAULT", "channel", "PHONE", "title", title, "description", "窗口来电报障",
                        "contact", Map.of("name", "林晓东", "phone", "13800138001")))
                .post("/tickets").then().statusCode(201).extract().path("number");
    }
}
