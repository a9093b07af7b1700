package org.yiyun.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.catalog.reading.Samples.CODE;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

@Covers("CODE-04")
class RejectFileTest {
    @TempDir
    Path folder;

    private String rejects(Path file) throws IOException {
        var text = new StringWriter();
        try (var rows = SourceFile.open(file, file.getFileName().toString(), Samples.drugs(), Map.of())) {
            var check = new RowCheck(Samples.drugs());
            var rejects = new RejectFile(text, Samples.drugs(), rows.fields(), Texts.CHINESE);
            while (rows.next()) {
                var checked = check.check(rows.row());
                if (!checked.isAccepted()) {
                    rejects.add(checked.faults());
                }
            }
        }
        return text.toString();
    }

    @Test
    void writesRowsAsTheyWereWithEveryReason() throws IOException {
        var file = Samples.text(folder, "a.csv",
                "编码,名称,最高限价,开始日期\n" + CODE + ",一,1,2026-01-01\nXA1,\"=1+1\",贵,２０２６\n");

        assertThat(rejects(file)).isEqualTo("\uFEFF医疗目录编码,药品通用名,最高限价,开始日期,拒收原因,原文件行号,原工作表\r\n"
                + "XA1,'=1+1,贵,２０２６,编码“XA1”不符合“西药中成药”的编码结构；“药品通用名”是公式（=1+1），请复制后“粘贴为数值”再导入；"
                + "“最高限价”应为不小于 0 的金额，最多两位小数，现为“贵”；“开始日期”应为日期（例如 2026-01-31），现为“2026”,3,\r\n");
    }

    @Test
    void isReadBackWithoutTheMarksThatItSets() throws IOException {
        var file = Samples.text(folder, "a.csv", "编码,名称,最高限价\n" + CODE + ",\"\t一\",贵\n");
        var again = Samples.text(folder, "rejects.csv", rejects(file));

        assertThat(rejects(file)).contains(",'\t一,");
        assertThat(Samples.rows(again)).isEqualTo(Samples.rows(file));
    }

    @Test
    void canBeCorrectedAndLoadedAgain() throws IOException {
        var file = Samples.text(folder, "a.csv", "编码,名称,最高限价\n" + CODE + ",@一,贵\n" + CODE + ",二,1\n");
        var again = Samples.text(folder, "rejects.csv", rejects(file).replace(",贵,", ",12,"));

        assertThat(Samples.rows(again)).containsExactly(
                new SourceRow("", 2, Map.of("med_list_codg", CODE, "drug_genname", "@一", "lmt_pric", "12")));
        assertThat(rejects(again)).isEqualTo("\uFEFF医疗目录编码,药品通用名,最高限价,拒收原因,原文件行号,原工作表\r\n");
        try (var rows = SourceFile.open(again, "rejects.csv", Samples.drugs(), Map.of())) {
            assertThat(rows.ignored()).isEmpty();
        }
    }
}
