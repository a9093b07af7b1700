package org.yiyun.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;

class JobResultRowsTest {
    private static final JsonObject RESULT = Json.createObjectBuilder()
            .add("succeeded", 1).add("failed", 2)
            .add("items", Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("item", "T1").add("status", "DONE").add("ticketStatus", "GRADED"))
                    .add(Json.createObjectBuilder().add("item", "T2").add("status", "FAILED").add("problem", problem("rule-broken")
                            .add("errors", Json.createArrayBuilder().add(Json.createObjectBuilder()
                                    .add("path", "verb").add("key", "field.undo.undone").add("params", Json.createObjectBuilder())))))
                    .add(Json.createObjectBuilder().add("item", "=T3").add("status", "FAILED").add("problem", problem("rule-broken")))
                    .add(Json.createObjectBuilder().add("item", "a").add("status", "DONE").add("length", 1)))
            .build();

    @Test
    void tellsOfEachItemHowItWentAndWhyNot() {
        assertThat(JobResultRows.heads(Texts.CHINESE)).containsExactly("对象", "状态", "说明");
        assertThat(JobResultRows.of(RESULT).stream().map(item -> JobResultRows.cells(item, Texts.CHINESE))).containsExactly(
                List.of("T1", "已完成", "已定级"), List.of("T2", "未完成", "已经撤销过。"),
                List.of("'=T3", "未完成", "此操作不符合业务规则，请按各项提示处理后重试。"), List.of("a", "已完成", ""));
        assertThat(JobResultRows.cells(JobResultRows.of(RESULT).get(1), Locale.ENGLISH))
                .containsExactly("T2", "not done", "It was undone already.");
    }

    @Test
    void aJobWithoutItemsHasNoRows() {
        assertThat(JobResultRows.of(null)).isEmpty();
        assertThat(JobResultRows.of(Json.createObjectBuilder().add("quarter", "2026Q3").build())).isEmpty();
    }

    private static JsonObjectBuilder problem(String code) {
        return Json.createObjectBuilder().add("code", code).add("params", Json.createObjectBuilder());
    }
}
