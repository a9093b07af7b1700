package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** From the close of a ticket over the link that needs no login to the results. */
@SystemTest
class SatisfactionIT {
    private static final String CALLER = "欧阳晓";

    @Covers("CMPL-04")
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
            user.go(link).shows("138****8001");
            user.find(By.cssSelector("input[value='修改评价']"));
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

    @Test
    void asksASampleAndAddsUpItsAnswers() {
        var title = "季度调查 " + UUID.randomUUID();
        String id;
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/surveys.xhtml").shows("满意度调查");
            Screens.keep(analyst, "surveys");
            id = Yiyun.as("analyst").body(Map.of(
                            "title", title, "audience", "INSURED", "questions", List.of("服务态度", "办理速度"), "opensOn", "2026-01-01",
                            "closesOn", "2099-12-31", "sampleSize", 2, "seed", 42, "reminders", 0))
                    .post("/surveys").then().statusCode(201).extract().path("id");
            analyst.go("/survey.xhtml?id=" + id).shows(title);
            analyst.find(By.cssSelector("[data-open='open']")).click();
            analyst.find(By.id("open-form:members")).sendKeys("C-1\nC-2\nC-3");
            analyst.find(By.id("open-form:submit")).click();
            analyst.shows("已抽样并发出");
            Screens.keep(analyst, "survey");
            Accessibility.check(analyst, "/survey.xhtml");
        }
        var members = Yiyun.as("desk").get("/surveys/" + id + "/members").jsonPath();
        assertThat(members.getInt("total")).isEqualTo(2);
        try (var person = Browser.open()) {
            person.go(members.getString("items[0].link")).shows("服务态度").shows("办理速度");
            Accessibility.check(person, "/survey-answer.xhtml");
            person.find(By.cssSelector("input[name='q0'][value='5']")).sendKeys(Keys.SPACE);
            person.find(By.cssSelector("input[name='q1'][value='2']")).sendKeys(Keys.SPACE);
            person.find(By.id("survey:go")).sendKeys(Keys.ENTER);
            person.shows("已收到您的回答");
        }
        try (var desk = Browser.open()) {
            desk.login("desk").go("/survey.xhtml?show=silent&id=" + id).shows(Yiyun.url() + "/survey-answer.xhtml?t=");
            desk.find(By.cssSelector("[data-open='enter'][data-value]")).click();
            assertThat(desk.find(By.id("enter-form:member")).getDomProperty("value")).isEqualTo(members.getString("items[1].member"));
            new Select(desk.find(By.id("enter-form:method"))).selectByValue("QUESTIONNAIRE");
            desk.find(By.cssSelector("#enter-form input[name='q0'][value='4']")).sendKeys(Keys.SPACE);
            desk.find(By.cssSelector("#enter-form input[name='q1'][value='4']")).sendKeys(Keys.SPACE);
            desk.find(By.id("enter-form:submit")).click();
            desk.shows("的回答");
        }
        assertThat(Yiyun.as("desk").get("/surveys/" + id + "/members").jsonPath().getList("items.method"))
                .containsExactly("LINK", "QUESTIONNAIRE");
        var survey = Yiyun.as("leader").get("/surveys/" + id).jsonPath();
        assertThat(survey.getInt("answered")).isEqualTo(2);
        assertThat(survey.getList("results.mean", Float.class)).containsExactly(4.5f, 3f);
        assertThat(Yiyun.as("leader").post("/surveys/" + id + "/close").statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("leader").get("/surveys/" + id + "/invitation").statusCode()).isEqualTo(404);
    }

    @Test
    void makesASurveyAfterAnEarlierOneAndThrowsADraftAway() {
        var title = "复制的调查 " + UUID.randomUUID();
        try (var leader = Browser.open()) {
            String id = Yiyun.as("leader").body(Map.of(
                            "title", title, "audience", "INSURED", "questions", List.of("服务态度"), "opensOn", "2026-01-01",
                            "closesOn", "2026-01-31", "sampleSize", 2, "reminders", 0))
                    .post("/surveys").then().statusCode(201).extract().path("id");
            leader.login("leader").go("/survey.xhtml?id=" + id);
            leader.find(By.cssSelector("[data-open='draft']")).click();
            assertThat(leader.find(By.id("draft-form:questions")).getDomProperty("value")).isEqualTo("服务态度");
            leader.find(By.id("draft-form:submit")).click();
            leader.shows("已保存调查");
            assertThat(leader.driver().getCurrentUrl()).doesNotContain(id);
            leader.find(By.id("discard:submit")).click();
            leader.find(By.id("confirm-ok")).click();
            leader.shows("已删除草稿");
            assertThat(Yiyun.as("leader").delete("/surveys/" + id).statusCode()).isEqualTo(204);
            assertThat(Yiyun.as("leader").get("/surveys/" + id).statusCode()).isEqualTo(404);
        }
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
