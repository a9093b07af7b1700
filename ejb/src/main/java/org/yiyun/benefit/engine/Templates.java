package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.Dimension;
import org.yiyun.policy.engine.Plan;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Fact;

/**
 * Claims to start from on the days of a plan: those of the cases, the shortest first, then the smallest bill that the policy can
 * work out, and that bill with one fact told otherwise.
 */
final class Templates {
    private static final BigDecimal AMOUNT = new BigDecimal("100.00");
    private static final int MOST_COUNTED = 3;

    private final BenefitScheme scheme;
    private final PolicyDefinition definition;
    private final Plan plan;
    private final Effort effort;

    private Templates(BenefitScheme scheme, Plan plan, Effort effort) {
        this.scheme = scheme;
        this.plan = plan;
        this.effort = effort;
        definition = scheme.program().definition();
    }

    static List<Template> of(BenefitScheme scheme, Plan plan, Effort effort) {
        return new Templates(scheme, plan, effort).all();
    }

    private List<Template> all() {
        Set<Template> all = new LinkedHashSet<>();
        ofCases().sorted(Comparator.comparing(Template::lines)).forEach(all::add);
        complete(Map.of()).ifPresent(all::add);
        for (Fact fact : definition.facts()) {
            values(fact).forEach(value -> complete(Map.of(fact.name(), value)).ifPresent(all::add));
        }
        return List.copyOf(all);
    }

    /**
     * A claim of a case that is refused or taken back shows nothing, and one with the days of a stay may be counted on another day than
     * it says. One of other days is taken as if of the plan's first.
     */
    private Stream<Template> ofCases() {
        return definition.cases().stream()
                .flatMap(policyCase -> policyCase.claims().stream())
                .filter(claim -> claim.cancels() == null && claim.refused() == null && !Stay.isTold(claim.body()))
                .map(claim -> within(new Template(claim.on(), claim.body())));
    }

    private Template within(Template template) {
        return scheme.program().on(template.on()) == plan ? template : template.on(plan.from());
    }

    /** What a fact can be told to be; amounts are varied elsewhere. */
    private List<Object> values(Fact fact) {
        Optional<Dimension> dimension = definition.dimension(fact.type());
        if (dimension.isPresent()) {
            return dimension.get().values().stream().map(value -> symbol(dimension.get(), value)).toList();
        }
        List<Object> counts = new ArrayList<>();
        for (int count = 1; fact.type().equals("COUNT") && count <= MOST_COUNTED; count++) {
            counts.add(BigDecimal.valueOf(count));
        }
        return counts;
    }

    static Object symbol(Dimension dimension, String value) {
        return dimension.name().equals(Dimension.BOOLEAN.name()) ? (Object) Boolean.valueOf(value) : value;
    }

    /** The bill of one line that tells this and whatever else is asked for, each time in the first way. */
    private Optional<Template> complete(Map<String, Object> told) {
        Template bill = new Template(plan.from(), Map.of("claim", Map.of("lines", List.of(Map.of()))));
        for (Map.Entry<String, Object> fact : told.entrySet()) {
            bill = bill.with(fact.getKey(), 0, fact.getValue());
        }
        for (int asked = 0; asked <= definition.facts().size() && effort.spend(); asked++) {
            try {
                bill.run(scheme);
                return Optional.of(bill);
            } catch (BusinessException refused) {
                Optional<Fact> missing = missing(refused);
                if (missing.isEmpty()) {
                    return Optional.empty();
                }
                bill = bill.with(missing.get().name(), 0, first(missing.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> missing(BusinessException refused) {
        return refused.errors().stream()
                .filter(error -> error.key().equals("field.policy.fact"))
                .map(Templates::name)
                .flatMap(name -> definition.facts().stream().filter(fact -> fact.name().equals(name)))
                .findFirst();
    }

    private static String name(FieldError error) {
        return String.valueOf(error.params().get("name"));
    }

    private Object first(Fact fact) {
        if (fact.type().equals("BOOLEAN")) {
            return Boolean.TRUE;
        }
        return definition.dimension(fact.type())
                .map(dimension -> symbol(dimension, dimension.values().get(0)))
                .orElse(fact.type().equals("MONEY") ? AMOUNT : BigDecimal.ONE);
    }
}
