package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** A policy text on pages: registered, interpreted step by step, confirmed by the bureau; and the templates of its papers. */
@SystemTest
class DirectivePagesIT {
    @Test
    void isRegisteredAndInterpretedStepByStepAndConfirmed() {
        var id = UUID.randomUUID().toString();
        var title = "门诊统筹通知 " + id;
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/directive-edit.xhtml").shows("登记政策文件");
            type(analyst, "directive:title", title);
            type(analyst, "directive:issuer", "示例市医疗保障局");
            type(analyst, "directive:documentNumber", id.substring(0, 8));
            Inputs.date(analyst, "directive:issuedOn", "2026-01-05");
            type(analyst, "directive:modules", "待遇、结算");
            type(analyst, "directive:summary", "调整起付标准");
            analyst.find(By.id("directive:submit")).click();
            analyst.shows("已登记").shows(title);
            Screens.keep(analyst, "directive");
            String number = Yiyun.as("analyst").queryParam("q", title).get("/directives").path("items[0].number");

            analyst.go("/directive-step.xhtml?number=" + number + "&step=background").shows("背景和材料");
            type(analyst, "step:background", "现行起付标准偏高");
            type(analyst, "step:material", "政策原文");
            analyst.find(By.id("step:submit")).click();
            analyst.shows("对照平台的四个要素");
            type(analyst, "step:elements:0:fits", "分支不变");
            analyst.find(By.id("step:submit")).click();
            analyst.shows("还没有与以下平台要素比较：业务校验规则、个人待遇计算、医院支付");
            type(analyst, "step:elements:1:fits", "校验不变");
            type(analyst, "step:elements:2:differs", "起付标准由 300 元改为 200 元");
            type(analyst, "step:elements:3:fits", "支付不变");
            analyst.find(By.id("step:submit")).click();
            analyst.shows("是否兼容本地化配置");
            type(analyst, "step:talks:0:engineer", "王工");
            Inputs.date(analyst, "step:talks:0:on", "2026-01-08");
            type(analyst, "step:talks:0:text", "可以本地配置");
            analyst.find(By.id("step:submit")).click();
            analyst.shows("起付标准由 300 元改为 200 元");
            Screens.keep(analyst, "directive-step");
            type(analyst, "step:agreedWith", "待遇科");
            Inputs.date(analyst, "step:agreedOn", "2026-01-10");
            type(analyst, "step:measures:0:measure", "调整参数");
            type(analyst, "step:measures:0:person", "甲");
            analyst.find(By.id("step:submit")).click();
            analyst.shows("政策配置方案").shows("调整参数");
            assertThat(analyst.driver().findElements(By.id("confirm-form"))).as("nobody confirms one's own").isEmpty();
            try (var bureau = Browser.open()) {
                bureau.login("bureau").go("/directive.xhtml?number=" + number).shows(title);
                bureau.find(By.id("confirm-form:submit")).click();
                bureau.shows("已确认，可以开始实施").shows("已商定");
            }
        }
    }

    @Test
    void aTemplateHasItsPlaceholdersAndIsNotForEverybody() {
        try (var browser = Browser.open()) {
            browser.login("bureau").go("/document-templates.xhtml").shows("政策配置方案");
            Screens.keep(browser, "document-templates");
            browser.go("/document-template.xhtml?kind=POLICY_CONFIGURATION_PLAN").shows("{{政策名称}}").shows("{{差异点.内容}}");
            Screens.keep(browser, "document-template");
        }
        try (var browser = Browser.open()) {
            browser.login("desk").go("/document-templates.xhtml").shows("找不到此页");
        }
    }

    private static void type(Browser browser, String id, String words) {
        browser.find(By.id(id)).sendKeys(words);
    }
}
