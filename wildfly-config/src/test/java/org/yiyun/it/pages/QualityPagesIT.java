package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.yiyun.it.AppealIT;
import org.yiyun.it.Browser;
import org.yiyun.it.EvaluationIT;
import org.yiyun.it.ServiceCheckIT;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** Evaluation, appeals and service checks on pages (CMPL-06, CMPL-07, CMPL-08). */
@SystemTest
class QualityPagesIT {
    private static final String PERIOD = "2026-Q2";

    @Test
    void evaluatesInstitutions() {
        EvaluationIT.approveCriteria();
        Yiyun.as("analyst").body(Map.of("period", PERIOD)).post("/evaluations").then().statusCode(201);
        try (var analyst = Browser.open()) {
            analyst.login("analyst").go("/evaluations.xhtml").shows(PERIOD);
            Screens.keep(analyst, "evaluations");
            analyst.go("/evaluation.xhtml?period=" + PERIOD).shows("示范市第一人民医院");
            Accessibility.check(analyst, "evaluation");
            Screens.keep(analyst, "evaluation");
            analyst.go("/evaluation-result.xhtml?period=" + PERIOD + "&institution=H99990000001&rows=ATTITUDE").shows("结算及时");
            Accessibility.check(analyst, "evaluation result");
            analyst.find(By.cssSelector("[data-open='score']")).click();
            new Select(analyst.find(By.id("score-form:criterion"))).selectByValue("SETTLEMENT");
            analyst.find(By.id("score-form:points")).sendKeys("88");
            analyst.find(By.id("score-form:evidence")).sendKeys("四至六月对账单全部按时");
            analyst.find(By.id("score-form:submit")).click();
            analyst.shows("已保存 示范市第一人民医院 的得分").shows("四至六月对账单全部按时");
            Screens.keep(analyst, "evaluation-result");
            analyst.go("/evaluation-criteria.xhtml").shows("服务态度");
            Screens.keep(analyst, "evaluation-criteria");
        }
        try (var engineer = Browser.open()) {
            engineer.login("engineer").go("/evaluation.xhtml?period=" + PERIOD).shows("找不到此页");
        }
    }

    @Test
    void servesAFindingAndTakesAnAppeal() {
        String complaint = AppealIT.repliedComplaint();
        var text = "迟到两小时，未提前告知 " + UUID.randomUUID();
        try (var officer = Browser.open()) {
            officer.login("complaints").go("/complaint.xhtml?number=" + complaint).shows("送达结论");
            officer.go("/appeal-new.xhtml?complaint=" + complaint).shows("送达结论");
            Accessibility.check(officer, "serve a finding");
            Screens.keep(officer, "appeal-new");
            officer.find(By.id("finding:text")).sendKeys("来人电话 13900001001");
            send(officer);
            officer.shows("本人会看到，请删去");
            officer.find(By.id("finding:text")).clear();
            officer.find(By.id("finding:text")).sendKeys(text);
            send(officer);
            officer.shows("已送达，编号 JL-");
        }
        try (var person = Browser.open()) {
            person.login("engineer2").go("/appeals.xhtml?view=mine").shows(text.substring(0, 10));
            Screens.keep(person, "appeals");
            String number = Yiyun.as("engineer2").queryParam("q", text).get("/appeals").path("items[0].number");
            person.go("/appeal.xhtml?number=" + number).shows(text);
            assertThat(person.text("main")).doesNotContain(complaint);
            person.find(By.cssSelector("[data-open='verb-appeal']")).click();
            person.find(By.id("do-appeal:reason")).sendKeys("高速封路，已电话说明");
            person.find(By.id("do-appeal:claim")).sendKeys("撤销");
            person.find(By.id("do-appeal:submit")).click();
            person.shows("已提交对 " + number + " 的申诉");
            Accessibility.check(person, "appeal");
            Screens.keep(person, "appeal");
        }
    }

    /** The question before serving is answered. */
    private static void send(Browser browser) {
        browser.find(By.id("finding:submit")).click();
        browser.find(By.id("confirm-ok")).click();
    }

    @Test
    void plansAndShowsAServiceCheck() {
        ServiceCheckIT.join("desk");
        var title = "现场服务抽查 " + UUID.randomUUID();
        Yiyun.as("leader").body(ServiceCheckIT.plan(title)).post("/service-group/plans").then().statusCode(201);
        try (var desk = Browser.open()) {
            desk.login("desk").go("/service-checks.xhtml").shows(title);
            Screens.keep(desk, "service-checks");
            String number = Yiyun.as("desk").get("/service-checks").jsonPath().param("title", title)
                    .getString("items.find { it.title == title }.number");
            desk.go("/service-check.xhtml?number=" + number).shows(title);
            Accessibility.check(desk, "service check");
            Screens.keep(desk, "service-check");
            desk.go("/service-group.xhtml").shows("林晓").shows(title);
            Screens.keep(desk, "service-group");
        }
    }
}
