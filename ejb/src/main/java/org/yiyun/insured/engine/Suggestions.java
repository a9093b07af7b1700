package org.yiyun.insured.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies the rules that hold to what is known. The same facts and rules give the same suggestions in the same order. */
public final class Suggestions {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Suggestions() {}

    /** In the order of {@link RuleKind}. */
    public static List<Suggestion> of(List<SuggestionRule> rules, PersonFacts facts) {
        return Stream.of(RuleKind.values())
                .flatMap(kind -> rules.stream().filter(rule -> rule.kind() == kind && rule.holdsOn(facts.today())))
                .flatMap(rule -> of(rule, facts))
                .toList();
    }

    private static Stream<Suggestion> of(SuggestionRule rule, PersonFacts facts) {
        return switch (rule.kind()) {
            case LIMIT_NEAR -> facts.accounts().stream().filter(PersonFacts.Account::ofYear).flatMap(account -> limit(rule, account));
            case PERIOD_LIMIT_NEAR -> facts.accounts().stream().filter(account -> !account.ofYear()).flatMap(account -> limit(rule, account));
            case COVER_ENDING -> facts.covers().stream().filter(cover -> ends(cover, facts, rule.reach()))
                    .map(cover -> made(rule, null, null, Map.of(
                            "type", cover.type(), "until", String.valueOf(cover.until()),
                            "days", String.valueOf(ChronoUnit.DAYS.between(facts.today(), cover.until())))));
            case COVER_PAUSED -> facts.covers().stream().filter(cover -> isPaused(cover, facts))
                    .map(cover -> made(rule, null, null, Map.of("type", cover.type(), "since", cover.since().toString())));
            case POLICY_NEWS -> facts.news().stream().filter(news -> concerns(news, facts, rule.reach())).map(news -> news(rule, news));
            case ARTICLE -> facts.articles().stream().map(article -> made(rule, null, article.number(), Map.of(
                    "title", article.title(), "about", article.about())));
        };
    }

    private static Stream<Suggestion> limit(SuggestionRule rule, PersonFacts.Account account) {
        if (account.limit() == null || account.limit().signum() <= 0 || rule.share() == null
                || account.amount().compareTo(account.limit().multiply(rule.share())) < 0) {
            return Stream.empty();
        }
        return Stream.of(made(rule, account.source(), null, Map.of(
                "scheme", account.scheme(), "account", account.by().isEmpty() ? account.title() : account.title() + "（" + account.by() + "）",
                "amount", grouped(account.amount()), "limit", grouped(account.limit()), "left", grouped(account.left()),
                "percent", account.amount().multiply(HUNDRED).divide(account.limit(), 0, RoundingMode.DOWN).toPlainString())));
    }

    /** An insurance that runs and stops soon, unless the same goes on behind it. */
    private static boolean ends(PersonFacts.Cover cover, PersonFacts facts, int days) {
        LocalDate until = cover.until();
        return cover.active() && until != null && cover.isOn(facts.today()) && !until.isAfter(facts.today().plusDays(days))
                && facts.covers().stream().noneMatch(other ->
                        other.active() && other.type().equals(cover.type()) && other.since().equals(until.plusDays(1)));
    }

    private static boolean isPaused(PersonFacts.Cover cover, PersonFacts facts) {
        return cover.paused() && cover.isOn(facts.today()) && facts.covers().stream()
                .noneMatch(other -> other.active() && other.type().equals(cover.type()) && other.isOn(facts.today()));
    }

    private static boolean concerns(PersonFacts.News news, PersonFacts facts, int days) {
        return Math.abs(ChronoUnit.DAYS.between(facts.today(), news.effective())) <= days
                && facts.covers().stream().filter(cover -> cover.isOn(facts.today()))
                        .anyMatch(cover -> news.only().isEmpty() || cover.group() != null && news.only().contains(cover.group()));
    }

    private static Suggestion news(SuggestionRule rule, PersonFacts.News news) {
        return made(rule, news.source(), null, Map.of(
                "policy", news.policy(), "version", String.valueOf(news.version()), "effective", news.effective().toString(),
                "changed", news.changed().isEmpty() ? "—" : String.join("、", news.changed())));
    }

    private static Suggestion made(SuggestionRule rule, @Nullable String source, @Nullable String article, Map<String, String> values) {
        return new Suggestion(rule.kind(), rule.from(), values, source == null ? rule.source() : source, article);
    }

    private static String grouped(@Nullable BigDecimal amount) {
        return amount == null ? "—" : String.format(Locale.ROOT, "%,.2f", amount);
    }
}
