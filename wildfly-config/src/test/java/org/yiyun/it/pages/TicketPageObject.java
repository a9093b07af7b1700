package org.yiyun.it.pages;

import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.yiyun.it.Browser;

/** The ticket page, worked by keyboard alone. */
final class TicketPageObject {
    private final Browser browser;

    TicketPageObject(Browser browser) {
        this.browser = browser;
    }

    static TicketPageObject open(Browser browser, String number) {
        browser.go("/ticket.xhtml?number=" + number);
        browser.find(By.cssSelector(".verbs"));
        return new TicketPageObject(browser);
    }

    /** Opens the dialog of a verb by its key and waits for its form, which is fetched. */
    TicketPageObject press(String key, String verb) {
        new Actions(browser.driver()).sendKeys(key).perform();
        browser.find(By.id("verb-" + verb));
        browser.find(By.id("do-" + verb));
        return this;
    }

    /** Fills the open dialog of the verb. */
    TicketPageObject fill(String verb, Map<String, String> values) {
        values.forEach((name, value) -> browser.find(By.id("do-" + verb + ":" + name)).sendKeys(value));
        return this;
    }

    /** Sends the open dialog by Ctrl+Enter and waits for the page that follows. */
    TicketPageObject send(String done) {
        new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
        browser.shows(By.id("page-messages"), done);
        return this;
    }

    /** One verb from its key to its message. */
    TicketPageObject act(String key, String verb, Map<String, String> values, String done) {
        return press(key, verb.toLowerCase(Locale.ROOT)).fill(verb, values).send(done);
    }

    String status() {
        return browser.find(By.cssSelector(".verbs .status")).getText();
    }

    String level() {
        return browser.find(By.cssSelector(".verbs .level")).getText();
    }

    /** Unfolds the derivation of the clock with that name and gives its words. */
    String derivation(String clock) {
        var card = browser.find(By.xpath("//details[.//span[@class='clock-name'][starts-with(normalize-space(), '" + clock + "')]]"));
        var summary = card.findElement(By.tagName("summary"));
        summary.sendKeys(Keys.ENTER);
        browser.until().until(driver -> card.getDomAttribute("open") != null);
        return card.getText();
    }
}
