package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.engine.PersonFacts;
import org.yiyun.platform.BusinessClock;
import org.yiyun.policy.PolicyForce;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyView;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/** Versions of policies that have come into force lately or soon will, with what they change and for whom. */
@ApplicationScoped
public class PolicyNews {
    /** The fact by which policies tell types of persons apart. */
    private static final String PERSON_TYPE = "person.type";

    private final PolicyQueries policies;
    private final BusinessClock clock;

    @Inject
    public PolicyNews(PolicyQueries policies, BusinessClock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PolicyNews() {
        this(null, null);
    }

    /** Within so many days before or behind today, the latest first. */
    List<PersonFacts.News> within(int days) {
        LocalDate today = clock.today();
        List<PersonFacts.News> news = new ArrayList<>();
        for (PolicyView policy : policies.list()) {
            List<PolicyForce> forces = policies.forces(policy.id()).stream().filter(force -> force.knownTo() == null).toList();
            forces.stream()
                    .filter(force -> force.from() != null && Math.abs(ChronoUnit.DAYS.between(today, force.from())) <= days)
                    .map(force -> news(policy, force, before(forces, force.from())))
                    .forEach(news::add);
        }
        news.sort(Comparator.comparing(PersonFacts.News::effective).reversed().thenComparing(PersonFacts.News::policy));
        return news;
    }

    private static @Nullable PolicyForce before(List<PolicyForce> forces, LocalDate from) {
        LocalDate day = from.minusDays(1);
        return forces.stream()
                .filter(force -> (force.from() == null || !force.from().isAfter(day)) && (force.to() == null || force.to().isAfter(day)))
                .findFirst().orElse(null);
    }

    private PersonFacts.News news(PolicyView policy, PolicyForce force, @Nullable PolicyForce before) {
        PolicyDefinition now = policies.program(policy.id(), force.version()).definition();
        List<Changed> changed = before == null ? List.of() : changed(policies.program(policy.id(), before.version()).definition(), now);
        String source = now.documents().stream().findFirst().map(document -> "《" + document.title() + "》").orElse(policy.title());
        return new PersonFacts.News(
                policy.title(), force.version(), force.from(), changed.stream().map(one -> one.parameter().title()).toList(), only(changed),
                source);
    }

    /** A parameter and its values that were not there before. */
    private record Changed(Parameter parameter, List<Value> values) {}

    private static List<Changed> changed(PolicyDefinition before, PolicyDefinition now) {
        return now.parameters().stream().flatMap(parameter -> {
            Optional<Parameter> old = before.parameters().stream().filter(one -> one.code().equals(parameter.code())).findFirst();
            List<Value> values = parameter.values().stream()
                    .filter(value -> old.isEmpty() || !old.get().values().contains(value))
                    .toList();
            return values.isEmpty() ? Stream.empty() : Stream.of(new Changed(parameter, values));
        }).toList();
    }

    /** The types of person that all changed values are for; empty if one is for everybody. */
    private static Set<String> only(List<Changed> changed) {
        Set<String> only = new TreeSet<>();
        for (Changed one : changed) {
            for (Value value : one.values()) {
                if (!value.when().containsKey(PERSON_TYPE)) {
                    return Set.of();
                }
                only.addAll(value.when().get(PERSON_TYPE));
            }
        }
        return only;
    }
}
