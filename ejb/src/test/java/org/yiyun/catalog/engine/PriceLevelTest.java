package org.yiyun.catalog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.testing.Covers;

/** What levels of institutions are called. */
@Covers("CODE-05")
class PriceLevelTest {
    @ParameterizedTest
    @CsvSource({"TERTIARY, 3", "三级, 3", "3, 3", "SECONDARY, 2", "' 二级 ', 2", "PRIMARY, 1", "NONE, 1", "一级及以下, 1", "'', ''", "社区, 社区"})
    void isTheNationalCode(String text, String level) {
        assertThat(PriceLevel.of(text)).isEqualTo(level);
    }
}
