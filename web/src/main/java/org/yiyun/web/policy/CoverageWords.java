package org.yiyun.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.CaseCoverage;
import org.yiyun.policy.CaseCoverage.Covered;
import org.yiyun.policy.CaseQueries;
import org.yiyun.policy.MutationReport;

/** What the cases of a version do not meet, and what of it was not looked at, in sentences; none where there is nothing to say. */
final class CoverageWords {
    private static final int MOST_NAMED = 20;
    private static final int MOST_TITLED = 6;

    private CoverageWords() {}

    static List<String> missed(CaseCoverage coverage, Locale locale) {
        List<String> sentences = new ArrayList<>(List.of(
                missed("policy.uncovered", coverage.rows(), locale), missed("policy.untaken", coverage.branches(), locale),
                unmet(coverage, locale), unsearched(coverage.unsearched(), locale)));
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    /** The first few in words: all of them are a table of proposals. */
    private static String unmet(CaseCoverage coverage, Locale locale) {
        List<String> missed = coverage.boundaries().missed();
        if (missed.isEmpty()) {
            return "";
        }
        String first = missed.stream().limit(MOST_TITLED).map(coverage::titleOf).collect(Collectors.joining("；"));
        return Texts.get(locale, "policy.unmet", Map.of(
                "missed", missed.size(), "total", coverage.boundaries().total(),
                "names", missed.size() <= MOST_TITLED ? first : Texts.get(locale, "policy.names.more", Map.of("names", first))));
    }

    private static String missed(String key, Covered covered, Locale locale) {
        return covered.missed().isEmpty() ? "" : Texts.get(locale, key, Map.of(
                "missed", covered.missed().size(), "total", covered.total(), "names", names(covered.missed(), locale)));
    }

    /** Empty if a case was looked for at every end. */
    static String unsearched(List<String> ends, Locale locale) {
        return ends.isEmpty() ? "" : Texts.get(locale, "policy.unsearched", Map.of("count", ends.size(), "names", names(ends, locale)));
    }

    /** Which of the changes a check has tried, and which it has not. */
    static List<String> part(MutationReport report, Locale locale) {
        List<String> sentences = new ArrayList<>();
        int last = report.skipped() + report.tried();
        if (report.tried() < report.total()) {
            sentences.add(Texts.get(locale, "policy.mutations.part", Map.of(
                    "seconds", CaseQueries.LONGEST.toSeconds(), "from", report.skipped() + 1, "to", last, "total", report.total())));
        }
        if (!report.untried().isEmpty()) {
            sentences.add(Texts.get(locale, "policy.mutations.untried", Map.of(
                    "count", report.total() - last, "figures", names(report.untried(), locale))));
        }
        return sentences;
    }

    private static String names(List<String> names, Locale locale) {
        String first = String.join("、", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        return names.size() <= MOST_NAMED ? first : Texts.get(locale, "policy.names.more", Map.of("names", first));
    }
}
