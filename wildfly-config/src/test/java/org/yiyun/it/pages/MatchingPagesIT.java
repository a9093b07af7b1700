package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.yiyun.it.Browser;
import org.yiyun.it.MatchingLibrary;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** The workbench by keys alone, the check and the record of imports. */
@SystemTest
class MatchingPagesIT {
    private static final String INSTITUTION = "H99990000001";

    @Test
    void isWorkedByKeysAndChecked() {
        String library = MatchingLibrary.make();
        String job = Yiyun.as(INSTITUTION).body(Map.of("mode", "FULL", "items", List.of(
                Map.of("code", "A1", "name", "阿莫西林胶囊", "specification", "250mg*24s", "maker", "恒健制药"),
                Map.of("code", "A2", "name", "布洛芬缓释胶囊", "specification", "0.3g×20粒", "maker", "华科药业")))).post("/matchings/" + library)
                .then().statusCode(202).extract().path("id");
        Yiyun.completed("admin", job);
        String address = "?library=" + library + "&institution=" + INSTITUTION;
        try (var browser = Browser.open()) {
            browser.login("analyst").go("/matchings.xhtml" + address + "&sort=code").shows("阿莫西林胶囊").shows("写法不同、含义相同");
            Screens.keep(browser, "matchings");
            Accessibility.check(browser, "/matchings.xhtml");
            press(browser, "\n");
            browser.shows("A1 已对照到 N0001");
            assertThat(browser.attributes(".match.at", "data-item")).as("goes on to the next").hasSize(1);
            press(browser, "x");
            browser.shows("A2 已驳回");
            press(browser, "u");
            browser.shows("A2 的决定已撤销");
            browser.find(By.cssSelector(".match.at .code")).click();
            browser.shows("对照历史").shows("驳回");
            Screens.keep(browser, "matching");
            Accessibility.check(browser, "/matching.xhtml");
            browser.go("/matching-check.xhtml" + address).shows("还有需要处理的项目").shows("布洛芬缓释胶囊");
            Screens.keep(browser, "matching-check");
            browser.go("/matching-imports.xhtml?library=" + library).shows("新增 2").shows("待确认 2");
            Screens.keep(browser, "matching-imports");
        }
        assertThat(Yiyun.as(INSTITUTION).get("/matchings/" + library + "?state=CONFIRMED").jsonPath().getList("items.code")).isEqualTo(List.of("A1"));
    }

    private static void press(Browser browser, String key) {
        browser.find(By.cssSelector(".match.at"));
        new Actions(browser.driver()).sendKeys(key.equals("\n") ? Keys.ENTER : key).perform();
    }

    @Test
    void isNothingToAStranger() {
        try (var browser = Browser.open()) {
            browser.login("complaints").go("/matchings.xhtml").shows("找不到此页");
            browser.go("/matching-check.xhtml").shows("找不到此页");
        }
    }
}
