package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** The board of standardization by keys, an institution's page, and the other pages of it (STD-01 to STD-06). */
@SystemTest
class StandardPagesIT {
    @Test
    void plansACodeFromTheBoard() {
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/standardization.xhtml").shows("示范市第一人民医院");
            Accessibility.check(analyst, "standardization");
            Screens.keep(analyst, "standardization");
            var first = analyst.find(By.cssSelector("#standards tbody tr .matrix-cell a"));
            first.sendKeys(Keys.ARROW_RIGHT);
            var focused = analyst.driver().switchTo().activeElement();
            assertThat(focused.getDomAttribute("href")).contains("/standard-institution.xhtml").isNotEqualTo(first.getDomAttribute("href"));

            analyst.go("/standard-institution.xhtml?institution=H99990000001&code=DAY_SURGERY").shows("日间手术病种");
            analyst.find(By.cssSelector("[data-open='verb-plan']")).click();
            analyst.find(By.id("do-plan:responsible")).sendKeys("医务科");
            analyst.script("document.getElementById('do-plan:dueOn').value = '2030-01-31'");
            analyst.find(By.id("do-plan:steps")).sendKeys("核对病种");
            analyst.find(By.id("do-plan:submit")).click();
            analyst.shows("日间手术病种：已制定计划").shows("核对病种");
            Accessibility.check(analyst, "standard institution");
            Screens.keep(analyst, "standard-institution");
        }
    }

    /** What was taken is no draft any more: the next record begins empty; what was not taken stays. */
    @Test
    void forgetsWhatWasRecorded() {
        var opened = Yiyun.as("analyst").body(Map.of("institution", "H99990000002", "sampleSize", 0)).post("/standard-reviews");
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/standard-review.xhtml?number=" + opened.<String>path("number")).shows("编码完成率");
            analyst.find(By.cssSelector("[data-open='find']")).click();
            analyst.find(By.id("find-form:text")).sendKeys("门诊诊断未用国家编码");
            analyst.find(By.id("find-form:submit")).click();
            analyst.find(By.cssSelector("#find-form [aria-invalid='true']"));
            assertThat(analyst.find(By.id("find-form:text")).getDomProperty("value")).isEqualTo("门诊诊断未用国家编码");
            analyst.script("document.getElementById('find-form:dueOn').value = '2030-01-31'");
            analyst.find(By.id("find-form:submit")).click();
            analyst.shows(By.id("faults"), "门诊诊断未用国家编码");
            analyst.find(By.cssSelector("[data-open='find']")).click();
            assertThat(analyst.find(By.id("find-form:text")).getDomProperty("value")).isEmpty();
        }
    }

    @Test
    void showsTheOtherPages() {
        var opened = Yiyun.as("analyst").body(Map.of("institution", "H99990000001", "sampleSize", 3)).post("/standard-reviews");
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/standard-reviews.xhtml").shows(opened.path("number"));
            Screens.keep(analyst, "standard-reviews");
            analyst.go("/standard-review.xhtml?number=" + opened.<String>path("number")).shows("编码完成率");
            Accessibility.check(analyst, "standard review");
            Screens.keep(analyst, "standard-review");
            analyst.go("/standard-criteria.xhtml").shows("对照抽查正确率");
            analyst.go("/standard-codes.xhtml").shows("医疗保障基金结算清单");
            analyst.go("/standard-syncs.xhtml").shows("疾病诊断");
            Screens.keep(analyst, "standard-syncs");
            analyst.go("/settlement-lists.xhtml").shows("医保基金结算清单");
            Screens.keep(analyst, "settlement-lists");
        }
        try (var engineer = Browser.open()) {
            engineer.login("engineer").go("/standardization.xhtml").shows("找不到此页");
        }
    }
}
