package org.yiyun.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.catalog.reading.Samples.CODE;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

@Covers({"CODE-01", "CODE-04", "STD-06"})
class RowCheckTest {
    private final RowCheck check = new RowCheck(Samples.drugs());

    private static SourceRow row(String... keysAndTexts) {
        var values = new LinkedHashMap<String, String>(Map.of("med_list_codg", CODE, "drug_genname", "阿司匹林"));
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            values.put(keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return new SourceRow("目录", 7, values);
    }

    private List<String> reasons(String... keysAndTexts) {
        return check.check(row(keysAndTexts)).faults().stream().map(fault -> ReadingTexts.of(Texts.CHINESE, fault)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "begndate, 2026-01-31, 2026-01-31", "begndate, 2026/1/31, 2026-01-31", "begndate, 2026.01.31, 2026-01-31",
        "begndate, 2026年1月31日, 2026-01-31", "begndate, 20260131, 2026-01-31", "begndate, 20260131083000, 2026-01-31",
        "begndate, 2026-01-31 08:30:00, 2026-01-31", "begndate, 2026-01-31T08:30:00.0, 2026-01-31",
        "begndate, Sat Jan 31 00:00:00 CST 2026, 2026-01-31", "begndate, 46053, 2026-01-31", "begndate, 46053.5, 2026-01-31",
        "begndate, ２０２６－０１－３１, 2026-01-31", "begndate, 2958465, 9999-12-31", "begndate, 2024-02-29, 2024-02-29",
        "pac_cnt, １２．５０, 12.5", "pac_cnt, '1,234,567.80', 1234567.8", "pac_cnt, 1E3, 1000", "pac_cnt, -0.0, 0",
        "lmt_pric, 12.3, 12.30", "lmt_pric, ￥１２．３元, 12.30", "lmt_pric, 12.5000, 12.50", "lmt_pric, 0, 0.00",
        "selfpay_prop, 10%, 0.1", "selfpay_prop, １０％, 0.1", "selfpay_prop, 0.10, 0.1", "selfpay_prop, 1, 1",
        "vali_flag, 是, 1", "vali_flag, １, 1", "vali_flag, 无效, 0", "vali_flag, FALSE, 0",
        "drug_spec, ０．３ｇ（复方）, 0.3g(复方)", "drug_spec, 片，每片, 片，每片", "drug_spec, '　0.3g ', 0.3g", "drug_spec, '\uFEFFa\u200Bb', ab"
    })
    void makesCanonicalTexts(String field, String raw, String canonical) {
        var checked = check.check(row(field, raw));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.content().values()).isEqualTo(Map.of("med_list_codg", CODE, "drug_genname", "阿司匹林", field, canonical));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "begndate|2026-02-30|“开始日期”应为日期（例如 2026-01-31），现为“2026-02-30”",
        "begndate|2024|“开始日期”应为日期（例如 2026-01-31），现为“2024”",
        "begndate|9999999|“开始日期”应为日期（例如 2026-01-31），现为“9999999”",
        "begndate|长期|“开始日期”应为日期（例如 2026-01-31），现为“长期”",
        "pac_cnt|1E999999999|“包装数量”应为数字，现为“1E999999999”",
        "pac_cnt|1,23|“包装数量”应为数字，现为“1,23”",
        "lmt_pric|12.345|“最高限价”应为不小于 0 的金额，最多两位小数，现为“12.345”",
        "lmt_pric|-1|“最高限价”应为不小于 0 的金额，最多两位小数，现为“-1”",
        "selfpay_prop|10|“先自付比例”应为 0 到 1 之间的小数或百分数（例如 0.1 或 10%），现为“10”",
        "vali_flag|也许|“有效标志”应为“是”或“否”（1 或 0），现为“也许”",
        "drug_genname|=A1&B1|“药品通用名”是公式（=A1&B1），请复制后“粘贴为数值”再导入",
        "drug_genname|#N/A|“药品通用名”是 Excel 的错误值（#N/A），请改正",
        "drug_genname|a\u0007b|“药品通用名”含有无法显示的控制字符，请删去",
        "drug_genname|'　 '|“药品通用名”不能为空",
        "med_list_codg|XA02|编码“XA02”不符合“西药中成药”的编码结构",
        "med_list_codg|1.1102E+14|编码“1.1102E+14”不符合“西药中成药”的编码结构；看来 Excel 把编码存成了数字，丢失了前面的 0 或末尾的数位，请把该列设为文本格式后重新填写"
    })
    void saysWhatIsWrongAndWhatToDo(String field, String raw, String reason) {
        assertThat(reasons(field, raw)).containsExactly(reason);
    }

    @Test
    void foldsFullWidthCodes() {
        var wide = CODE.codePoints().map(c -> c + 0xFEE0).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

        assertThat(check.check(row("med_list_codg", wide.toString())).content().get("med_list_codg")).isEqualTo(CODE);
    }

    @Test
    void tellsEveryFaultOfARowWithTheRowAsItWas() {
        var row = row("drug_genname", "", "pac_cnt", "x");

        assertThat(check.check(row).faults()).containsExactly(
                new RowFault(7, "目录", "drug_genname", "catalog.row.required", List.of("药品通用名"), row.values()),
                new RowFault(7, "目录", "pac_cnt", "catalog.row.number", List.of("包装数量", "x"), row.values()));
    }

    @Test
    void boundsTheLengthInCharacters() {
        assertThat(reasons("drug_genname", "𠮷".repeat(8_000))).isEmpty();
        assertThat(reasons("drug_genname", "字".repeat(8_001))).containsExactly("“药品通用名”最多 8000 个字，现有 8001 个字");
    }

    @Test
    void keepsTheOrderOfTheDefinition() {
        assertThat(check.check(row("vali_flag", "1", "drug_spec", "a")).content().values().keySet())
                .containsExactly("med_list_codg", "drug_genname", "drug_spec", "vali_flag");
    }

    @Test
    void hasATextInBothLanguagesForEveryFaultOfReading() throws Exception {
        var chinese = new Properties();
        try (var in = RowCheckTest.class.getResourceAsStream("/i18n/catalog.properties")) {
            chinese.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        var keys = chinese.stringPropertyNames().stream().filter(key -> key.startsWith("catalog.row.") || key.startsWith("catalog.file."));

        assertThat(keys).hasSizeGreaterThan(30).allSatisfy(key -> assertThat(Texts.find(Locale.ENGLISH, key)).as(key).isPresent());
    }
}
