package org.yiyun.benefit.engine;

import java.util.List;
import java.util.function.Function;
import org.yiyun.policy.engine.Plan;
import org.yiyun.policy.engine.PolicyDefinition.Accumulator;
import org.yiyun.policy.engine.PolicyDefinition.Part;

/**
 * Where in a plan's runs the result lies.
 *
 * @param amounts of the parts, in their order
 * @param codes   of the accumulators
 * @param before  what stood in each, in their order
 * @param added   what comes to it
 */
record PlanPlaces(
        Plan.Place total, Plan.Place eligible, Plan.Place payout, Part[] parts, Plan.Place[] amounts, String[] codes,
        Plan.Place[] before, Plan.Place[] added) {
    static PlanPlaces of(Plan plan) {
        List<Accumulator> accumulators = plan.definition().accumulators();
        return new PlanPlaces(
                plan.place(plan.definition().results().total()), plan.place(plan.definition().results().eligible()),
                plan.place(plan.definition().results().payout()), plan.definition().parts().toArray(Part[]::new),
                places(plan, plan.definition().parts(), Part::amount), accumulators.stream().map(Accumulator::code).toArray(String[]::new),
                places(plan, accumulators, Accumulator::before), places(plan, accumulators, Accumulator::add));
    }

    private static <T> Plan.Place[] places(Plan plan, List<T> named, Function<T, String> name) {
        return named.stream().map(each -> plan.place(name.apply(each))).toArray(Plan.Place[]::new);
    }
}
