package org.yiyun.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The order of features: one may use the published package of any on an earlier line, and nothing of a later one. */
final class Features {
    private static final List<List<String>> LINES = List.of(
            List.of("config"),
            List.of("platform"),
            List.of("security"),
            List.of("audit"),
            List.of("job", "document", "cluster"),
            List.of("organisation", "calendar", "notification"),
            List.of("register", "catalog", "policy", "sla", "roster"),
            List.of("benefit", "knowledge", "directive", "matching"),
            List.of("ticket", "requirement", "claim", "onboarding", "inspection", "training", "testing"),
            List.of("escalation", "hotline", "intake", "complaint", "satisfaction", "dispatch", "problem", "metrics", "survey", "dataservice",
                    "reconciliation", "monitoring", "supervision", "drg", "archive", "offsite"),
            List.of("assessment", "reporting", "webhook", "task", "visit", "change", "insured", "standardization"),
            List.of("appeal", "evaluation", "servicecheck", "flow", "publicity", "handover", "reimbursement", "chronic"),
            List.of("transaction"));

    private static final Map<String, Integer> LINE_OF = IntStream.range(0, LINES.size())
            .boxed()
            .flatMap(line -> LINES.get(line).stream().map(feature -> Map.entry(feature, line)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern FEATURE = Pattern.compile("org\\.yiyun\\.(\\w+).*");

    private Features() {}

    static String of(JavaClass type) {
        var matcher = FEATURE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }

    static int line(JavaClass type) {
        var feature = of(type);
        if (!LINE_OF.containsKey(feature)) {
            throw new AssertionError("feature '" + feature + "' stands on no line of Features and docs/ARCHITECTURE.md");
        }
        return LINE_OF.get(feature);
    }

    static boolean same(JavaClass one, JavaClass other) {
        return of(one).equals(of(other));
    }
}
