package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;
import org.yiyun.platform.BusinessClock;
import org.yiyun.policy.PolicyForce;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * What of policies cites codes of a library: dimensions, parameters, decision tables, steps and cases, of the versions that decide
 * from today on and of those on their way. Stands here because policies know nothing of libraries; this is the first feature that
 * knows both.
 */
@ApplicationScoped
public class PolicyCodeUsers implements CodeUsers {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.*+/]{2,}");
    private static final Set<PolicyStatus> OVER = Set.of(PolicyStatus.PUBLISHED, PolicyStatus.REJECTED);

    private final PolicyQueries policies;
    private final BusinessClock clock;

    @Inject
    public PolicyCodeUsers(PolicyQueries policies, BusinessClock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PolicyCodeUsers() {
        this(null, null);
    }

    /** A part of a policy by its name, and what it says. */
    private record Cited(String name, Object content) {}

    @Override
    public CodeUse usesOf(String library, Collection<String> codes) {
        Set<String> wanted = new HashSet<>(codes);
        Set<String> citing = new TreeSet<>();
        Callers.runAs(Caller.system("policy"), () -> policies.list().forEach(policy -> versions(policy.id()).forEach(version -> {
            String text = policies.content(policy.id(), version);
            if (cites(text, wanted)) {
                parts(PolicyReader.read(text)).filter(part -> cites(part.content().toString(), wanted))
                        .forEach(part -> citing.add(policy.id() + " " + version + " " + part.name()));
            }
        })));
        return new CodeUse("POLICY", citing.size(), List.copyOf(citing));
    }

    /** Those that decide from today on, as is known now, and those that are neither published nor refused. */
    private Set<Integer> versions(String policy) {
        LocalDate today = clock.today();
        Set<Integer> counted = new TreeSet<>();
        policies.forces(policy).stream()
                .filter(force -> force.knownTo() == null && (force.to() == null || force.to().isAfter(today)))
                .map(PolicyForce::version)
                .forEach(counted::add);
        policies.versions(policy).stream()
                .filter(version -> !OVER.contains(version.status()))
                .map(PolicyVersionView::version)
                .forEach(counted::add);
        return counted;
    }

    private static Stream<Cited> parts(PolicyDefinition policy) {
        List<Cited> parts = new ArrayList<>();
        policy.dimensions().forEach(dimension -> parts.add(new Cited(dimension.name(), dimension)));
        policy.covers().forEach(cover -> parts.add(new Cited(cover.name(), cover)));
        policy.facts().forEach(fact -> parts.add(new Cited(fact.name(), fact)));
        policy.parameters().forEach(parameter -> parts.add(new Cited(parameter.code(), parameter)));
        policy.tables().forEach(table -> parts.add(new Cited(table.code(), table)));
        policy.steps().forEach(step -> parts.add(new Cited(step.code(), step)));
        policy.cases().forEach(example -> parts.add(new Cited(example.name(), example)));
        return parts.stream();
    }

    private static boolean cites(String text, Set<String> codes) {
        return WORD.matcher(text).results().anyMatch(word -> codes.contains(word.group()) || codes.contains(stripped(word.group())));
    }

    /** A full stop behind a code ends a sentence. */
    private static String stripped(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
