package org.yiyun.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.CaseCoverage;
import org.yiyun.policy.CaseCoverage.Covered;

/** What the cases of a version do not meet, a sentence for each kind; none where they meet all. */
final class CoverageWords {
    private CoverageWords() {}

    static List<String> missed(CaseCoverage coverage, Locale locale) {
        List<String> sentences = new ArrayList<>();
        add(sentences, "policy.uncovered", coverage.rows(), locale);
        add(sentences, "policy.untaken", coverage.branches(), locale);
        add(sentences, "policy.unmet", coverage.boundaries(), locale);
        return sentences;
    }

    private static void add(List<String> sentences, String key, Covered covered, Locale locale) {
        if (!covered.missed().isEmpty()) {
            sentences.add(Texts.get(locale, key, Map.of(
                    "missed", covered.missed().size(), "total", covered.total(), "names", String.join("、", covered.missed()))));
        }
    }
}
