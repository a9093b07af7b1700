package org.yiyun.web.benefit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitResult;

/**
 * A step of a calculation that stands beside another one.
 *
 * @param differs whether the other calculation has the step in other words, or not at all; where there is no other one, none differs
 */
public record MarkedStep(String words, boolean differs) {
    static List<MarkedStep> of(@Nullable BenefitResult result, @Nullable BenefitResult other) {
        if (result == null) {
            return List.of();
        }
        Map<String, String> beside = new HashMap<>();
        if (other != null) {
            numbered(other.billSteps(), beside::put);
        }
        List<MarkedStep> marked = new ArrayList<>();
        numbered(result.billSteps(), (key, words) -> marked.add(new MarkedStep(words, other != null && !words.equals(beside.get(key)))));
        return marked;
    }

    /** A stay across years has the steps of each of its parts: the second of a kind stands beside the second. */
    private static void numbered(List<BenefitResult.Step> steps, BiConsumer<String, String> each) {
        Map<String, Integer> seen = new HashMap<>();
        steps.forEach(step -> each.accept(step.step() + " " + seen.merge(step.step(), 1, Integer::sum), step.explanation()));
    }
}
