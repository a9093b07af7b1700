package org.yiyun.it.pages;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;
import org.yiyun.testing.Covers;

/** Pages of what reports are made of, of the reports, of emergency resources, qualification and replacements. */
@SystemTest
class RecordPagesIT {
    @Covers("RPT-02")
    @Test
    void recordsAnInspectionAndItsCorrection() {
        var place = "机房 " + UUID.randomUUID();
        try (var engineer = Browser.open()) {
            engineer.login("engineer").go("/inspection-new.xhtml?area=DATABASE").shows("数据库备份是否完成且可恢复");
            engineer.find(By.id("inspection:place")).sendKeys(place);
            engineer.script("document.getElementById('inspection:onDate').value = new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10)");
            engineer.find(By.id("inspection:finding-DATABASE_BACKUP")).sendKeys("备份失败");
            engineer.find(By.id("inspection:submit")).click();
            engineer.shows("已登记巡检").shows("备份失败");
            Accessibility.check(engineer, "inspection");
            Screens.keep(engineer, "inspection");
            engineer.go("/inspections.xhtml").shows(place).shows("近十二个月的隐患趋势");
            Screens.keep(engineer, "inspections");
            engineer.go("/measurements.xhtml").shows("性能监测");
            Screens.keep(engineer, "measurements");
            engineer.go("/reconciliations.xhtml").shows("对账周记录");
            Screens.keep(engineer, "reconciliations");
        }
    }

    @Covers("RPT-02")
    @Test
    void showsPeriodicReportsAndTheirRhythm() {
        try (var leader = Browser.open()) {
            leader.login("leader").go("/reports.xhtml?tab=periodic").shows("定期报告");
            Accessibility.check(leader, "periodic reports");
            Screens.keep(leader, "periodic-reports");
            leader.go("/reports.xhtml?tab=rhythm").shows("期后第几个工作日报送").shows("每季度");
            Accessibility.check(leader, "rhythms");
            Screens.keep(leader, "rhythms");
        }
    }

    @Covers("EMG-07")
    @Test
    void publishesEmergencyResources() {
        var name = "卫星电话 " + UUID.randomUUID();
        try (var leader = Browser.open()) {
            leader.login("leader").go("/duty-resources.xhtml").shows("应急工具与资源");
            leader.find(By.cssSelector("[data-open='resource']")).click();
            new Select(leader.find(By.id("resource-form:kind"))).selectByValue("CHANNEL");
            leader.find(By.id("resource-form:name")).sendKeys(name);
            leader.find(By.id("resource-form:amount")).sendKeys("1 部");
            leader.find(By.id("resource-form:place")).sendKeys("值班室");
            leader.find(By.id("resource-form:keeper")).sendKeys("值班员");
            leader.find(By.id("resource-form:phone")).sendKeys("0759-1230000");
            leader.find(By.id("resource-form:submit")).click();
            leader.shows("已加入下一号清单").shows(name);
            leader.find(By.id("publish-form:publish")).click();
            leader.shows("已发布第");
            Accessibility.check(leader, "emergency resources");
            Screens.keep(leader, "duty-resources");
        }
    }

    @Covers({"PER-02", "PER-04"})
    @Test
    void showsQualificationAndReplacements() {
        try (var leader = Browser.open()) {
            leader.login("leader").go("/staff-records.xhtml").shows("人员资质");
            Screens.keep(leader, "staff-records");
            String staff = Yiyun.as("leader").get("/staff-records").path("items[0].staff");
            leader.go("/staff-record.xhtml?staff=" + staff).shows(staff);
            leader.find(By.cssSelector("[data-open='record']")).click();
            new Select(leader.find(By.id("record-form:education"))).selectByValue("BACHELOR");
            leader.find(By.id("record-form:submit")).click();
            leader.shows("已保存").shows("本科");
            Accessibility.check(leader, "staff record");
            Screens.keep(leader, "staff-record");
            String number = Yiyun.as("leader").body(Map.of("leaver", "engineer2", "successor", "desk", "reason", "调离", "takesOverOn", "2099-01-01",
                    "lastDay", "2099-01-31")).post("/replacements").then().statusCode(201).extract().path("row.number");
            leader.go("/replacements.xhtml").shows(number);
            leader.go("/replacement.xhtml?number=" + number).shows("交接清单");
            Accessibility.check(leader, "replacement");
            Screens.keep(leader, "replacement");
            Yiyun.as("leader").post("/replacements/" + number + "/withdraw").then().statusCode(200);
        }
    }
}
