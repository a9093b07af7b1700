package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.server.TestAccess;

/** Who names an address on the page of notifications hears of an escalation by mail too, sent by the server itself. */
@SystemTest
class MailIT {
    private static final String ADDRESS = "engineer2@mail.test";

    @Test
    void anEscalationReachesItsReaderByMailOnce() throws Exception {
        try (var browser = Browser.open()) {
            browser.login("engineer2").go("/notifications.xhtml");
            var field = browser.find(By.id("settings:mail"));
            field.clear();
            field.sendKeys(ADDRESS);
            browser.find(By.id("settings:save")).click();
            browser.shows("已保存");
        }
        String number = Yiyun.as("desk").body(Map.of(
                        "kind", "FAULT", "channel", "PHONE", "title", "结算报错", "description", "无法结算",
                        "contact", Map.of("name", "李四", "phone", "0759-7654321")))
                .post("/tickets").then().statusCode(201).extract().path("number");
        Yiyun.as("desk").body(Map.of("assignee", "engineer2")).post("/tickets/" + number + "/assign").then().statusCode(200);
        Yiyun.as("desk").body(Map.of("reason", "需要总部支持")).post("/tickets/" + number + "/escalate").then().statusCode(200);

        Yiyun.eventually(() -> assertThat(TestAccess.mailsTo(ADDRESS)).hasSize(1));
        var mail = TestAccess.mailsTo(ADDRESS).get(0);
        assertThat(mail.getSubject()).contains(number);
        assertThat(mail.getContent().toString()).contains(number);
        assertThat(mail.getFrom()[0].toString()).isEqualTo("yiyun@localhost");
    }
}
