package org.yiyun.it.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.Libraries;
import org.yiyun.it.SystemTest;
import org.yiyun.it.Yiyun;

/** A file goes through the wizard: its columns are assigned, its rows looked at, and it becomes a draft. */
@SystemTest
class LibraryImportPagesIT {
    @TempDir
    Path folder;

    @Test
    void aFailedImportIsCalledSo() {
        String job = Libraries.order("PROCEDURE", "甲,乙\n1,2\n", "2026-01-01");
        Yiyun.eventually(() -> assertThat(Yiyun.as("analyst").get("/jobs/" + job).<String>path("status")).isEqualTo("FAILED"));
        assertThat(Yiyun.as("bureau").get("/libraries/PROCEDURE/imports/" + job).<String>path("status")).isEqualTo("FAILED");
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/library.xhtml?library=PROCEDURE").shows("导入失败");
            browser.go("/library-import.xhtml?library=PROCEDURE").shows("失败");
        }
    }

    @Test
    void aFileOfAnybodysHeadingsBecomesADraft() throws IOException {
        Path file = Files.write(folder.resolve("procedures.csv"), "编号甲,名称乙\n00.0100,头和颈部血管治疗性超声\n00.01,短\n".getBytes(UTF_8));
        try (Browser browser = Browser.open()) {
            browser.login("analyst");
            handIn(browser, "PROCEDURE", "手术操作试导", file);
            browser.shows("第二步").shows("没有找到");
            choose(browser, "编号甲", "手术操作代码");
            choose(browser, "名称乙", "手术操作名称");
            browser.find(By.id("assign:again")).click();
            browser.shows("1 行可以导入").shows("不符合");
            Screens.keep(browser, "library-import");
            browser.find(By.id("assign:start")).click();
            browser.shows("第三步").shows("草稿的差异");
            browser.go("/library-receipts.xhtml").shows("更新回执");
            Screens.keep(browser, "library-receipts");
        }
    }

    /** From a library without a pattern to a draft: the wizard says that there is no code, what does not make one, and what does. */
    @Test
    void aFileWithoutCodesGetsThemOfSeveralColumns() throws IOException {
        String library = Libraries.add(Map.of("nameZh", "药品目录", "nameEn", "Drug list", "codeField", "code", "nameField", "name", "fields", List.of(
                Map.of("key", "code", "nameZh", "编码", "required", true), Map.of("key", "name", "nameZh", "药品名称", "required", true),
                Map.of("key", "part", "nameZh", "部分", "required", true), Map.of("key", "bh", "nameZh", "目录编号"))));
        Path file = Files.write(folder.resolve("list.csv"), "part,no,name\n西药,1,甲\n西药,1,乙\n西药,2,丙\n".getBytes(UTF_8));
        try (Browser browser = Browser.open()) {
            browser.login("analyst").go("/library-definition.xhtml?library=" + library).shows("不限");
            handIn(browser, library, "目录2024", file);
            browser.shows("第二步").shows("缺少必需的列：编码").shows("用几列组成编码");
            compose(browser, "part", 1);
            compose(browser, "no", 2);
            browser.find(By.id("assign:again")).click();
            browser.shows("“no”列是编码的一段，请先为它选择对应的字段");
            choose(browser, "no", "目录编号");
            browser.find(By.id("assign:again")).click();
            browser.shows("组成的编码不唯一").shows("西药_1 (2, 3)").shows("再加上“药品名称”即可区分");
            Accessibility.check(browser, "library-import");
            compose(browser, "name", 3);
            browser.find(By.id("assign:again")).click();
            browser.shows("3 行可以导入").shows("部分＋目录编号＋药品名称").shows("西药_1_甲");
            Screens.keep(browser, "library-import-codes");
            browser.find(By.id("assign:start")).click();
            browser.shows("第三步").shows("部分＋目录编号＋药品名称").shows("草稿的差异");
        }
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNotTakenAndKeepsWhatWasFilledIn() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        try (Browser browser = Browser.open()) {
            browser.login("analyst");
            handIn(browser, "PROCEDURE", "空文件试导", empty);
            browser.shows("文件是空的（0 字节）");
            assertThat(browser.find(By.id("label")).getDomProperty("value")).isEqualTo("空文件试导");
        }
    }

    private static void handIn(Browser browser, String library, String label, Path file) {
        browser.go("/library-import.xhtml?library=" + library).shows("第一步");
        browser.find(By.id("label")).sendKeys(label);
        browser.find(By.id("file")).sendKeys(file.toString());
        browser.find(By.cssSelector("form[action$='/libraries/upload'] button[type=submit]")).click();
    }

    private static void compose(Browser browser, String heading, int place) {
        choose(browser, "“" + heading + "”是编码的第几段", "编码第 " + place + " 段");
    }

    private static void choose(Browser browser, String title, String option) {
        browser.find(By.cssSelector("#assign select[title='" + title + "']")).findElement(By.xpath("option[normalize-space()='" + option + "']")).click();
    }
}
