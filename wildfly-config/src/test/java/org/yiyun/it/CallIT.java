package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
    }
}
