package org.yiyun.benefit.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.FactReader;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.Run;

/** A compiled version of a scheme, ready for claims. Shared by all threads. */
public final class BenefitScheme {
    private final PolicyProgram program;
    private final NavigableMap<LocalDate, PlanResults> plans = new TreeMap<>();

    public BenefitScheme(PolicyProgram program) {
        this.program = program;
        program.changes().forEach(day -> plans.put(day, new PlanResults(program.on(day))));
    }

    private BenefitScheme(PolicyProgram program, NavigableMap<LocalDate, PlanResults> plans) {
        this.program = program;
        this.plans.putAll(plans);
    }

    /** The same version, as if what it says for a day had held on all days before it too; for trying it on the past. */
    public BenefitScheme heldBefore(LocalDate day) {
        NavigableMap<LocalDate, PlanResults> held = new TreeMap<>(plans.tailMap(day, false));
        Map.Entry<LocalDate, PlanResults> first = plans.floorEntry(day);
        held.put(LocalDate.MIN, first == null ? plans.firstEntry().getValue() : first.getValue());
        return new BenefitScheme(program, held);
    }

    public PolicyProgram program() {
        return program;
    }

    /** @throws BusinessException INVALID with every fault of the body */
    public Facts read(Map<String, Object> body) {
        return FactReader.read(program.layout(), body);
    }

    /**
     * Every value of a claim on that day, whether or not they make a result; for finding where a calculation turns.
     *
     * @throws BusinessException as {@link #calculate}
     */
    Run run(LocalDate on, Facts facts) {
        return results(on).plan().run(facts);
    }

    /**
     * What a claim comes to that the policy sees on that day.
     *
     * @throws BusinessException INVALID if a fact is missing or the day is before the policy, RULE_BROKEN if it has no value
     */
    public Calculation calculate(LocalDate on, Facts facts) {
        return results(on).calculate(facts);
    }

    /** The same without packed numbers; for telling that it is the same. */
    Calculation calculateExactly(LocalDate on, Facts facts) {
        return results(on).exactly(facts);
    }

    private PlanResults results(LocalDate on) {
        Map.Entry<LocalDate, PlanResults> plan = plans.floorEntry(on);
        if (plan == null) {
            throw BusinessException.invalid("on", "field.policy.before",
                    Map.of("scheme", program.definition().title(), "date", program.definition().effective()));
        }
        return plan.getValue();
    }
}
