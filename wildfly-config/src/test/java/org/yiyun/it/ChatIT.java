package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A chat is pasted on its page and becomes a ticket; the same over REST is known again. */
@SystemTest
class ChatIT {
    private static final String CHAT = """
            2026-03-02 9:12:33 周小兰(100023)
            自助机吐卡失败-itchat，电话 0759-8123459
            2026-03-02 9:13:01 服务台(100024)
            收到，马上处理
            """;

    @Test
    void aPastedChatFillsTheFormAndIsKeptWithItsTicket() {
        try (var browser = Browser.open()) {
            browser.login("desk").go("/chat-new.xhtml");
            browser.find(By.id("chat:text")).sendKeys(CHAT);
            browser.find(By.id("chat:read")).click();
            browser.shows("读到 2 条消息");
            assertThat(browser.find(By.id("take-form:person")).getDomProperty("value")).isEqualTo("周小兰");
            assertThat(browser.find(By.id("take-form:phone")).getDomProperty("value")).isEqualTo("0759-8123459");
            browser.find(By.id("take-form:submit")).click();
            browser.shows("自助机吐卡失败-itchat");
            browser.find(By.cssSelector("a[data-chat]")).click();
            browser.shows("收到，马上处理");
        }
        var again = Map.of("channel", "QQ", "text", CHAT, "kind", "FAULT", "title", "x", "person", "周小兰");
        Yiyun.as("desk").body(again).post("/chats").then().statusCode(201).body("known", equalTo(true));
        Yiyun.as("desk").body(Map.of("text", CHAT)).post("/chats/read").then().statusCode(200)
                .body("lines[0].who", equalTo("周小兰")).body("lines[0].account", equalTo("100023"))
                .body("lines[0].at", equalTo("2026-03-02T09:12:33+08:00"));
        Yiyun.as("desk").body(Map.of("channel", "PHONE", "text", CHAT, "kind", "FAULT", "title", "x", "person", "周小兰"))
                .post("/chats").then().statusCode(422);
    }
}
