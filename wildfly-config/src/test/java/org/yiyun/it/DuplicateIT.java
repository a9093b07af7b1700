package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A duplicate is proposed with its reasons while it is typed and on its page, where one click merges it. */
@SystemTest
class DuplicateIT {
    @Test
    void aDuplicateIsProposedAndMergedByOneClick() {
        var first = open();
        var second = open();
        Yiyun.as("desk").get("/tickets/" + second + "/duplicates").then().statusCode(200)
                .body("items.number", hasItem(first))
                .body("items.find { it.number == '" + first + "' }.parts.sign", hasItem("PHONE"))
                .body("items.find { it.number == '" + first + "' }.parts[0].text", equalTo("联系电话相同"))
                .body("items.find { it.number == '" + first + "' }.caller", equalTo("吴*芳"));
        Yiyun.as("desk").body(Map.of("title", "扫码墩不亮-itdup", "phone", "0759 8123460")).post("/tickets/duplicates").then().statusCode(200)
                .body("items.number", hasItem(first));
        Yiyun.as("desk").get("/tickets/" + second + "/person").then().statusCode(200)
                .body("items.find { it.ticket.number == '" + first + "' }.signs", hasItem("PHONE"));
        try (var browser = Browser.open()) {
            browser.login("desk").go("/ticket-new.xhtml");
            browser.find(By.id("ticket:title")).sendKeys("扫码墩不亮-itdup");
            browser.find(By.id("ticket:contact-phone")).sendKeys("0759-8123460");
            browser.find(By.cssSelector("[data-duplicate='" + first + "'] summary"));
            browser.go("/ticket.xhtml?number=" + second);
            browser.find(By.cssSelector("#person summary")).click();
            browser.find(By.cssSelector("[data-person-ticket='" + first + "']"));
            browser.find(By.cssSelector("[data-duplicate='" + first + "'] summary")).click();
            browser.find(By.cssSelector("[data-duplicate='" + first + "'] .actions button")).click();
            browser.shows("工单 " + second + " 已合并");
        }
        Yiyun.as("desk").get("/tickets/" + second).then().body("mergedInto", equalTo(first));
        Yiyun.as("desk").body("{}").post("/tickets/" + second + "/unmerge").then().statusCode(200).body("status", equalTo("RECEIVED"));
        assertThat(Yiyun.as("H99990000002").get("/tickets/" + second + "/duplicates").statusCode()).isEqualTo(404);
    }

    private static String open() {
        return Yiyun.as("desk").body(Map.of("kind", "CONSULTATION", "channel", "PHONE", "title", "扫码墩不亮-itdup", "description", "扫码墩指示灯不亮",
                        "contact", Map.of("name", "吴小芳", "phone", "0759-8123460")))
                .post("/tickets").then().statusCode(201).extract().path("number");
    }
}
