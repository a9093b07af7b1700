package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** From the close of a ticket over the link that needs no login to the results. */
@SystemTest
class SatisfactionIT {
    private static final String CALLER = "欧阳晓";

    @Test
    void isRatedByTheUserWithoutALoginAndSeenInTheResults() {
        var number = closed();
        var comment = "处理很快 " + UUID.randomUUID();
        var rating = Yiyun.as("desk").get("/tickets/" + number + "/rating");
        assertThat(rating.statusCode()).as(rating.asString()).isEqualTo(200);
        String link = rating.path("link");
        assertThat(link).matches("/rate[.]xhtml[?]t=[A-Za-z0-9_-]{43}");
        assertThat(Yiyun.as("H99990000002").get("/tickets/" + number + "/rating").statusCode()).isEqualTo(404);

        try (var user = Browser.open()) {
            user.go(link).shows("您对这次服务满意吗").shows(number);
            assertThat(user.status()).isEqualTo(200);
            assertThat(user.text("body")).doesNotContain(CALLER, "读卡器");
            Accessibility.check(user, "/rate.xhtml");
            Screens.keep(user, "rate");
            user.find(By.cssSelector("input[name='stars'][value='4']")).sendKeys(Keys.SPACE);
            user.find(By.id("rate:comment")).sendKeys(comment + " 13800138001");
            user.find(By.id("rate:go")).sendKeys(Keys.ENTER);
            user.shows("已收到您的评价");
            user.go(link).shows("修改评价").shows("138****8001");
            assertThat(user.attributes("input[name='stars']:checked", "value")).containsExactly("4");
            user.go("/rate.xhtml?t=" + "A".repeat(43)).shows("评价链接不正确");
            assertThat(user.status()).isEqualTo(404);
        }
        assertThat(Yiyun.as("desk").body(Map.of("stars", 1, "method", "PHONE")).post("/tickets/" + number + "/rating").statusCode())
                .isEqualTo(422);
        try (var leader = Browser.open()) {
            leader.login("leader").go("/ticket.xhtml?number=" + number).shows("4 星 · 满意").shows("用户通过链接评价");
            leader.go("/satisfaction.xhtml?commented=true").shows(comment).shows("95% 置信区间");
            Screens.keep(leader, "satisfaction");
        }
        var results = Yiyun.as("leader").get("/satisfaction?institution=H99990000001");
        assertThat(results.statusCode()).as(results.asString()).isEqualTo(200);
        assertThat(results.<Integer>path("total.answered")).isPositive();
        assertThat(results.<Float>path("total.satisfied.low")).isBetween(0f, 1f);
        assertThat(Yiyun.as("leader").get("/satisfaction/ratings?stars=4&commented=true").jsonPath().getList("items.ticket"))
                .contains(number);
        assertThat(Yiyun.as("engineer").get("/satisfaction").statusCode()).isEqualTo(403);
    }

    @Test
    void isEnteredByStaffWhoWereTold() {
        var number = closed();
        try (var leader = Browser.open()) {
            leader.login("leader").go("/ticket.xhtml?number=" + number).shows("用户还没有评价");
            assertThat(leader.find(By.id("rating-link")).getDomProperty("value")).startsWith(Yiyun.url() + "/rate.xhtml?t=");
            leader.find(By.cssSelector("[data-open='rating']")).click();
            new Select(leader.find(By.id("rating-form:stars"))).selectByValue("5");
            new Select(leader.find(By.id("rating-form:method"))).selectByValue("ON_SITE");
            leader.find(By.id("rating-form:submit")).click();
            leader.shows("已登记用户对 " + number + " 的评价").shows("现场交流");
        }
        assertThat(Yiyun.as("desk").get("/tickets/" + number + "/rating").<String>path("recordedBy")).isEqualTo("leader");
    }

    /** A ticket that the desk opened, resolved and closed. */
    private static String closed() {
        String number = Yiyun.as("desk").body(Map.of(
                        "kind", "SERVICE_REQUEST", "channel", "PHONE", "title", "读卡器无反应", "description", "读卡器没有反应",
                        "institution", "H99990000001", "contact", Map.of("name", CALLER, "phone", "10001234567")))
                .post("/tickets").then().statusCode(201).extract().path("number");
        step(number, "resolve", Map.of("solution", "重新插拔", "mode", "PHONE"));
        step(number, "close", Map.of("satisfied", true));
        return number;
    }

    private static void step(String number, String verb, Map<String, Object> body) {
        var answer = Yiyun.as("desk").body(body).post("/tickets/" + number + "/" + verb);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
