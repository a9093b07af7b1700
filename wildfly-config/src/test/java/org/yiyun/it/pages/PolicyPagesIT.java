package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** Without a programmer: a clerk changes a ratio from a future date in the browser, another person approves and publishes it. */
@SystemTest
@Covers({"POL-05", "POL-08"})
class PolicyPagesIT {
    private static final String POLICY = "/policy.xhtml?id=HUADIAN_LARGE_SUM&version=";
    private static final String BEFORE = "2030-12-31";
    private static final String FROM = "2031-01-01";
    /** A month in which no other test settles. */
    private static final String TRIED_FROM = "2025-07-01";
    private static final String TRIED_TO = "2025-07-31";

    /** The whole way: drafted, tested, its cases checked, tried on past bills, submitted; confirmed, approved and published by another. */
    @Test
    void aChangedRatioGoesFromTheClerkToTheMoney() {
        assertThat(payout(FROM)).isEqualTo("25500.00");
        Yiyun.as("analyst").body("{\"scheme\": \"HUADIAN_LARGE_SUM\", \"on\": \"2025-07-10\", \"person\": {\"idNumber\": \"110101198506150027\"}, "
                + "\"claim\": {\"institution\": {\"level\": \"3\", \"local\": true}, \"lines\": [{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 20000.00}]}}")
                .post("/benefits/bills").then().statusCode(201);
        String version = prepare();
        decide(version);
        assertThat(payout(BEFORE)).isEqualTo("25500.00");
        assertThat(payout(FROM)).isEqualTo("24000.00");
    }

