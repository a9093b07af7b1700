package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;

@SystemTest
class NavigationIT {
    @Test
    void opensAPageByTheFirstLettersOfItsName() {
        try (var browser = Browser.open()) {
            browser.login("admin").go("/index.xhtml");
            browser.find(By.tagName("body")).sendKeys(Keys.chord(Keys.CONTROL, "k"));
            browser.find(By.id("pages-typed")).sendKeys("gzrl");
            assertThat(browser.text("#pages-list")).isEqualTo("工作日历");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            browser.until().until(ExpectedConditions.urlContains("/calendar.xhtml"));
        }
    }

    @Test
    void keepsAGroupFolded() {
        try (var browser = Browser.open()) {
            browser.login("admin").go("/index.xhtml");
            var policies = By.cssSelector(".menu a[href$='/policies.xhtml']");
            assertThat(browser.driver().findElement(policies).isDisplayed()).as("a long menu begins folded").isFalse();
            browser.find(By.id("menu-policy")).click();
            assertThat(browser.find(policies).isDisplayed()).isTrue();
            browser.go("/tickets.xhtml");
            assertThat(browser.find(policies).isDisplayed()).as("as it was left").isTrue();
            browser.find(By.id("menu-policy")).click();
            browser.go("/policies.xhtml");
            assertThat(browser.find(policies).isDisplayed()).as("the group of the page is open").isTrue();
        }
    }
}
