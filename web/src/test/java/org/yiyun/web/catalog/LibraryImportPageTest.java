package org.yiyun.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.catalog.reading.FileOutline;
import org.yiyun.testing.Covers;

@Covers("CODE-04")
class LibraryImportPageTest {
    private static FileOutline.Table table(String name, boolean used, String... headings) {
        return new FileOutline.Table(
                name, used, List.of(headings).stream().map(heading -> new FileOutline.Column(heading, "")).toList(), List.of());
    }

    /** A list of drugs has its parts on several sheets: a second choice of the same heading would take the first one back. */
    @Test
    void whatSeveralSheetsHaveIsAskedForOnce() {
        List<FileOutline.Table> tables = List.of(
                table("说明", false, "药品名称"), table("西药", true, "药品名称", "剂型"), table("中成药", true, "药品名称", "剂型", "备注"), table("附", false, "页码"));

        assertThat(tables).extracting(table -> table.name() + table.columns().stream().map(FileOutline.Column::heading)
                        .filter(heading -> LibraryImportPage.isAsked(tables, table, heading)).toList())
                .containsExactly("说明[]", "西药[药品名称, 剂型]", "中成药[备注]", "附[页码]");
    }
}
