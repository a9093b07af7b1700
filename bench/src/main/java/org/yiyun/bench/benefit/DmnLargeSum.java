package org.yiyun.bench.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kie.api.KieServices;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;

/**
 * The large-sum scheme as a decision of KIE DMN: with the conditions of a line written out in FEEL, or with a decision table for each
 * line as the policy itself has it and as people who change policies see them.
 */
final class DmnLargeSum {
    private final DMNRuntime runtime;
    private final DMNModel model;

    /** @param name of the model and its file: {@code large-sum} or {@code large-sum-table} */
    DmnLargeSum(String name) {
        KieServices services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(services.getResources().newClassPathResource("org/yiyun/bench/benefit/" + name + ".dmn", DmnLargeSum.class));
        var builder = services.newKieBuilder(files).buildAll();
        runtime = services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession().getKieRuntime(DMNRuntime.class);
        model = runtime.getModel("urn:yiyun:bench", name);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    /** The input of a bill, made before the clock runs. */
    static Map<String, Object> input(PlainLargeSum.Bill bill) {
        List<Map<String, Object>> lines = bill.lines().stream().map(line -> Map.<String, Object>of(
                "kind", line.kind().name(), "category", line.category().name(), "amount", line.amount(), "sessions", line.sessions(),
                "direct", line.direct())).toList();
        return Map.of("local", bill.local(), "priorEligible", bill.priorEligible(), "priorPaid", bill.priorPaid(), "lines", lines);
    }

    Map<?, ?> calculate(Map<String, Object> input) {
        DMNContext context = runtime.newContext();
        input.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return (Map<?, ?>) result.getDecisionResultByName("answer").getResult();
    }

    static boolean isSame(Map<?, ?> answer, PlainLargeSum.Answer plain) {
        return plain.isSame(new PlainLargeSum.Answer(
                number(answer, "total"), number(answer, "eligible"), number(answer, "payout"), number(answer, "own"),
                number(answer, "total").subtract(number(answer, "covered"))));
    }

    private static BigDecimal number(Map<?, ?> answer, String name) {
        return (BigDecimal) answer.get(name);
    }
}
