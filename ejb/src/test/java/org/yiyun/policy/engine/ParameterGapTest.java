package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.Policies;

/** Where parameters have no value to calculate with. */
class ParameterGapTest {
    private static final String SCHEME = Policies.text("HUADIAN_LARGE_SUM-1");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @Test
    void openValuesOutsideOfWhatIsCoveredAreTold() {
        assertThat(gaps(SCHEME)).containsExactly(
                open("长期异地就医(LONG_TERM)", false), open("长期异地因个人原因未直接结算(LONG_TERM_NOT_DIRECT)", false),
                open("转诊转院异地就医(REFERRAL)", false), open("未履行规定程序自行异地就医(NO_PROCEDURE)", false),
                open("临时外出突发疾病急诊入院(EMERGENCY)", false));
    }

    @Test
    void openValuesWithinAreTold() {
        assertThat(gaps(Policies.text("HUADIAN_LARGE_SUM-2"))).hasSize(5).allMatch(ParameterGap::open).allMatch(ParameterGap::covered);
    }

    @Test
    void aPolicyWithoutGapsTellsNone() {
        assertThat(gaps(Policies.text("BASIC_SAMPLE-1"))).isEmpty();
        assertThat(gaps(Policies.text(Policies.WITH_OFFSITE))).isEmpty();
    }

    /** Open until July, not there until the end of the year, minus five points from then on. */
    @Test
    void eachGapHasItsDays() {
        String open = "      - from: 2025-01-01\n        when: {situation: LONG_TERM}\n";
        assertThat(SCHEME).contains(open);
        List<ParameterGap> gaps = gaps(SCHEME.replace(open,
                "      - {from: 2026-01-01, when: {situation: LONG_TERM}, value: {kind: POINTS, by: -5}}\n"
                        + open.replace("        when", "        to: 2025-07-01\n        when")));
        String where = "就医情形=长期异地就医(LONG_TERM)";
        LocalDate july = LocalDate.of(2025, 7, 1);
        assertThat(gaps).hasSize(6).filteredOn(gap -> gap.where().equals(where)).containsExactly(
                new ParameterGap("offsiteAdjustment", "异地就医赔付比例调整", where, FIRST, july, true, false),
                new ParameterGap("offsiteAdjustment", "异地就医赔付比例调整", where, july, LocalDate.of(2026, 1, 1), false, false));
    }

    private static ParameterGap open(String situation, boolean covered) {
        return new ParameterGap("offsiteAdjustment", "异地就医赔付比例调整", "就医情形=" + situation, FIRST, null, true, covered);
    }

    private static List<ParameterGap> gaps(String text) {
        return ParameterGap.of(PolicyProgram.compile(PolicyReader.read(text)));
    }
}
