package org.yiyun.reimbursement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

@Covers("BEN-11")
class BirthsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Test
    void birthsWithinHalfAYearAreOne() {
        assertThat(Births.isSame("NATURAL", DAY, "DIFFICULT", DAY.plusDays(180))).isTrue();
        assertThat(Births.isSame("NATURAL", DAY, "NATURAL", DAY.minusDays(180))).isTrue();
        assertThat(Births.isSame("NATURAL", DAY, "NATURAL", DAY.plusDays(181))).isFalse();
    }

    @Test
    void operationsOfOneDayAndKindAreOne() {
        assertThat(Births.isSame("IUD_IN", DAY, "IUD_IN", DAY)).isTrue();
        assertThat(Births.isSame("IUD_IN", DAY, "IUD_IN", DAY.plusDays(1))).isFalse();
        assertThat(Births.isSame("IUD_IN", DAY, "IUD_OUT", DAY)).isFalse();
        assertThat(Births.isSame("NATURAL", DAY, "IUD_IN", DAY)).isFalse();
    }
}
