package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.FlowIT;
import org.yiyun.it.InsuredIT;
import org.yiyun.it.SystemTest;
import org.yiyun.testing.Covers;

/** Insured persons, channels and flows on pages (SCP-08, SCP-09). */
@SystemTest
class InsuredPagesIT {
    @Covers("SCP-08")
    @Test
    void aClerkLooksAtAPersonAndTheNumberIsInNoAddress() {
        InsuredIT.ready();
        try (var desk = Browser.open()) {
            desk.login("desk").go("/insured.xhtml").shows("参保人查询");
            desk.find(By.id("look:identity")).sendKeys(InsuredIT.PERSON);
            desk.find(By.id("look:reason")).sendKeys("窗口来访");
            desk.find(By.id("look:run")).click();
            desk.shows("职工基本医疗保险").shows("示范甲乙");
            assertThat(desk.driver().getCurrentUrl()).doesNotContain(InsuredIT.PERSON);
            Accessibility.check(desk, "insured");
            Screens.keep(desk, "insured");
        }
        try (var leader = Browser.open()) {
            leader.login("leader").go("/insured-channels.xhtml?channel=IT_APP").shows("示范 APP").shows("年度限额将用完");
            Accessibility.check(leader, "insured channels");
            Screens.keep(leader, "insured-channels");
        }
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/insured-imports.xhtml").shows("接口送来");
            Accessibility.check(analyst, "insured imports");
        }
        try (var engineer = Browser.open()) {
            engineer.login("engineer").go("/insured.xhtml").shows("找不到此页");
        }
    }

    @Covers("SCP-09")
    @Test
    void aChangeOfAFlowIsComparedAndItsFiguresOpenTheirCases() {
        String code = FlowIT.make();
        int change = FlowIT.change(code);
        try (var leader = Browser.open()) {
            leader.login("leader").go("/flows.xhtml").shows("示范报销 " + code);
            leader.go("/flow.xhtml?code=" + code + "&change=" + change).shows("取消复审").shows("有改善").shows("申请 → 审核 → 支付");
            Accessibility.check(leader, "flow");
            Screens.keep(leader, "flow");
            leader.go("/flow-cases.xhtml?code=" + code + "&change=" + change + "&side=AFTER&done=true").shows("A24");
            Accessibility.check(leader, "flow cases");
        }
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/flow.xhtml?code=" + code);
            analyst.find(By.cssSelector("[data-open='plan']")).click();
            analyst.find(By.id("plan-form:name")).sendKeys("线上报销");
            Inputs.date(analyst, "plan-form:day", "2026-01-05");
            analyst.find(By.id("plan-form:goal")).sendKeys("少跑一次");
            analyst.find(By.id("plan-form:submit")).click();
            analyst.shows("已保存调整“线上报销”");
        }
    }
}
