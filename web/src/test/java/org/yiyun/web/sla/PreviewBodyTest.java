package org.yiyun.web.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;

class PreviewBodyTest {
    @Test
    void takesTheLevelAsNumberOrText() {
        assertThat(level(Json.createValue(2))).isEqualTo("2");
        assertThat(level(Json.createValue("2"))).isEqualTo("2");
        assertThat(level(Json.createValue(" 二级故障 "))).isEqualTo("二级故障");
        assertThat(level(null)).isNull();
        assertThat(level(JsonValue.NULL)).isNull();
        assertThat(level(Json.createValue(""))).isNull();
    }

    @Test
    void refusesOtherLevelsByTheirPath() {
        List<JsonValue> wrong = List.of(JsonValue.TRUE, JsonValue.EMPTY_JSON_OBJECT, JsonValue.EMPTY_JSON_ARRAY,
                Json.createValue(new BigDecimal("1.5")), Json.createValue(12345678901L), Json.createValue("x".repeat(41)));
        for (JsonValue level : wrong) {
            assertThatThrownBy(() -> level(level)).isInstanceOfSatisfying(
                    BusinessException.class, problem -> assertThat(problem.errors().get(0).path()).isEqualTo("level"));
        }
    }

    private static @Nullable String level(@Nullable JsonValue level) {
        return new PreviewBody("PROVINCE", "FAULT", null, level, null, Instant.EPOCH, null).question().level();
    }
}
