package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** Tasks on pages: given by a leader, worked on by the owner, nowhere to be found for a stranger. */
@SystemTest
class TaskPagesIT {
    @TempDir
    Path folder;

    @Test
    void isGivenOnThePageAndTakenByItsOwner() {
        var title = "核对目录 " + UUID.randomUUID();
        try (var leader = Browser.open()) {
            leader.login("leader").go("/task-new.xhtml").shows("交办任务");
            Screens.keep(leader, "task-new");
            leader.find(By.id("task:title")).sendKeys(title);
            leader.find(By.id("task:text")).sendKeys("抽查二十笔结算");
            leader.find(By.id("task:owner")).sendKeys("leader");
            leader.find(By.id("task:workingDays")).sendKeys("3");
            new Actions(leader.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
            leader.shows("不能与责任人是同一人");
            leader.find(By.id("task:owner")).clear();
            leader.find(By.id("task:owner")).sendKeys("engineer");
            new Actions(leader.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
            leader.shows("已交办，编号 RW-");
            leader.go("/task-board.xhtml").shows("陈志远");
            Screens.keep(leader, "task-board");
        }
        String number = Yiyun.as("leader").queryParam("q", title).get("/tasks").path("items[0].number");
        try (var engineer = Browser.open()) {
            engineer.login("engineer").go("/index.xhtml").shows("我的任务");
            engineer.go("/tasks.xhtml?view=mine").shows(title);
            Screens.keep(engineer, "tasks");
            engineer.go("/task.xhtml?number=" + number).shows(title);
            engineer.find(By.cssSelector("[data-open='verb-accept']")).click();
            engineer.find(By.id("do-accept:submit")).click();
            engineer.shows("已接收 " + number).shows("上传");
            Screens.keep(engineer, "task");
        }
    }

    /** Each act is answered by the main part, also the second one on a part that came so; the frame is never loaded again (ADR 116). */
    @Test
    void keepsTheFrameOverActs() throws IOException {
        String number = Yiyun.as("leader").body(Map.of("title", "核对", "text", "抽查", "owner", "engineer", "workingDays", 3))
                .post("/tasks").then().statusCode(201).extract().path("number");
        Path file = Files.writeString(folder.resolve("proof.txt"), "第一行");
        try (var engineer = Browser.open()) {
            engineer.login("engineer").go("/task.xhtml?number=" + number).shows("核对");
            engineer.script("document.querySelector('.menu').dataset.kept = 'yes'");
            engineer.find(By.cssSelector("[data-open='verb-accept']")).click();
            engineer.find(By.id("do-accept:submit")).click();
            engineer.shows(By.id("page-messages"), "已接收 " + number);
            engineer.find(By.cssSelector("[data-open='attach']")).click();
            engineer.find(By.id("attach-form:file")).sendKeys(file.toString());
            engineer.find(By.id("attach-form:submit")).click();
            engineer.shows(By.id("page-messages"), "已上传佐证材料").shows(By.id("files"), "proof.txt");
            engineer.find(By.cssSelector("#files input[type=submit]")).click();
            engineer.find(By.id("confirm-ok")).click();
            engineer.shows(By.id("page-messages"), "已移除佐证材料").shows("没有文件");
            engineer.find(By.cssSelector("[data-open='verb-progress']")).click();
            engineer.find(By.id("do-progress:text")).sendKeys("已抽查十笔");
            engineer.find(By.id("do-progress:submit")).click();
            engineer.shows(By.id("page-messages"), "的进展").shows("已抽查十笔");
            engineer.find(By.cssSelector("[data-open='verb-progress']")).click();
            assertThat(engineer.find(By.id("do-progress:text")).getDomProperty("value")).as("no draft of what was sent").isEmpty();
            assertThat(engineer.attributes(".menu", "data-kept")).containsExactly("yes");
            assertThat(engineer.attributes("main", "id")).containsExactly("main");
        }
    }

    @Test
    void isNothingToAStranger() {
        String number = Yiyun.as("leader").body(Map.of("title", "核对", "text", "抽查", "owner", "engineer", "workingDays", 3))
                .post("/tasks").then().statusCode(201).extract().path("number");
        try (var browser = Browser.open()) {
            browser.login("analyst").go("/task.xhtml?number=" + number).shows("找不到此页");
            browser.go("/task-board.xhtml").shows("找不到此页");
            browser.go("/tasks.xhtml?view=all&q=" + number).shows("没有任务");
            assertThat(browser.text("main")).doesNotContain("抽查");
        }
    }
}
