package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The way in, in a real browser. */
@SystemTest
class LoginPageIT {

    @Test
    void leadsFromAnyPageToTheLoginAndBackHome() {
        try (var browser = Browser.open()) {
            browser.go("/");
            browser.until().until(ExpectedConditions.urlContains("/login.xhtml"));
            browser.login("desk");
            assertThat(browser.find(By.tagName("body")).getText()).isNotBlank();
            assertThat(browser.driver().getCurrentUrl()).startsWith(Yiyun.url());
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (var browser = Browser.open()) {
            browser.go("/login.xhtml");
            browser.find(By.id("login:name")).sendKeys("nobody-of-this-name");
            browser.find(By.id("login:password")).sendKeys("wrong-Password-1");
            browser.find(By.id("login:go")).click();
            browser.shows("用户名或密码");
            assertThat(browser.driver().getCurrentUrl()).contains("/login.xhtml");
        }
    }
}
