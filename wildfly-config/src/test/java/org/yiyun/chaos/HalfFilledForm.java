package org.yiyun.chaos;

import java.time.Duration;
import java.util.UUID;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.yiyun.it.Browser;

/** Somebody at the service desk who is writing a new ticket while the node behind the page goes. */
final class HalfFilledForm {
    private final Browser browser;
    private final WebDriverWait patience;
    private final String url;
    private final String title = "切换节点 " + UUID.randomUUID();

    HalfFilledForm(Browser browser, String url) {
        this.browser = browser;
        this.patience = new WebDriverWait(browser.driver(), Duration.ofSeconds(60));
        this.url = url;
    }

    String title() {
        return title;
    }

    /** Logs in and begins; answers the node that has the session. */
    int fill(String password) {
        browser.login(url, "desk", password);
        browser.driver().get(url + "/ticket-new.xhtml");
        awaitLine();
        new Select(browser.find(By.id("ticket:kind"))).selectByValue("FAULT");
        new Select(browser.find(By.id("ticket:channel"))).selectByValue("PHONE");
        browser.find(By.id("ticket:title")).sendKeys(title);
        return browser.driver().manage().getCookieNamed("yiyun-session").getValue().endsWith("yiyun-1") ? 1 : 2;
    }

    /** Writes the rest and sends it: no second login, nothing typed is gone, and the page is told of changes again. */
    void finish() {
        browser.find(By.id("ticket:description")).sendKeys("节点故障后继续填写");
        browser.find(By.id("ticket:contact-name")).sendKeys("李四");
        browser.find(By.id("ticket:contact-phone")).sendKeys("0759-7654321");
        browser.find(By.cssSelector("#ticket button[type=submit], #ticket input[type=submit]")).click();
        patience.until(ExpectedConditions.urlContains("/ticket.xhtml?number="));
        browser.shows(title);
        awaitLine();
    }

    private void awaitLine() {
        patience.until(ExpectedConditions.attributeToBe(By.tagName("html"), "data-line", "on"));
    }
}
