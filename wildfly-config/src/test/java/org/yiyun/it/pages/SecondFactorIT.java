package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** A person sets a second factor, logs in with it on pages and over REST, and the administrator clears it. */
@SystemTest
class SecondFactorIT {
    private static final String LOGIN = "it.second-factor";
    private static final String CHOSEN = "Chosen-Password-2";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration TYPING = Duration.ofSeconds(10);

    private long step;

    @Test
    void fromItsSettingToItsLoss() throws Exception {
        var temporary = create();
        byte[] secret;
        try (var browser = Browser.open()) {
            type(browser.go("/login.xhtml"), Map.of("login:name", LOGIN, "login:password", temporary));
            browser.find(By.id("login:go")).click();
            browser.shows("修改密码");
            type(browser, Map.of("password:old", temporary, "password:chosen", CHOSEN, "password:again", CHOSEN));
            browser.find(By.id("password:submit")).click();
            browser.shows("密码已修改");

            browser.go("/account.xhtml").find(By.id("begin:go")).click();
            secret = Base32.decode(browser.find(By.cssSelector("code.secret")).getText().replace(" ", ""));
            assertThat(browser.find(By.cssSelector("svg.qr")).isDisplayed()).isTrue();
            Accessibility.check(browser, "second factor");
            Screens.keep(browser, "second-factor");
            type(browser, Map.of("factor:code", "000000"));
            browser.find(By.id("factor:submit")).click();
            browser.shows("验证码不正确或已用过");
            type(browser, Map.of("factor:code", code(secret)));
            browser.find(By.id("factor:submit")).click();
            browser.shows("动态验证码已启用");
        }
        token(Map.of("username", LOGIN, "password", CHOSEN)).statusCode(401).body("code", equalTo("second-factor"));
        token(Map.of("username", LOGIN, "password", CHOSEN, "code", code(secret))).statusCode(200);
        try (var browser = Browser.open()) {
            type(browser.go("/login.xhtml"), Map.of("login:name", LOGIN, "login:password", CHOSEN, "login:code", code(secret)));
            Accessibility.check(browser, "/login.xhtml");
            browser.find(By.id("login:go")).click();
            browser.until().until(ExpectedConditions.not(ExpectedConditions.urlContains("/login.xhtml")));
        }
        try (var browser = Browser.open()) {
            browser.login("admin").go("/admin/user.xhtml?login=" + LOGIN).find(By.id("user:factor")).click();
            browser.find(By.id("confirm-ok")).click();
            browser.shows("已清除 " + LOGIN + " 的动态验证码");
        }
        token(Map.of("username", LOGIN, "password", CHOSEN)).statusCode(200);
    }

    private static String create() {
        try (var browser = Browser.open()) {
            browser.login("admin").go("/admin/user.xhtml");
            type(browser, Map.of("user:login", LOGIN, "user:displayName", "双因子"));
            browser.find(By.xpath("//label[normalize-space()='业务分析员']")).click();
            browser.find(By.id("user:submit")).click();
            return browser.find(By.cssSelector("code.password")).getText();
        }
    }

    private static void type(Browser browser, Map<String, String> values) {
        values.forEach((id, value) -> {
            var input = browser.find(By.id(id));
            input.clear();
            input.sendKeys(value);
        });
    }

    private static io.restassured.response.ValidatableResponse token(Map<String, String> body) {
        return RestAssured.given().contentType(ContentType.JSON).body(body).post(Yiyun.url() + "/api/v1/token").then();
    }

    /** A code is good once, from half a minute before its time to half a minute after it: each next one is of a later step. */
    private String code(byte[] secret) throws Exception {
        step = Math.max(step + 1, stepAt(Instant.now().plus(TYPING)) - 1);
        Awaitility.await().atMost(STEP.multipliedBy(2)).until(() -> stepAt(Instant.now()) >= step - 1);
        return new TimeBasedOneTimePasswordGenerator(STEP).generateOneTimePasswordString(
                new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * STEP.toSeconds()));
    }

    private static long stepAt(Instant time) {
        return time.getEpochSecond() / STEP.toSeconds();
    }
}
