package org.yiyun.it.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;

/** A file goes through the wizard: its columns are assigned, its rows looked at, and it becomes a draft. */
@SystemTest
class LibraryImportPagesIT {
    @TempDir
    Path folder;

    @Test
    void aFileOfAnybodysHeadingsBecomesADraft() throws IOException {
        Path file = Files.write(folder.resolve("procedures.csv"), "编号甲,名称乙\n00.0100,头和颈部血管治疗性超声\n00.01,短\n".getBytes(UTF_8));
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/library-import.xhtml?library=PROCEDURE").shows("第一步");
            browser.find(By.id("label")).sendKeys("手术操作试导");
            browser.find(By.id("file")).sendKeys(file.toString());
            browser.find(By.cssSelector("form[action$='/libraries/upload'] button[type=submit]")).click();
            browser.shows("第二步").shows("没有找到");
            choose(browser, 0, "手术操作代码");
            choose(browser, 1, "手术操作名称");
            browser.find(By.id("assign:again")).click();
            browser.shows("1 行可以导入").shows("不符合");
            Screens.keep(browser, "library-import");
            browser.find(By.id("assign:start")).click();
            browser.shows("第三步").shows("草稿的差异");
            browser.go("/library-receipts.xhtml").shows("更新回执");
            Screens.keep(browser, "library-receipts");
        }
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNotTakenAndKeepsWhatWasFilledIn() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/library-import.xhtml?library=PROCEDURE").shows("第一步");
            browser.find(By.id("label")).sendKeys("空文件试导");
            browser.find(By.id("file")).sendKeys(empty.toString());
            browser.find(By.cssSelector("form[action$='/libraries/upload'] button[type=submit]")).click();
            browser.shows("文件是空的（0 字节）");
            assertThat(browser.find(By.id("label")).getDomProperty("value")).isEqualTo("空文件试导");
        }
    }

    private static void choose(Browser browser, int column, String field) {
        browser.driver().findElements(By.cssSelector("#assign select")).get(column)
                .findElements(By.xpath("option[normalize-space()='" + field + "']")).get(0).click();
    }
}
