package org.yiyun.sla.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.ServiceFact;
import org.yiyun.sla.SlaRule;

/** All versions of all rules; finds the one that holds for a subject, on a date, as far as was known. */
public final class RuleBook {
    /** The most specific first; among equals the id decides, so that the answer never depends on the order of loading. */
    private static final Comparator<SlaRule> PREFERENCE = Comparator
            .<SlaRule>comparingInt(rule -> -rule.scope().specificity())
            .thenComparing(SlaRule::id)
            .thenComparing(Comparator.comparingInt(SlaRule::version).reversed());

    private final Map<String, Map<Milestone, List<SlaRule>>> byProfile;

    public RuleBook(Collection<SlaRule> rules) {
        byProfile = rules.stream()
                .sorted(PREFERENCE)
                .collect(Collectors.groupingBy(
                        rule -> rule.scope().profile(),
                        TreeMap::new,
                        Collectors.groupingBy(SlaRule::milestone, TreeMap::new, Collectors.toList())));
    }

    /** This book with a rule in place of all versions of its id, as if it had always held and been known. */
    RuleBook instead(SlaRule rule) {
        SlaRule always = new SlaRule(
                rule.id(), rule.version(), rule.scope(), rule.milestone(), rule.amount(), rule.unit(), rule.triggers(),
                rule.escalation(), rule.assessed(), new SlaRule.Dating(LocalDate.MIN, null, Instant.MIN, null), rule.name(),
                rule.requirement(), rule.source());
        Stream<SlaRule> others = byProfile.values().stream()
                .flatMap(milestones -> milestones.values().stream())
                .flatMap(List::stream)
                .filter(known -> !known.id().equals(rule.id()));
        return new RuleBook(Stream.concat(others, Stream.of(always)).toList());
    }

    /** The milestones that a profile has rules for, in their order. */
    Collection<Milestone> milestones(String profile) {
        return byProfile.getOrDefault(profile, Map.of()).keySet();
    }

    /** The rule for a milestone, for a subject with these attributes. */
    Optional<SlaRule> find(
            String profile, Milestone milestone, Map<String, String> subject, LocalDate on, Instant known) {
        return byProfile.getOrDefault(profile, Map.of()).getOrDefault(milestone, List.of()).stream()
                .filter(rule -> rule.dating().covers(on, known) && fits(rule.scope(), subject))
                .findFirst();
    }

    /** Every rule of a profile that holds on a date, as far as was known. */
    public List<SlaRule> of(String profile, LocalDate on, Instant known) {
        return byProfile.getOrDefault(profile, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.dating().covers(on, known))
                .toList();
    }

    static boolean fits(SlaRule.Scope scope, Map<String, String> subject) {
        return fits(scope.serviceLine(), subject.get(ServiceFact.SERVICE_LINE))
                && fits(scope.kind(), subject.get(ServiceFact.KIND))
                && fitsLevel(scope, subject);
    }

    /** A subject that names no scheme takes the level of whatever scheme the rule is for. */
    private static boolean fitsLevel(SlaRule.Scope scope, Map<String, String> subject) {
        String scheme = subject.get(ServiceFact.SCHEME);
        return scope.level() == null
                || (scope.level().toString().equals(subject.get(ServiceFact.LEVEL))
                        && (scheme == null || scheme.equals(scope.scheme())));
    }

    private static boolean fits(@Nullable String wanted, @Nullable String given) {
        return wanted == null || Objects.equals(wanted, given);
    }
}
