package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** What holds for each page of the menu and each kind of page behind one: it opens, has its words, and axe-core finds nothing serious. */
@SystemTest
class EveryPageIT {
    @ParameterizedTest
    @CsvSource({"desk, zh-CN", "desk, en", "leader, zh-CN", "admin, zh-CN", "admin, en", "auditor, zh-CN", "analyst, zh-CN"})
    void opensHasItsWordsAndIsAccessible(String account, String language) {
        try (var browser = Browser.open()) {
            browser.login(account);
            browser.driver().manage().addCookie(new Cookie("yiyun-lang", language));
            browser.go("/index.xhtml");
            var pages = menu(browser);
            assertThat(pages).isNotEmpty();
            SoftAssertions.assertSoftly(softly -> {
                var behind = new TreeMap<String, String>();
                pages.forEach(page -> {
                    softly.assertThatCode(() -> check(browser, page)).doesNotThrowAnyException();
                    links(browser).forEach(link -> behind.putIfAbsent(path(link), link));
                });
                pages.forEach(page -> behind.remove(path(page)));
                behind.values().forEach(page -> softly.assertThatCode(() -> check(browser, page)).doesNotThrowAnyException());
            });
        }
    }

    /** Where the page's own links lead, files to be fetched left out. */
    private static List<String> links(Browser browser) {
        return browser.driver().findElements(By.cssSelector("main a[href*='.xhtml']")).stream()
                .map(link -> link.getDomAttribute("href"))
                .filter(link -> link.startsWith("/") && !path(link).endsWith("-file.xhtml"))
                .toList();
    }

    private static String path(String link) {
        return link.replaceAll("[?#].*", "");
    }

    @Test
    void isAccessibleOnATicketAndAtTheLogin() {
        String number = Yiyun.as("desk")
                .body(Map.of("kind", "FAULT", "channel", "PHONE", "title", "无障碍检查", "description", "检查",
                        "contact", Map.of("name", "林晓东", "phone", "13800138001")))
                .post("/tickets").then().statusCode(201).extract().path("number");
        try (var browser = Browser.open()) {
            check(browser.go("/login.xhtml"), "/login.xhtml");
            browser.login("desk");
            check(browser, "/ticket.xhtml?number=" + number);
            TicketPageObject.open(browser, number).press("l", "grade");
            Accessibility.check(browser, "grading");
        }
    }

    private static List<String> menu(Browser browser) {
        var pages = new LinkedHashSet<String>();
        browser.driver().findElements(By.cssSelector(".menu a")).forEach(link -> pages.add(link.getDomAttribute("href")));
        return new ArrayList<>(pages);
    }

    private static void check(Browser browser, String page) {
        browser.go(page);
        var body = browser.find(By.tagName("main")).getText();
        assertThat(body).as(page).doesNotContainPattern("\\b(ui|ticket|sla|calendar|security|job|reporting|register|roster|hotline|organisation|notification|audit|knowledge|complaint|survey|catalog|policy|benefit|cluster)\\.[a-z]+[.A-Za-z]*");
        Accessibility.check(browser, page);
    }
}