    private static String prepare() {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/policies.xhtml").shows("桦甸市城镇职工大额补充医疗保险");
            Screens.keep(browser, "policies");
            browser.go(POLICY + "1").shows("分段赔付比例").shows("完备且互斥").shows("应调整未调整").shows("参数空档").shows("决策树");
            Screens.keep(browser, "policy");
            browser.find(By.cssSelector("[data-open='adjust']")).click();
            new Select(browser.find(By.id("adjust-form:parameter"))).getOptions().stream()
                    .filter(option -> option.getText().startsWith("分段赔付比例")).findFirst().orElseThrow().click();
            browser.find(By.id("adjust-form:value")).sendKeys("[{upTo: 50000, rate: 0.80}, {upTo: 100000, rate: 0.90}, {rate: 0.95}]");
            Inputs.date(browser, "adjust-form:from", FROM);
            browser.find(By.id("adjust-form:reason")).sendKeys("一段比例调整为 80%");
            browser.find(By.id("adjust-form:submit")).click();
            browser.shows("已生成草稿");
            String version = browser.driver().getCurrentUrl().replaceFirst(".*version=", "");
            browser.shows("与第 1 版的文本差异").shows("rate: 0.80");
            browser.go(POLICY + version).shows("草稿");
            browser.find(By.id("verbs:test")).click();
            browser.shows("通过").shows("已测试").shows("35 个案例，0 个未通过").shows("2025-01-01 – 2030-12-31");
            Screens.keep(browser, "policy-cases");
            tryOnPastBills(browser, version);
            browser.find(By.id("verbs:send")).click();
            browser.shows("已提交");
            return version;
        }
    }

    /** 20,000 at 80 in place of 85 %. */
    private static void tryOnPastBills(Browser browser, String version) {
        browser.go(POLICY + version).shows("影响测算");
        Inputs.date(browser, "impact:from", TRIED_FROM);
        Inputs.date(browser, "impact:to", TRIED_TO);
        browser.find(By.id("impact:run")).click();
        browser.shows("已开始测算");
        Yiyun.eventually(() -> assertThat(browser.go(POLICY + version).text("#impacts")).contains("-1,000.00"));
        browser.find(By.cssSelector("#impacts a")).click();
        browser.shows("按费用构成").shows("-5.88%");
        browser.go(POLICY + version);
    }

    private static void decide(String version) {
        try (Browser browser = Browser.open()) {
            browser.login("bureau").go(POLICY + version).shows("待审批").shows("方案未确认");
            browser.find(By.id("confirmation:remark")).sendKeys("方案可行");
            browser.find(By.id("confirmation:confirm")).click();
            browser.shows("方案已确认").shows("方案可行");
            Screens.keep(browser, "policy-confirmation");
            browser.find(By.id("verbs:approve")).click();
            browser.shows("请填写意见");
            browser.find(By.id("verbs:note")).sendKeys("同意");
            browser.find(By.id("verbs:approve")).click();
            browser.shows("已批准。");
            browser.find(By.id("verbs:publish")).click();
            browser.find(By.id("confirm-ok")).click();
            browser.shows("已发布。");
        }
    }

    /** Proposed cases become cases of a new draft, each ticked by somebody who says how it was checked. */
    @Test
    void whoChecksTheCasesTakesProposedOnesOver() {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go(POLICY + "1").shows("案例是否够用");
            browser.find(By.id("enough:check")).click();
            browser.shows("处被案例发现");
            browser.find(By.id("enough:list")).click();
            browser.shows("分段赔付：分段赔付比例 50000，减一分");
            browser.find(By.cssSelector("input[name='cases'][value='S6-segments-1-1-BELOW']")).click();
            browser.find(By.id("enough:accept")).click();
            browser.shows("必填");
            Screens.keep(browser, "policy-proposals");
            browser.find(By.id("enough:checked")).sendKeys("手工核算");
            browser.find(By.id("enough:reason")).sendKeys("补界限案例");
            browser.find(By.id("enough:accept")).click();
            browser.shows("已采纳 1 个案例");
            browser.find(By.id("verbs:test")).click();
            browser.shows("S6-segments-1-1-BELOW");
        }
    }

    /** A value is chosen on the parameter's own page, where it stands on its timeline, and changed with inputs of its type. */
    @Test
    void aParameterIsChangedOnItsTimeline() {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go(POLICY + "2");
            browser.find(By.cssSelector("a[data-parameter='offsiteAdjustment']")).click();
            browser.shows("时间线").shows("比例调整").shows("待定");
            Accessibility.check(browser, "policy parameter");
            Screens.keep(browser, "policy-parameter");
            browser.go("/policy-parameter.xhtml?id=HUADIAN_LARGE_SUM&version=1&parameter=segments");
            browser.find(By.cssSelector("a[data-value='0']")).click();
            browser.shows("自某日起改为新的值").shows("上限（含）");
            Accessibility.check(browser, "policy parameter with inputs");
            browser.find(By.id("adjust:each:0:rate")).clear();
            browser.find(By.id("adjust:each:0:rate")).sendKeys("八成");
            Inputs.date(browser, "adjust:from", "2034-01-01");
            browser.find(By.id("adjust:reason")).sendKeys("一段比例调整为 80%");
            browser.find(By.id("adjust:save")).click();
            browser.shows("请填写费用段：每行的比例必填");
            browser.find(By.id("adjust:each:0:rate")).clear();
            browser.find(By.id("adjust:each:0:rate")).sendKeys("80%");
            browser.find(By.id("adjust:save")).click();
            browser.shows("已生成草稿").shows("与第 1 版的文本差异").shows("rate: 0.80");
        }
    }

    /** What rests on a parameter is seen before it is changed. */
    @Test
    @Covers("POL-12")
    void whoChangesAParameterSeesWhatDependsOnIt() {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go(POLICY + "1").shows("参数使用处");
            browser.find(By.id("uses-show")).click();
            browser.shows("进入赔付范围与先行负担 #7").shows("S7 年度限额余额").shows("有结算单按本政策结算的机构");
            Accessibility.check(browser, "policy with uses");
            browser.go("/policy.xhtml?id=BASIC_SAMPLE&version=1&uses=true").shows("接口交易按本政策结算的险种").shows("职工基本医疗保险");
        }
        Yiyun.as("analyst").get("/policies/BASIC_SAMPLE/users").then().statusCode(200).body("items.kind", contains("INSTITUTION", "INSURANCE"))
                .body("items[1].users.id", hasItem("310"));
        Yiyun.as("desk").get("/policies/BASIC_SAMPLE/users").then().statusCode(403);
    }

    /** A new policy without a programmer: copied under a name of its own, tested, and the other one is as it was. */
    @Test
    void aPolicyBeginsAsACopy() {
        String code = "CITY_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/policies.xhtml");
            browser.find(By.cssSelector("[data-open='copy']")).click();
            new Select(browser.find(By.id("copy-form:policy"))).selectByValue("BIRTH_SAMPLE");
            browser.find(By.id("copy-form:title")).sendKeys("市级生育待遇");
            browser.find(By.id("copy-form:scheme")).sendKeys("city");
            browser.find(By.id("copy-form:reason")).sendKeys("照市医保局通知");
            browser.find(By.id("copy-form:submit")).click();
            browser.shows("政策编号须以大写字母开头");
            Accessibility.check(browser, "policies with a copy");
            browser.find(By.id("copy-form:scheme")).clear();
            browser.find(By.id("copy-form:scheme")).sendKeys(code);
            browser.find(By.id("copy-form:submit")).click();
            browser.shows("已建立新政策，第 1 版为草稿").shows("市级生育待遇 第 1 版");
            browser.find(By.id("verbs:test")).click();
            browser.shows("已测试");
        }
        Yiyun.as("analyst").body(Map.of("scheme", code, "title", "又一个", "reason", "重复")).post("/policies/BIRTH_SAMPLE/versions/1/copy").then()
                .statusCode(422).body("errors.path", contains("scheme"));
        Yiyun.as("bureau").body(Map.of("scheme", "X_1", "title", "某", "reason", "某")).post("/policies/BIRTH_SAMPLE/versions/1/copy").then().statusCode(403);
    }

    /** A key that nobody knows is not passed over; the message says in which line it stands. */
    @Test
    @Covers("BEN-02")
    void aFaultInTheTextIsToldWithItsLine() {
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go(POLICY + "1");
            browser.find(By.cssSelector("[data-open='edit']")).click();
            browser.find(By.id("edit-form:reason")).sendKeys("未知的项");
            browser.script("const text = document.getElementById('edit-form:content');"
                    + " text.value = text.value.replace('    unit: 元\\n', '    uprating: cpi\\n    unit: 元\\n')");
            browser.find(By.id("edit-form:submit")).click();
            browser.shows("（parameters[4].uprating）：没有这一项，不能装载");
        }
    }

    /** Worked example W3, typed in and read as an explanation. */
    @Test
    void theCalculatorExplainsEveryStep() {
        try (Browser browser = Browser.open()) {
            browser.login("desk").go("/benefit.xhtml?scheme=HUADIAN_LARGE_SUM").shows("费用明细");
            Inputs.date(browser, "bill:on", "2025-06-01");
            Inputs.choose(browser, "claim.institution.local", "true");
            line(browser, 1, "DRUG", "A", "30,000.00");
            line(browser, 2, "DRUG", "B", "40000");
            line(browser, 3, "ITEM", "B", "20000");
            line(browser, 4, "ITEM", "C", "5000");
            browser.find(By.id("bill:run")).click();
            browser.shows("73,100.00").shows("21,900.00").shows("费用段 50,000.00 至 84,000.00 元共 34,000.00 元，按 90% 得 30,600.00 元");
            Screens.keep(browser, "benefit");
            browser.find(By.id("bill:more")).click();
            browser.until().until(driver -> !driver.findElements(By.cssSelector("[data-fact='line.amount-6']")).isEmpty());
            assertThat(browser.find(By.cssSelector("[data-fact='line.amount-1']")).getDomProperty("value")).isEqualTo("30,000.00");
            Inputs.choose(browser, "line.category-1", "");
            browser.find(By.id("bill:run")).click();
            browser.shows("第 1 行 目录类别：计算需要这一项，请填写。");
        }
    }

    private static void line(Browser browser, int number, String kind, String category, String amount) {
        Inputs.choose(browser, "line.kind-" + number, kind);
        Inputs.choose(browser, "line.category-" + number, category);
        browser.find(By.cssSelector("[data-fact='line.amount-" + number + "']")).sendKeys(amount);
    }

    private static String payout(String on) {
        return Yiyun.as("bureau").body("{\"scheme\": \"HUADIAN_LARGE_SUM\", \"on\": \"" + on + "\", \"claim\": {\"institution\": {\"local\": true}, "
                        + "\"lines\": [{\"kind\": \"DRUG\", \"category\": \"A\", \"amount\": 30000.00}]}}")
                .post("/benefits/calculate").asString().replaceFirst(".*\"payout\":([0-9.]+),\"selfPay.*", "$1");
    }
}
