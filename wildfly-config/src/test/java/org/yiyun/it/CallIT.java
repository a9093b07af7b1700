package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.testing.Covers;

/** A call that rings is known by its number and leads to a form that is filled. */
@SystemTest
class CallIT {
    private static final String PHONE = "0759-8123456";

    @Covers("DESK-02")
    @Test
    void aCallOpensWithItsCallerAndFillsTheForm() {
        Yiyun.as("desk").body(Map.of(
                        "kind", "FAULT", "channel", "PHONE", "title", "读卡器没有反应", "description", "读卡器没有反应",
                        "institution", "H99990000001", "contact", Map.of("name", "赵敏华", "phone", PHONE)))
                .post("/tickets").then().statusCode(201);
        var event = Map.of("callId", "it-call-1", "event", "ring", "phone", "+86 759 8123456", "agent", "desk");
        int id = Yiyun.as("desk").body(event).post("/calls").then().statusCode(200).body("status", equalTo("RINGING")).extract().path("id");
        Yiyun.as("desk").body(event).post("/calls").then().statusCode(200).body("id", equalTo(id));
        Yiyun.as("desk").body(Map.of("callId", "it-call-2", "event", "blink", "phone", PHONE)).post("/calls").then().statusCode(422);
        Yiyun.as("desk").get("/calls/" + id).then().statusCode(200)
                .body("name", equalTo("赵敏华")).body("institution", equalTo("H99990000001")).body("tickets[0].title", equalTo("读卡器没有反应"));
        try (var browser = Browser.open()) {
            browser.login("desk").go("/calls.xhtml?status=RINGING");
            browser.find(By.cssSelector("main a[href$='/call.xhtml?id=" + id + "']")).click();
            browser.shows("读卡器没有反应");
            browser.go("/consultation.xhtml?channel=PHONE&call=" + id);
            assertThat(browser.find(By.id("consultation:contact-name")).getAttribute("value")).isEqualTo("赵敏华");
            browser.go("/ticket-new.xhtml?call=" + id);
            assertThat(browser.find(By.id("ticket:institution")).getAttribute("value")).isEqualTo("H99990000001");
        }
        Yiyun.as("desk").body(Map.of("callId", "it-call-1", "event", "hangup", "phone", PHONE)).post("/calls").then().statusCode(200);
    }

    @Test
    void whatIsOpenedFromACallIsLinkedAndTheHeadShowsTheCall() {
        int id = Yiyun.as("desk").body(Map.of("callId", "it-call-3", "event", "ring", "phone", "0759-8123457", "agent", "desk"))
                .post("/calls").then().statusCode(200).extract().path("id");
        try (var browser = Browser.open()) {
            browser.login("desk").go("/ticket-new.xhtml?call=" + id);
            assertThat(browser.find(By.cssSelector("#open-call a[data-call='" + id + "']")).getText()).contains("0759-8123457");
            browser.find(By.id("ticket:title")).sendKeys("窗口电脑黑屏");
            browser.find(By.id("ticket:description")).sendKeys("三号窗口电脑黑屏");
            browser.find(By.id("ticket:contact-name")).sendKeys("赵敏华");
            browser.find(By.id("ticket:submit")).click();
            browser.find(By.id("ticket-live"));
            var number = browser.driver().getCurrentUrl().replaceFirst(".*number=", "");
            browser.find(By.cssSelector(".ticket-side a[data-call='" + id + "']"));
            browser.go("/call.xhtml?id=" + id).find(By.cssSelector("a[data-linked='" + number + "']"));
            Yiyun.as("desk").get("/calls?ticket=" + number).then().statusCode(200).body("items.id", equalTo(List.of(id)));
            Yiyun.as("desk").delete("/calls/" + id + "/tickets/" + number).then().statusCode(204);
            Yiyun.as("desk").get("/calls/" + id).then().body("linked.size()", equalTo(0));
            Yiyun.as("desk").body(Map.of("ticket", number)).post("/calls/" + id + "/tickets").then().statusCode(200)
                    .body("linked[0].number", equalTo(number));
        }
        Yiyun.as("desk").body(Map.of("callId", "it-call-3", "event", "hangup", "phone", "0759-8123457")).post("/calls").then().statusCode(200);
    }

    @Test
    void aCallOverTheQueueIsTheSameAndABadOneIsADeadLetter() throws Exception {
        var good = "{\"schema\":1,\"callId\":\"it-queue-1\",\"event\":\"ring\",\"phone\":\"0759-8123458\",\"agent\":\"desk2\"}";
        var bad = good.replace("ring", "blink").replace("it-queue-1", "it-queue-2");
        try (var sender = Stomp.connect(Yiyun.stompPort(), Yiyun.secret("hotline.user"), Yiyun.secret("hotline.password"))) {
            sender.send("hotline.calls", bad);
            sender.send("hotline.calls", good);
            sender.send("hotline.calls", good);
        }
        Yiyun.eventually(() -> assertThat(Yiyun.as("desk").get("/calls?agent=desk2&status=RINGING").jsonPath().getList("items.phone"))
                .containsOnlyOnce("0759-8123458"));
        Yiyun.eventually(() -> assertThat(Yiyun.as("desk").get("/dead-letters?problem=invalid").jsonPath()
                .getList("items.findAll { it.queue == 'hotline.calls' }.errors.path")).contains(List.of("event")));
    }
}
