package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.testing.Covers;

/** Tabs of the registers: work is recorded, a suggestion is made and accepted, the staff stands beside the contract. */
@SystemTest
class RegisterPagesIT {
    @Covers({"SCP-03", "SCP-10", "PER-01"})
    @Test
    void workAndSuggestionsAreWrittenDown() {
        var title = "月结分批 " + UUID.randomUUID();
        try (var engineer = Browser.open()) {
            engineer.login("engineer").go("/registers.xhtml?tab=work").shows("应用保障");
            assertThat(engineer.status()).isEqualTo(200);
            engineer.find(By.cssSelector("[data-open='work']")).click();
            new Select(engineer.find(By.id("work-form:kind"))).selectByValue("GUIDANCE");
            engineer.find(By.id("work-form:recipient")).sendKeys("市医保中心");
            engineer.find(By.id("work-form:hours")).sendKeys("2.5");
            engineer.find(By.id("work-form:what")).sendKeys("讲解 " + title);
            engineer.find(By.id("work-form:submit")).click();
            engineer.shows("已登记").shows("讲解 " + title);
            Accessibility.check(engineer, "register-work");
            engineer.go("/registers.xhtml?tab=improvements");
            engineer.find(By.cssSelector("[data-open='propose']")).click();
            engineer.find(By.id("propose-form:title")).sendKeys(title);
            engineer.find(By.id("propose-form:text")).sendKeys("按机构分批月结");
            engineer.find(By.id("propose-form:benefit")).sendKeys("缩短月结时间");
            new Select(engineer.find(By.id("propose-form:origin"))).selectByValue("OPERATION");
            engineer.find(By.id("propose-form:submit")).click();
            engineer.shows(title);
            Accessibility.check(engineer, "register-improvements");
        }
        try (var leader = Browser.open()) {
            leader.login("leader").go("/registers.xhtml?tab=improvements&status=PROPOSED").shows(title);
            leader.find(By.cssSelector("[data-open='decide']")).click();
            leader.find(By.id("decide-form:reason")).sendKeys("纳入下季度");
            var choice = new Select(leader.find(By.id("decide-form:decided")));
            choice.getOptions().stream().filter(option -> option.getText().contains("月结分批")).findFirst().orElseThrow().click();
            leader.find(By.id("decide-form:accept")).click();
            leader.shows("已决定");
            leader.go("/registers.xhtml?tab=contracts").shows("人员配备");
            Accessibility.check(leader, "register-staffing");
        }
    }
}
