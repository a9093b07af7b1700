package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** From a solved ticket to the answer of the next call, in the browser. */
@SystemTest
class KnowledgePagesIT {
    private static final String TITLE = "自助机Q7318吞卡的处理";

    @Covers({"KB-01", "KB-05", "CONS-03", "CONS-09"})
    @Test
    void aSolvedTicketBecomesTheAnswerOfTheNextCall() {
        var number = write(solvedTicket());
        review(number);
        try (var browser = Browser.open()) {
            browser.login("desk").go("/consultation.xhtml");
            browser.find(By.id("consultation:description")).sendKeys("自助机Q7318吞卡");
            var proposal = "[data-article='" + number + "'] ";
            assertThat(browser.find(By.cssSelector(proposal + "summary")).getText()).startsWith(TITLE);
            browser.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.ALT, "k"));
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            Screens.keep(browser, "proposals");
            browser.find(By.cssSelector(proposal + ".actions button")).sendKeys(Keys.ENTER);
            assertThat(browser.find(By.id("consultation:solution")).getDomProperty("value"))
                    .isEqualTo("断电后打开侧门取卡。\n（参考知识条目 " + number + "）");

            browser.go("/knowledge.xhtml?q=Q7318").shows(TITLE);
            assertThat(browser.driver().findElement(By.tagName("mark")).getText()).isEqualToIgnoringCase("Q7318");
            Screens.keep(browser, "knowledge");
            browser.go("/article.xhtml?number=" + number).find(By.id("vote:helpful")).click();
            browser.shows("1 人觉得有用");
            Screens.keep(browser, "article");
        }
    }

    private static String solvedTicket() {
        var contact = Map.of("name", "林晓东", "phone", "13800138001");
        String number = Yiyun.as("desk").body(Map.of("kind", "CONSULTATION", "channel", "PHONE", "title", TITLE,
                        "description", "林晓东（13800138001）来电：自助机Q7318吞卡。", "contact", contact))
                .post("/tickets").then().statusCode(201).extract().path("number");
        var resolved = Yiyun.as("desk").body(Map.of("solution", "断电后打开侧门取卡。", "mode", "PHONE")).post("/tickets/" + number + "/resolve");
        assertThat(resolved.statusCode()).as(resolved.asString()).isEqualTo(200);
        return number;
    }

    /** Two clicks: make an article, save and submit it. */
    private static String write(String ticket) {
        try (var browser = Browser.open()) {
            browser.login("desk").go("/ticket.xhtml?number=" + ticket);
            browser.find(By.cssSelector("a[href$='article-edit.xhtml?ticket=" + ticket + "']")).click();
            browser.shows("已隐去");
            assertThat(browser.find(By.id("article:symptom")).getDomProperty("value")).isEqualTo("林*东（138****8001）来电：自助机Q7318吞卡。");
            Screens.keep(browser, "article-edit");
            browser.find(By.id("article:send")).click();
            browser.shows("等待另一人审核");
            return browser.driver().getCurrentUrl().replaceFirst(".*number=", "");
        }
    }

    private static void review(String number) {
        try (var browser = Browser.open()) {
            browser.login("leader").go("/knowledge.xhtml?shelf=SUBMITTED").shows(TITLE);
            browser.go("/article.xhtml?number=" + number);
            browser.find(By.id("verbs:approve")).click();
            browser.shows("已发布 " + number);
        }
    }
}
