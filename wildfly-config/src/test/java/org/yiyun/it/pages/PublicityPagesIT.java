package org.yiyun.it.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** Campaigns, closing rules and comparisons on pages. */
@SystemTest
class PublicityPagesIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Covers("CONS-08")
    @Test
    void isPlannedOnThePageAndApprovedByAnother() {
        var title = "门诊统筹宣传 " + UUID.randomUUID();
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/campaign-edit.xhtml").shows("编制宣传计划");
            type(analyst, "campaign:title", title);
            type(analyst, "campaign:goal", "知晓新起付标准");
            type(analyst, "campaign:content", "起付标准和比例");
            type(analyst, "campaign:method", "讲解");
            analyst.find(By.id("campaign:channels:0")).click();
            type(analyst, "campaign:audience", "参保人员");
            Inputs.date(analyst, "campaign:from", TODAY.toString());
            Inputs.date(analyst, "campaign:until", TODAY.plusDays(30).toString());
            Screens.keep(analyst, "campaign-edit");
            analyst.find(By.id("campaign:submit")).click();
            analyst.shows("已保存").shows(title).shows("还没有安排活动");
            String number = Yiyun.as("analyst").queryParam("q", title).get("/publicity").path("items[0].number");
            analyst.find(By.cssSelector("[data-open='verb-submit']")).click();
            analyst.find(By.id("do-submit:submit")).click();
            analyst.shows("已送审");
            try (var leader = Browser.open()) {
                leader.login("leader").go("/campaign.xhtml?number=" + number).shows(title);
                leader.find(By.cssSelector("[data-open='verb-approve']")).click();
                leader.find(By.id("do-approve:submit")).click();
                leader.shows("已批准").shows("执行中");
            }
            analyst.go("/publicity.xhtml?q=" + title.substring(title.length() - 36)).shows(title);
            Screens.keep(analyst, "publicity");
        }
    }

    @Test
    void isNothingToAStranger() {
        String number = Yiyun.as("analyst").body(Map.of("title", "宣传", "goal", "知晓", "content", "起付标准", "method", "讲解",
                        "channels", List.of("LECTURE"), "audience", "参保人员", "from", TODAY.toString(), "until", TODAY.toString()))
                .post("/publicity").then().statusCode(201).extract().path("number");
        try (var browser = Browser.open()) {
            browser.login("engineer").go("/campaign.xhtml?number=" + number).shows("找不到此页");
            browser.go("/publicity.xhtml").shows("找不到此页");
        }
    }

    @Covers("DESK-11")
    @Test
    void theWaitIsShownAndSetByTheBureau() {
        try (var bureau = Browser.open()) {
            bureau.login("bureau").go("/closing-rules.xhtml").shows("随产品提供").shows("5 个工作日").shows("新的规定");
            Screens.keep(bureau, "closing-rules");
        }
    }

    @Covers("CONS-04")
    @Test
    void aCalculationIsKeptAndExplainsAConsultation() {
        Map<String, Object> left = Map.of("scheme", "BASIC_SAMPLE", "on", "2025-02-10", "person", Map.of("type", "EMPLOYED"),
                "claim", Map.of("kind", "INPATIENT", "institution", Map.of("level", "3", "local", true),
                        "lines", List.of(Map.of("kind", "DRUG", "category", "A", "amount", 20000.00))));
        String number = Yiyun.as("desk").body(Map.of("title", "三级与二级", "left", left,
                        "change", Map.of("claim", Map.of("institution", Map.of("level", "2")))))
                .post("/benefits/examples").then().statusCode(201).extract().path("number");
        try (var desk = Browser.open()) {
            desk.login("desk").go("/benefit-example.xhtml?number=" + number).shows("机构级别由“三级”变为“二级”").shows("逐步对照");
            Screens.keep(desk, "benefit-example");
            desk.go("/consultation.xhtml?example=" + number).shows(number);
            type(desk, "consultation:contact-name", "林晓东");
            type(desk, "consultation:contact-phone", "13800138001");
            type(desk, "consultation:description", "为什么二级医院报得多");
            desk.find(By.id("consultation:submit")).click();
            desk.until().until(ExpectedConditions.not(ExpectedConditions.urlContains("example=")));
            desk.go("/benefit-example.xhtml?number=" + number).shows("用于咨询");
            desk.go("/consultation-analysis.xhtml").shows("赔付与待遇");
            Screens.keep(desk, "consultation-analysis");
        }
    }

    private static void type(Browser browser, String id, String words) {
        browser.find(By.id(id)).sendKeys(words);
    }
}
