package org.yiyun.it.pages;


import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.Libraries;
import org.yiyun.it.SystemTest;

/** A library on its pages: looked through, searched, approved by somebody else, compared. */
@SystemTest
class CatalogPagesIT {
    private static final String LIBRARY = "OUTPATIENT_CHRONIC";

    @Test
    void aDraftIsHandedInApprovedAndPublishedOnItsPage() {
        int first = Libraries.draft(LIBRARY, "门慢门特病种目录代码,门慢门特病种名称\nM03900,高血压（二级以上）\nM01600,糖尿病（需胰岛素）\n", "2030-01-01");
        hand(first);
        try (Browser browser = Browser.open()) {
            browser.login("bureau").go("/library-version.xhtml?library=" + LIBRARY + "&version=" + first).shows("待审批").shows("高血压");
            browser.find(By.id("verbs:note")).sendKeys("同意");
            browser.find(By.id("verbs:approve")).click();
            browser.shows("已批准");
            browser.find(By.id("verbs:publish")).click();
            browser.find(By.id("confirm-ok")).click();
            browser.shows("已发布。");
            Screens.keep(browser, "library-version");
            browser.go("/libraries.xhtml").shows("门诊慢特病病种");
            Screens.keep(browser, "libraries");
            browser.go("/library.xhtml?library=" + LIBRARY + "&on=2030-06-01&q=gxy").shows("M03900");
            Screens.keep(browser, "library");
            browser.go("/library-entry.xhtml?library=" + LIBRARY + "&code=M03900&on=2030-06-01").shows("高血压").shows("历史沿革").shows("没有限价");
            Screens.keep(browser, "library-entry");
            browser.go("/library-prices.xhtml?library=" + LIBRARY).shows("限价和先自付比例文件").shows("还没有文件").shows("超限处理方式代码");
            Accessibility.check(browser, "library-prices");
            Screens.keep(browser, "library-prices");
            browser.go("/library-compare.xhtml").shows("请选择一个版本");
        }
    }

    /** Without a release and without the interface: names, a structure that is tried, and one more field. */
    @Test
    void aClerkAddsALibraryOnAPage() {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/libraries.xhtml").shows("新建代码库");
            browser.go("/library-define.xhtml").shows("编码结构");
            Accessibility.check(browser, "library-define");
            browser.find(By.id("define:save")).click();
            browser.find(By.cssSelector("#define [aria-invalid='true']"));
            browser.find(By.id("define:nameZh")).sendKeys("本地物价项目");
            browser.find(By.id("define:pattern-regex")).sendKeys("L\\d{4}");
            browser.find(By.id("define:segments")).sendKeys("大类 2-3");
            browser.find(By.id("define:samples")).sendKeys("L0101\nX1");
            browser.find(By.id("define:attempt")).click();
            browser.shows("大类 01").shows("不符合");
            browser.find(By.id("define:add")).click();
            browser.find(By.id("define:fields:2:name")).sendKeys("价格");
            Screens.keep(browser, "library-define");
            browser.find(By.id("define:save")).click();
            browser.shows("已新建“本地物价项目”").shows("BDWJXM").shows("jg");
            Screens.keep(browser, "library-definition");
            Accessibility.check(browser, "library-definition");
            browser.go("/library-define.xhtml?like=DIAGNOSIS").find(By.cssSelector("input[value='诊断代码']"));
        }
    }

    private static void hand(int version) {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/library-version.xhtml?library=" + LIBRARY + "&version=" + version).shows("草稿");
            browser.find(By.id("verbs:send")).click();
            browser.shows("等待另一人审批");
        }
    }
}
