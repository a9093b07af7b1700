package org.yiyun.it.pages;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.FlowIT;
import org.yiyun.it.SystemTest;
import org.yiyun.testing.Covers;

/** A changed flow is designed on its page (POL-07). */
@SystemTest
@Covers("POL-07")
class FlowDesignPagesIT {
    @Test
    void showsOldAndNewStepsSideBySide() {
        String code = FlowIT.make();
        String page = "/flow-design.xhtml?code=" + code + "&change=" + FlowIT.change(code);
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go(page).shows("还没有配置");
            analyst.find(By.cssSelector("[data-open='edit']")).click();
            analyst.find(By.id("edit-form:description")).sendKeys("取消复审");
            analyst.find(By.id("edit-form:links")).sendKeys("APPLY > APPLY");
            analyst.find(By.id("edit-form:tests")).sendKeys("普通申请 | APPLY > PAY | 当日支付");
            analyst.find(By.id("edit-form:submit")).click();
            analyst.shows("已保存流程配置").shows("保留").shows("新增");
            Accessibility.check(analyst, "flow design");
            Screens.keep(analyst, "flow-design");
        }
        try (var leader = Browser.open()) {
            leader.login("leader").go(page).shows("新旧环节对照");
            Accessibility.check(leader, "flow design of a reader");
        }
    }
}
