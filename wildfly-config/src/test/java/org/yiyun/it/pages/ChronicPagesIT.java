package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.InsuredIT;
import org.yiyun.it.SystemTest;
import org.yiyun.testing.Covers;

/** Registrations for chronic diseases on pages (BEN-07). */
@SystemTest
@Covers("BEN-07")
class ChronicPagesIT {
    @Test
    void aClerkFiltersAndIsToldWhatIsMissing() {
        InsuredIT.ready();
        try (var desk = Browser.open()) {
            desk.login("desk").go("/chronic-registrations.xhtml?status=REFUSED&disease=NONE").shows("没有符合条件的备案");
            Accessibility.check(desk, "chronic list");
            desk.go("/chronic-check.xhtml").shows("门特核验");
            Accessibility.check(desk, "chronic check");
            desk.go("/chronic-new.xhtml").shows("登记备案");
            Accessibility.check(desk, "chronic new");
            desk.find(By.id("make:identity")).sendKeys(InsuredIT.PERSON);
            desk.find(By.id("make:submit")).click();
            assertThat(desk.driver().getCurrentUrl()).doesNotContain(InsuredIT.PERSON);
            Screens.keep(desk, "chronic-new");
        }
        try (var bureau = Browser.open()) {
            bureau.login("bureau").go("/chronic-rules.xhtml").shows("待医保局按本地门诊慢特病管理办法确认");
            Accessibility.check(bureau, "chronic rules");
            Screens.keep(bureau, "chronic-rules");
        }
        try (var engineer = Browser.open()) {
            engineer.login("engineer").go("/chronic-registrations.xhtml").shows("找不到此页");
        }
    }
}
