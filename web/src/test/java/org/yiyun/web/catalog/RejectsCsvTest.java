package org.yiyun.web.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyun.catalog.ImportService;
import org.yiyun.catalog.RejectView;
import org.yiyun.platform.i18n.Texts;

/** Refused rows as a file: one line a row, with all of its reasons. */
class RejectsCsvTest {
    private static final DefinitionBody LIBRARY = new DefinitionBody(
            "SAMPLE", null, "示例", "Sample", new DefinitionBody.Pattern("^[A-Z]\\d+$", null), "code", "name", null, null, List.of(
                    new DefinitionBody.Field("code", "编码", null, null, true, null, null, null, null),
                    new DefinitionBody.Field("name", "名称", null, null, true, null, null, null, null),
                    new DefinitionBody.Field("price", "价格", null, null, null, null, null, null, null)));

    @Test
    void aRowWithTwoFaultsIsOneLine() throws IOException {
        var service = new ImportService() {
            @Override
            public List<RejectView> rejects(String library, UUID id, int behind, int limit) {
                var raw = Map.of("code", "=A1", "price", "贵");
                return List.of(
                        new RejectView("", 2, "name", "catalog.row.required", List.of("名称"), raw),
                        new RejectView("", 2, "price", "catalog.row.money", List.of("价格", "贵"), raw),
                        new RejectView("表二", 2, "name", "catalog.row.required", List.of("名称"), Map.of("code", "A2")));
            }
        };

        var lines = new String(RejectsCsv.of(service, LIBRARY.definition(), "SAMPLE", UUID.randomUUID(), Texts.CHINESE), UTF_8).lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("\uFEFF编码,价格,拒收原因,原文件行号,原工作表");
        assertThat(lines.get(1)).startsWith("'=A1,贵,").contains("；").endsWith(",2,");
        assertThat(lines.get(2)).startsWith("A2,,").endsWith(",2,表二");
    }

    @Test
    void whatADefinitionLeavesOutHasItsMeaning() {
        var field = LIBRARY.definition().fields().get(2);
        assertThat(List.of(field.nameEn(), field.type().name(), field.required(), field.significant(), field.maxLength(), field.nationalColumn()))
                .isEqualTo(List.of("价格", "TEXT", false, true, 0, -1));
        assertThat(Texts.find(Locale.ENGLISH, "catalog.row.money")).isPresent();
    }
}
