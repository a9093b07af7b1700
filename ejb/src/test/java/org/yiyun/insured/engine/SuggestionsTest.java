package org.yiyun.insured.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

@Covers("SCP-08")
class SuggestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private static SuggestionRule rule(RuleKind kind, @Nullable String share, @Nullable Integer days) {
        return new SuggestionRule(kind, SINCE, null, share == null ? null : new BigDecimal(share), days, "规则依据");
    }

    private static PersonFacts facts(List<PersonFacts.Cover> covers, List<PersonFacts.Account> accounts, List<PersonFacts.News> news) {
        return new PersonFacts(TODAY, covers, accounts, news, List.of());
    }

    private static PersonFacts.Account account(boolean ofYear, String amount, @Nullable String limit) {
        return new PersonFacts.Account("大额", "年度赔付", "", ofYear, new BigDecimal(amount), limit == null ? null : new BigDecimal(limit),
                limit == null ? null : new BigDecimal(limit).subtract(new BigDecimal(amount)).max(BigDecimal.ZERO), "《方案》第一条");
    }

    private static PersonFacts.Cover cover(String group, boolean active, @Nullable LocalDate until) {
        return new PersonFacts.Cover("职工医保", group, active, !active, SINCE, until);
    }

    @Test
    void aLimitThatIsNearlyUsedUpIsToldWithItsFactsAndItsSource() {
        var rules = List.of(rule(RuleKind.LIMIT_NEAR, "0.80", null));

        assertThat(Suggestions.of(rules, facts(List.of(), List.of(account(true, "80.00", "100.00")), List.of()))).containsExactly(
                new Suggestion(RuleKind.LIMIT_NEAR, SINCE, Map.of("scheme", "大额", "account", "年度赔付", "amount", "80.00", "limit", "100.00",
                        "left", "20.00", "percent", "80"), "《方案》第一条", null));
        assertThat(Suggestions.of(rules, facts(List.of(), List.of(account(true, "79.99", "100.00")), List.of()))).isEmpty();
        assertThat(Suggestions.of(rules, facts(List.of(), List.of(account(true, "79.99", null)), List.of()))).isEmpty();
        assertThat(Suggestions.of(rules, facts(List.of(), List.of(account(false, "100.00", "100.00")), List.of()))).as("of a quarter").isEmpty();
    }

    /** Whatever is used up: a suggestion comes exactly from the share on, and once it has come it does not go away. */
    @Test
    void moreUsedUpNeverTakesASuggestionAway() {
        var rules = List.of(rule(RuleKind.PERIOD_LIMIT_NEAR, "0.35", null));
        IntStream.rangeClosed(0, 120).forEach(used -> assertThat(Suggestions.of(rules, facts(
                List.of(), List.of(account(false, used + ".00", "100.00")), List.of()))).as("%d", used).hasSize(used >= 35 ? 1 : 0));
    }

    @Test
    void aRuleHoldsOnItsDaysOnly() {
        var before = new SuggestionRule(RuleKind.COVER_PAUSED, SINCE, TODAY, null, null, "旧");
        var after = new SuggestionRule(RuleKind.COVER_PAUSED, TODAY, null, null, null, "新");
        var paused = facts(List.of(cover("EMPLOYED", false, null)), List.of(), List.of());

        assertThat(Suggestions.of(List.of(before, after), paused)).extracting(Suggestion::source).containsExactly("新");
        assertThat(Suggestions.of(List.of(before), paused)).isEmpty();
    }

    @Test
    void anEndIsToldUnlessTheSameGoesOn() {
        var rules = List.of(rule(RuleKind.COVER_ENDING, null, 60));
        var ending = cover("EMPLOYED", true, TODAY.plusDays(60));

        assertThat(Suggestions.of(rules, facts(List.of(ending), List.of(), List.of()))).extracting(Suggestion::values)
                .containsExactly(Map.of("type", "职工医保", "until", "2027-01-24", "days", "60"));
        assertThat(Suggestions.of(rules, facts(List.of(cover("EMPLOYED", true, TODAY.plusDays(61))), List.of(), List.of()))).isEmpty();
        var next = new PersonFacts.Cover("职工医保", "EMPLOYED", true, false, TODAY.plusDays(61), null);
        assertThat(Suggestions.of(rules, facts(List.of(ending, next), List.of(), List.of()))).isEmpty();
    }

    @Test
    void aPauseIsToldUnlessTheSameInsuranceRuns() {
        var rules = List.of(rule(RuleKind.COVER_PAUSED, null, null));
        var paused = cover("EMPLOYED", false, null);

        assertThat(Suggestions.of(rules, facts(List.of(paused), List.of(), List.of()))).hasSize(1);
        assertThat(Suggestions.of(rules, facts(List.of(paused, cover("EMPLOYED", true, null)), List.of(), List.of()))).isEmpty();
    }

    @Test
    void newsAreForThoseWhomTheyConcernAndForSomeTime() {
        var rules = List.of(rule(RuleKind.POLICY_NEWS, null, 30));
        var retired = new PersonFacts.News("基本", 2, TODAY.plusDays(30), List.of("起付标准"), Set.of("RETIRED"), "《文件》");
        var all = new PersonFacts.News("基本", 3, TODAY.minusDays(30), List.of(), Set.of(), "《文件》");
        var old = new PersonFacts.News("基本", 1, TODAY.minusDays(31), List.of(), Set.of(), "《文件》");
        var news = List.of(retired, all, old);

        assertThat(Suggestions.of(rules, facts(List.of(cover("RETIRED", true, null)), List.of(), news))).extracting(one -> one.values().get("version"))
                .containsExactly("2", "3");
        assertThat(Suggestions.of(rules, facts(List.of(cover("EMPLOYED", true, null)), List.of(), news))).extracting(one -> one.values().get("changed"))
                .containsExactly("—");
        assertThat(Suggestions.of(rules, facts(List.of(), List.of(), news))).as("not insured").isEmpty();
    }
}
