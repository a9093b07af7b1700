package org.yiyun.benefit.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.benefit.engine.StayPart;
import org.yiyun.benefit.engine.StayRuling;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition;

/**
 * By which versions a bill is to be decided, and on which days. For a stay that crosses the end of a policy year the version in force
 * on the day of discharge says how it is counted; each part is decided by the version in force on its own day.
 *
 * @param on       the day that decides; of a stay in several parts that of the last
 * @param deciding the version that decides, of each part if there are several; at least one
 * @param ruling   number of the version that rules the stay, null for any other bill
 * @param parts    of the stay, empty for any other bill
 */
public record BillPlan(LocalDate on, List<BenefitSchemes.Ready> deciding, @Nullable Integer ruling, List<StayPart> parts) {
    private static final long ALONE = 1;

    public BillPlan {
        deciding = List.copyOf(deciding);
        parts = List.copyOf(parts);
    }

    /**
     * For a bill that is to be kept or worked out by what was known at a moment.
     *
     * @param told the day that the bill names
     * @throws BusinessException INVALID for an unknown scheme, a day without a version, or wrong days of a stay that crosses years
     */
    public static BillPlan known(BenefitSchemes schemes, String policy, LocalDate told, Map<String, Object> body, Instant known) {
        Optional<BenefitSchemes.Ready> ruling = schemes.ruling(policy, body, known);
        List<StayPart> parts = ruling.map(version -> parts(version.scheme(), told, body)).orElse(List.of());
        if (parts.isEmpty()) {
            return new BillPlan(told, List.of(schemes.deciding(policy, told, known)), null, List.of());
        }
        return of(ruling.orElseThrow().version(), parts, parts.stream().map(part -> schemes.deciding(policy, part.on(), known)).toList());
    }

    /** For a version that is tried; what of a stay lies before its first day is decided by the version in force there. */
    static BillPlan tried(
            BenefitSchemes schemes, String policy, BenefitSchemes.Ready version, LocalDate told, Map<String, Object> body, Instant known) {
        List<StayPart> parts = parts(version.scheme(), told, body);
        if (parts.isEmpty()) {
            return new BillPlan(told, List.of(version), null, List.of());
        }
        LocalDate effective = version.scheme().program().definition().effective();
        return of(version.version(), parts, parts.stream()
                .map(part -> part.on().isBefore(effective) ? schemes.deciding(policy, part.on(), known) : version).toList());
    }

    private static List<StayPart> parts(BenefitScheme ruling, LocalDate told, Map<String, Object> body) {
        return StayRuling.of(ruling.program().definition(), body).map(stay -> stay.parts(told)).orElse(List.of());
    }

    private static BillPlan of(int ruling, List<StayPart> parts, List<BenefitSchemes.Ready> deciding) {
        return new BillPlan(parts.get(parts.size() - 1).on(), deciding, ruling, parts);
    }

    /** The version that decides on {@link #on}. */
    public BenefitSchemes.Ready last() {
        return deciding.get(deciding.size() - 1);
    }

    /** What the versions that decide it say. */
    public List<PolicyDefinition> definitions() {
        return deciding.stream().map(version -> version.scheme().program().definition()).toList();
    }

    /** Whether it is a stay that crosses the end of a policy year. */
    public boolean isCrossing() {
        return !parts.isEmpty();
    }

    /** The first day on which something of the bill counts. */
    public LocalDate firstDay() {
        return parts.isEmpty() ? on : parts.get(0).on();
    }

    /** Numbers of the versions that decide the parts of a stay; empty if it is decided as a whole. */
    List<Integer> versionsOfParts() {
        return parts.size() < 2 ? List.of() : deciding.stream().map(BenefitSchemes.Ready::version).toList();
    }

    /**
     * What the bill comes to by itself, with its own prior amounts.
     *
     * @throws BusinessException INVALID with each fault by its path, RULE_BROKEN if the policy has no value for it
     */
    Calculation alone(Map<String, Object> body) {
        var facts = last().scheme().read(body);
        if (parts.isEmpty()) {
            return last().scheme().calculate(on, facts);
        }
        List<BenefitScheme> schemes = new ArrayList<>();
        deciding.forEach(version -> schemes.add(version.scheme()));
        PersonLedger ledger = new PersonLedger(entry -> schemes.get(entry.part() == null ? 0 : entry.part().place() - 1));
        ledger.addAll(PersonLedger.Entry.of(ALONE, parts, true));
        return ledger.bills().get(ALONE);
    }
}
