package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.opentest4j.TestAbortedException;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** What holds for each page of the menu and each kind of page behind one: it opens, has its words, and axe-core finds nothing serious. */
@SystemTest
class EveryPageIT {
    /** While one browser is examined the server builds the other's pages. */
    private static final int BROWSERS = 2;

    private record Person(String account, String language) {}

    @Test
    void opensHasItsWordsAndIsAccessible() throws Exception {
        var people = Stream.of(new Person("admin", "zh-CN"), new Person("admin", "en"), new Person("desk", "zh-CN"), new Person("desk", "en"),
                new Person("leader", "zh-CN"), new Person("complaints", "zh-CN"), new Person("auditor", "zh-CN"), new Person("analyst", "zh-CN"));
        var browsers = Executors.newFixedThreadPool(BROWSERS);
        try {
            var walks = browsers.invokeAll(people.<Callable<List<AssertionError>>>map(person -> () -> walk(person)).toList());
            var faults = new ArrayList<AssertionError>();
            for (var walk : walks) {
                faults.addAll(walk.get());
            }
            assertThat(faults).isEmpty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof TestAbortedException skipped ? skipped : failed;
        } finally {
            browsers.shutdownNow();
        }
    }

    /** All pages of a person's menu, and of each kind of page behind them one. */
    private static List<AssertionError> walk(Person person) {
        try (var browser = Browser.open()) {
            browser.login(person.account());
            browser.driver().manage().addCookie(new Cookie("yiyun-lang", person.language()));
            browser.go("/index.xhtml");
            var pages = menu(browser);
            assertThat(pages).as("menu of %s", person).isNotEmpty();
            var softly = new SoftAssertions();
            var behind = new TreeMap<String, String>();
            pages.forEach(page -> {
                softly.assertThatCode(() -> check(browser, page)).as("%s", person).doesNotThrowAnyException();
                links(browser).forEach(link -> behind.putIfAbsent(path(link), link));
            });
            pages.forEach(page -> behind.remove(path(page)));
            behind.values().forEach(page ->
                    softly.assertThatCode(() -> check(browser, page)).as("%s", person).doesNotThrowAnyException());
            return softly.assertionErrorsCollected();
        }
    }

    /** Where the page's own links lead, files to be fetched left out. */
    private static List<String> links(Browser browser) {
        return browser.attributes("main a[href*='.xhtml']", "href").stream()
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
            Yiyun.as("desk").body(Map.of("level", 3, "reason", "检查")).post("/tickets/{number}/grade", number).then().statusCode(200);
            Yiyun.as("desk").body(Map.of("engineer", "engineer")).post("/tickets/{number}/dispatch", number).then().statusCode(200);
            check(browser, "/service-order.xhtml?number=" + number);
            TicketPageObject.open(browser, number).press("l", "grade");
            Accessibility.check(browser, "grading");
        }
    }

    /** The check asks only about parts that are new to it; it must not miss one among those that it knows. */
    @Test
    void findsWhatIsNewOnAPageThatItKnows() {
        try (var browser = Browser.open()) {
            browser.login("desk");
            check(browser, "/calendar.xhtml");
            browser.script("document.querySelector('main .section, main form, main').insertAdjacentHTML('beforeend', '<p><input class=\"strange\"></p>')");

            assertThatThrownBy(() -> Accessibility.check(browser, "calendar")).isInstanceOf(AssertionError.class).hasMessageContaining("label");
        }
    }

    private static List<String> menu(Browser browser) {
        return browser.attributes(".menu a", "href").stream().distinct().toList();
    }

    private static void check(Browser browser, String page) {
        browser.go(page);
        assertThat(browser.status()).as(page).isEqualTo(200);
        // in quotes it is no text of ours but a type in a message that is shown
        assertThat(browser.text("main")).as(page).doesNotContainPattern("(?<!\")\\b(ui|ticket|sla|calendar|security|job|reporting|register|roster|hotline|organisation|notification|audit|knowledge|complaint|survey|catalog|policy|benefit|cluster|webhook|satisfaction|dispatch|task|problems|metrics|visit|intake|change|evaluation|appeal|servicecheck|document|directive|publicity|maintenance|matching|insured|flow|inspection|monitoring|reconciliation|handover|standardization|reimbursement|chronic|transaction)\\.[a-z]+[.A-Za-z]*");
        Accessibility.check(browser, page);
    }
}
