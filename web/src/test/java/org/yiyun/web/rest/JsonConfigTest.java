package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.paging.Page;

class JsonConfigTest {
    private enum Colour { RED }

    public record Sample(String zulu, Instant at, LocalDate on, BigDecimal amount, BigDecimal ratio, Colour colour, String none, int alpha) {}

    public record Inner(Instant at, BigDecimal amount) {}

    public record Outer(
            Inner inner, List<Inner> inners, List<Inner> nothing, List<Inner> gap, List<String> texts, Map<String, Inner> named) {}

    @Test
    void writesWhatLiesWithinTheSame() {
        var inner = new Inner(Instant.parse("2026-01-31T01:30:00.120Z"), BigDecimal.ONE);
        var json = "{\"at\":\"2026-01-31T09:30:00.12+08:00\",\"amount\":1.00}";
        assertThat(JsonConfig.jsonb().toJson(new Outer(
                        inner, List.of(inner, inner), List.of(), Arrays.asList(inner, null), List.of("a\"b", "\t"), Map.of("x", inner))))
                .isEqualTo("{\"inner\":%1$s,\"inners\":[%1$s,%1$s],\"nothing\":[],\"gap\":[%1$s,null],\"texts\":[\"a\\\"b\",\"\\t\"],\"named\":{\"x\":%1$s}}"
                        .formatted(json));
    }

    @Test
    void writesAsTheContractSays() {
        var sample = new Sample("医保", Instant.parse("2026-01-31T01:30:00Z"), LocalDate.of(2026, 1, 31), new BigDecimal("5"),
                new BigDecimal("0.123456"), Colour.RED, null, 7);
        assertThat(JsonConfig.jsonb().toJson(new Page<>(List.of(sample), 1, null))).isEqualTo("""
                {"items":[{"zulu":"医保","at":"2026-01-31T09:30:00+08:00","on":"2026-01-31","amount":5.00,"ratio":0.123456,\
                "colour":"RED","none":null,"alpha":7}],"total":1,"next":null}""");
    }
}
