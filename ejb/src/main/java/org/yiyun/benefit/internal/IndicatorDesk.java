package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiyun.benefit.BillIndicators;
import org.yiyun.benefit.ChangeDeviationRule;
import org.yiyun.benefit.DeviationRuleView;
import org.yiyun.benefit.IndicatorQuestion;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.figure.Deviation;
import org.yiyun.platform.figure.Indicators;
import org.yiyun.platform.figure.Indicators.Sums;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyPrograms;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;

/** Makes indicators of what bills add up to, and says from when on deviations are taken of what. */
@ApplicationScoped
public class IndicatorDesk {
    private final BillFigures figures;
    private final PolicyPrograms programs;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public IndicatorDesk(BillFigures figures, PolicyPrograms programs, AuditTrail audit, BusinessClock clock) {
        this.figures = figures;
        this.programs = programs;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected IndicatorDesk() {
        this(null, null, null, null);
    }

    public BillIndicators of(IndicatorQuestion question) {
        Callers.current().refuseNarrowScope();
        check(question);
        DeviationRuleView rule = figures.rules().stream()
                .filter(one -> !one.from().isAfter(question.to()) && (one.to() == null || one.to().isAfter(question.to())))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid("to", "field.benefit.no-deviation", Map.of()));
        Map<String, Sums> now = figures.byKind(question.scheme(), question.from(), question.to());
        Map<String, Sums> before = figures.byKind(question.scheme(), question.formerFrom(), question.formerTo());
        List<BillIndicators.Group> groups = new ArrayList<>();
        groups.add(group("", "", all(now), all(before), rule.deviation()));
        Set<String> kinds = new TreeSet<>(now.keySet());
        kinds.addAll(before.keySet());
        kinds.forEach(kind -> groups.add(group(
                kind, title(question, kind), now.getOrDefault(kind, Sums.NONE), before.getOrDefault(kind, Sums.NONE), rule.deviation())));
        return new BillIndicators(
                question.scheme(), question.from(), question.to(), question.formerFrom(), question.formerTo(), rule.deviation(), rule.source(), groups);
    }

    private void check(IndicatorQuestion question) {
        if (!programs.published().contains(question.scheme())) {
            throw BusinessException.invalid("scheme", "field.enum", Map.of("allowed", String.join(" ", programs.published())));
        }
        if (question.to().isBefore(question.from())) {
            throw BusinessException.invalid("to", "field.order", Map.of());
        }
        if (ChronoUnit.DAYS.between(question.from(), question.to()) >= IndicatorQuestion.MOST_DAYS) {
            throw BusinessException.invalid("to", "field.benefit.days", Map.of("max", IndicatorQuestion.MOST_DAYS));
        }
    }

    /** As the version calls it that is in force on the last day. */
    private String title(IndicatorQuestion question, String kind) {
        if (kind.equals(BillFigures.UNTOLD)) {
            return "";
        }
        return programs.inForce(question.scheme(), question.to(), clock.now())
                .map(version -> version.program().definition())
                .map(definition -> title(definition, kind)).orElse(kind);
    }

    private static String title(PolicyDefinition definition, String kind) {
        return definition.titlesOf("claim.kind", List.of(kind));
    }

    private static Sums all(Map<String, Sums> kinds) {
        return kinds.values().stream().reduce(Sums.NONE, Sums::plus);
    }

    private static BillIndicators.Group group(String kind, String title, Sums now, Sums before, Deviation of) {
        BigDecimal mean = Indicators.mean(now);
        BigDecimal former = Indicators.mean(before);
        return new BillIndicators.Group(
                kind, title, now.pieces(), mean, before.pieces(), former, Indicators.growth(before, now), Indicators.deviation(of, now),
                Indicators.variation(of, now));
    }

    public List<DeviationRuleView> rules() {
        return figures.rules();
    }

    public List<DeviationRuleView> change(ChangeDeviationRule change) {
        Callers.current().refuseNarrowScope();
        figures.hold();
        List<DeviationRuleView> all = figures.rules();
        LocalDate last = all.get(all.size() - 1).from();
        LocalDate earliest = (last.isAfter(clock.today()) ? last : clock.today()).plusDays(1);
        if (change.from().isBefore(earliest)) {
            throw BusinessException.invalid("from", "field.insured.from", Map.of("min", earliest));
        }
        figures.change(change, Callers.current().name(), clock.now());
        audit.record("benefit.deviation-rule", "benefit-deviation-rule", change.from().toString(), Map.of(
                "deviation", change.deviation(), "source", change.source()));
        return figures.rules();
    }
}
