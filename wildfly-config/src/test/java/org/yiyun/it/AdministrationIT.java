package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Administration by pages: a user from the first password to the first login, and its traces in the audit. */
@SystemTest
class AdministrationIT {
    private static final String LOGIN = "it.new-user";
    private static final String CHOSEN = "Chosen-Password-1";

    @Test
    void makesAUserWhoThenChoosesAPassword() {
        var password = create();
        try (var browser = Browser.open()) {
            logIn(browser, password);
            browser.go("/tickets.xhtml").shows("请先修改密码");
            type(browser, "password:old", password);
            type(browser, "password:chosen", CHOSEN);
            type(browser, "password:again", CHOSEN);
            browser.find(By.id("password:submit")).click();
            browser.shows("密码已修改");
            browser.go("/tickets.xhtml");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/tickets.xhtml");
            browser.go("/admin/retention.xhtml").shows("便民服务渠道的查询记录").shows("1,096");
            browser.go("/admin/users.xhtml").shows("找不到此页");
        }
        audit();
    }

    private static String create() {
        try (var browser = Browser.open()) {
            browser.login("admin").go("/admin/user.xhtml");
            type(browser, "user:login", LOGIN);
            type(browser, "user:displayName", "新人");
            browser.find(By.xpath("//label[normalize-space()='业务分析员']")).click();
            browser.find(By.xpath("//label[normalize-space()='医保局审批人']")).click();
            browser.find(By.id("user:submit")).click();
            browser.shows("同一人不能既编制又发布同一事项");
            browser.find(By.xpath("//label[normalize-space()='医保局审批人']")).click();
            browser.find(By.id("user:submit")).click();
            return browser.find(By.cssSelector("code.password")).getText();
        }
    }

    private static void audit() {
        try (var browser = Browser.open()) {
            browser.login("auditor").go("/admin/audit.xhtml?verify=true&type=user&id=" + LOGIN);
            browser.shows("哈希链完整").shows("新建用户").shows("修改密码").shows("登录");
            browser.go("/admin/users.xhtml").shows("找不到此页");
        }
    }

    private static void logIn(Browser browser, String password) {
        browser.go("/login.xhtml");
        type(browser, "login:name", LOGIN);
        type(browser, "login:password", password);
        browser.find(By.id("login:go")).click();
        browser.shows("修改密码");
    }

    private static void type(Browser browser, String id, String text) {
        var input = browser.find(By.id(id));
        input.clear();
        input.sendKeys(text);
    }
}
