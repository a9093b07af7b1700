package org.yiyun.web.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

class CompareBodyTest {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 10);
    private static final CalculateBody LEFT = body("""
            {"kind": "INPATIENT", "institution": {"level": "3", "local": true}, "lines": [{"amount": 10.5}]}""");

    @Test
    void changesWhatTheChangeNamesAndKeepsTheRest() {
        var right = changed("""
                {"on": "2025-03-01", "person": {"type": "RETIRED"}, "claim": {"institution": {"level": "2"}, "kind": null}}""").rightQuestion();
        assertThat(right.on()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(right.scheme()).isEqualTo("S");
        assertThat(right.body()).isEqualTo(Map.of(
                "person", Map.of("type", "RETIRED", "aid", "NONE"),
                "claim", Map.of("institution", Map.of("level", "2", "local", true), "lines", List.of(Map.of("amount", new BigDecimal("10.5"))))));
        assertThat(changed("{}").leftQuestion().on()).isEqualTo(DAY);
    }

    @Test
    void takesTheOtherCalculationAsItIs() {
        assertThat(new CompareBody(LEFT, body("{\"kind\": \"OUTPATIENT\"}"), null).rightQuestion().body())
                .containsEntry("claim", Map.of("kind", "OUTPATIENT"));
    }

    @Test
    void wantsOneOfTheTwo() {
        var both = new FieldError("right", "field.benefit.compare", Map.of());
        assertThat(faults(new CompareBody(LEFT, null, null))).containsExactly(both);
        assertThat(faults(new CompareBody(LEFT, LEFT, read("{}")))).containsExactly(both);
        assertThat(faults(changed("{\"scheme\": \"T\"}"))).containsExactly(new FieldError("change.scheme", "field.unknown", Map.of("id", "scheme")));
        assertThat(faults(changed("{\"on\": \"x\"}"))).containsExactly(new FieldError("change.on", "field.date", Map.of()));
        assertThat(faults(changed("{\"claim\": null}"))).containsExactly(new FieldError("change.claim", "field.required", Map.of()));
    }

    private static List<FieldError> faults(CompareBody body) {
        return catchThrowableOfType(BusinessException.class, body::rightQuestion).errors();
    }

    private static CompareBody changed(String change) {
        return new CompareBody(LEFT, null, read(change));
    }

    private static CalculateBody body(String claim) {
        return new CalculateBody("S", DAY, null, null, null, read("{\"type\": \"EMPLOYED\", \"aid\": \"NONE\"}"), null, read(claim));
    }

    private static JsonObject read(@Nullable String text) {
        try (var reader = Json.createReader(new StringReader(String.valueOf(text)))) {
            return reader.readObject();
        }
    }
}
