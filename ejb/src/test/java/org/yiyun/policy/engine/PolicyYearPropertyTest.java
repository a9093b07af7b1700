package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

/** Policy years follow each other without a gap, whichever day begins them. */
class PolicyYearPropertyTest {
    @Property
    void everyDayLiesInItsYearWhicheverDayBeginsIt(
            @ForAll @DateRange(min = "2000-01-01", max = "2099-12-31") LocalDate day,
            @ForAll @DateRange(min = "2024-01-01", max = "2024-12-31") LocalDate first) {
        PolicyYear year = PolicyYear.of(MonthDay.from(first), day);
        assertThat(day).isAfterOrEqualTo(year.from()).isBefore(year.to());
        assertThat(year.from().getYear()).isEqualTo(year.year());
        assertThat(PolicyYear.of(MonthDay.from(first), year.to()).from()).isEqualTo(year.to());
    }
}
