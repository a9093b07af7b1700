package org.yiyun.chronic.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.chronic.engine.ChoiceRules.Choice;
import org.yiyun.chronic.engine.ChoiceRules.Fault;
import org.yiyun.chronic.engine.ChoiceRules.Limit;
import org.yiyun.testing.Covers;

/** What may be chosen beside what has been chosen. */
@Covers("BEN-07")
class ChoiceRulesTest {
    private static final Limit TWO = new Limit(2, 1);

    @Test
    void asManyAsTheRuleAllowsOnEachDay() {
        List<Choice> known = List.of(first("A", "2026-01-01", "2026-06-30"), first("B", "2026-03-01", null));

        assertThat(ChoiceRules.fault(known, first("C", "2026-07-01", null), TWO)).isEmpty();
        assertThat(ChoiceRules.fault(known, first("C", "2026-06-30", null), TWO)).contains(Fault.TOO_MANY);
        assertThat(ChoiceRules.fault(known, first("C", "2026-01-01", "2026-02-28"), TWO)).isEmpty();
        assertThat(ChoiceRules.fault(known, first("C", "2026-01-01", "2026-03-01"), TWO)).contains(Fault.TOO_MANY);
    }

    @Test
    void anInstitutionOnceOnADay() {
        List<Choice> known = List.of(first("A", "2026-01-01", "2026-06-30"));

        assertThat(ChoiceRules.fault(known, first("A", "2026-06-30", null), TWO)).contains(Fault.TWICE);
        assertThat(ChoiceRules.fault(known, first("A", "2025-06-30", null), TWO)).contains(Fault.TWICE);
        assertThat(ChoiceRules.fault(known, first("A", "2026-07-01", null), TWO)).isEmpty();
    }

    @Test
    void changesAreCountedByTheYearInWhichTheyBegin() {
        List<Choice> known = List.of(first("A", "2026-01-01", "2026-04-30"), change("B", "2026-05-01", "2026-08-31"));

        assertThat(ChoiceRules.fault(known, change("C", "2026-09-01", null), TWO)).contains(Fault.TOO_OFTEN);
        assertThat(ChoiceRules.fault(known, change("C", "2027-01-01", null), TWO)).isEmpty();
        assertThat(ChoiceRules.fault(known, first("C", "2026-09-01", null), TWO)).isEmpty();
        assertThat(ChoiceRules.changes(known, 2026)).isEqualTo(1);
    }

    private static Choice first(String institution, String since, @Nullable String until) {
        return new Choice(institution, LocalDate.parse(since), until == null ? null : LocalDate.parse(until), false);
    }

    private static Choice change(String institution, String since, @Nullable String until) {
        return new Choice(institution, LocalDate.parse(since), until == null ? null : LocalDate.parse(until), true);
    }
}
