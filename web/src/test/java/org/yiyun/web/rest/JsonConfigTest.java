package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.paging.Page;

class JsonConfigTest {
    private enum Colour { RED }

    public record Sample(String zulu, Instant at, LocalDate on, BigDecimal amount, BigDecimal ratio, Colour colour, String none, int alpha) {}

    @Test
    void writesAsTheContractSays() {
        var sample = new Sample("医保", Instant.parse("2026-01-31T01:30:00Z"), LocalDate.of(2026, 1, 31), new BigDecimal("5"),
                new BigDecimal("0.123456"), Colour.RED, null, 7);
        assertThat(JsonConfig.jsonb().toJson(new Page<>(List.of(sample), 1, null))).isEqualTo("""
                {"items":[{"zulu":"医保","at":"2026-01-31T09:30:00+08:00","on":"2026-01-31","amount":5.00,"ratio":0.123456,\
                "colour":"RED","none":null,"alpha":7}],"total":1,"next":null}""");
    }
}
