package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days that addresses name: whatever somebody writes there, the page answers. */
class AddressValuesTest {
    @Test
    void whatIsNoDayDoesNotNarrow() {
        assertThat(AddressValues.day(" 2026-01-31 ")).isEqualTo(LocalDate.of(2026, 1, 31));
        for (String none : new String[] {"", " ", "2026-02-30", "31.01.2026", "+999999999-12-31", "-999999999-01-01", "2026-01-31T00"}) {
            assertThat(AddressValues.day(none)).as(none).isNull();
            assertThat(AddressValues.date(none, 1)).as(none).isNull();
        }
    }
}
