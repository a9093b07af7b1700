package org.yiyun.it.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.yiyun.it.Browser;
import org.yiyun.it.FlowIT;
import org.yiyun.it.SystemTest;

/** A file that is chosen in a dialog: what is wrong with it is said in the dialog, and the right one is taken. */
@SystemTest
class UploadPagesIT {
    private static final By FILE = By.id("take-form:file");

    @TempDir
    Path folder;

    @Test
    void aDialogTakesAFileAndSaysWhatIsWrongWithIt() throws IOException {
        Path wrong = Files.write(folder.resolve("wrong.csv"), "甲,乙\n1,2\n".getBytes(UTF_8));
        Path empty = Files.write(folder.resolve("empty.csv"), new byte[0]);
        Path right = Files.write(folder.resolve("right.csv"),
                "办件号,环节,办理角色,渠道,是否线上,开始时间,结束时间\nUP1,APPLY,窗口,窗口,是,2026-01-05 09:00,2026-01-05 09:10\n".getBytes(UTF_8));
        String page = "/flow.xhtml?code=" + FlowIT.make();
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go(page).find(By.cssSelector("[data-open='take']")).click();
            take(browser).shows(By.id("take"), "请选择文件");
            browser.find(FILE).sendKeys(empty.toString());
            take(browser).shows(By.id("take"), "空文件（0 字节）不能上传");
            browser.find(FILE).sendKeys(wrong.toString());
            take(browser).shows(By.id("take"), "没有找到");
            browser.find(FILE).sendKeys(right.toString());
            take(browser).shows("已导入：新增 1");
            assertThat(browser.driver().getCurrentUrl()).endsWith(page);
        }
    }

    /** What was wrong with another field is mended and sent again, with the file that is still chosen. */
    @Test
    void aFileOutlivesAFaultOfAnotherField() throws IOException {
        Path file = Files.write(folder.resolve("lists.csv"), "甲,乙\n1,2\n".getBytes(UTF_8));
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/settlement-lists.xhtml").find(By.cssSelector("[data-open='upload']")).click();
            browser.find(By.id("upload-form:file")).sendKeys(file.toString());
            browser.find(By.id("upload-form:submit")).click();
            browser.shows(By.id("upload"), "请填写机构编码");
            browser.find(By.id("upload-form:institution")).sendKeys("H99990000001");
            browser.find(By.id("upload-form:submit")).click();
            browser.shows(By.id("upload"), "文件无法读取");
        }
    }

    /** Until the form is drawn anew: what was wrong before and what is wrong now may have the same words. */
    private static Browser take(Browser browser) {
        WebElement button = browser.find(By.id("take-form:submit"));
        button.click();
        browser.until().until(ExpectedConditions.stalenessOf(button));
        return browser;
    }
}
