package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BenefitComparison.Amount;
import org.yiyun.benefit.BenefitComparison.Input;
import org.yiyun.benefit.BenefitComparison.StepPair;
import org.yiyun.benefit.BenefitResult;

/** Lays two calculations side by side and says in words where they part. */
final class Comparisons {
    private static final String NOTHING = "未填写";

    private Comparisons() {}

    static BenefitComparison of(Side left, Side right) {
        List<Input> inputs = ToldInputs.differences(left, right);
        List<Amount> amounts = amounts(left.result(), right.result());
        List<Aligned> steps = steps(left, right);
        return new BenefitComparison(
                left.result(), right.result(), inputs, amounts, steps.stream().map(Aligned::pair).toList(), words(inputs, amounts, steps));
    }

    private static List<Amount> amounts(BenefitResult left, BenefitResult right) {
        List<Amount> all = new ArrayList<>(List.of(
                amount("total", "total", left.total(), right.total()), amount("eligible", "eligible", left.eligible(), right.eligible()),
                amount("payout", "payout", left.payout(), right.payout()), amount("selfPay", "selfPay", left.selfPay(), right.selfPay())));
        Map<String, BenefitResult.Part> others = new LinkedHashMap<>();
        right.parts().forEach(part -> others.put(part.code(), part));
        for (BenefitResult.Part part : left.parts()) {
            BenefitResult.Part other = others.remove(part.code());
            all.add(amount(part.code(), part.name(), part.amount(), other == null ? null : other.amount()));
        }
        others.values().forEach(part -> all.add(amount(part.code(), part.name(), null, part.amount())));
        return all;
    }

    private static Amount amount(String code, String name, @Nullable BigDecimal left, @Nullable BigDecimal right) {
        return new Amount(code, name, left, right, or0(right).subtract(or0(left)));
    }

    private static BigDecimal or0(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO.setScale(2) : amount;
    }

    /** A step of a line is its own; one that comes again is the next of its kind. */
    private record Place(String scheme, String step, @Nullable Integer line, int time) {}

    private static Map<Place, BenefitResult.Step> placed(BenefitResult result) {
        Map<Place, Integer> seen = new HashMap<>();
        Map<Place, BenefitResult.Step> placed = new LinkedHashMap<>();
        for (BenefitResult.Step step : result.steps()) {
            int time = seen.merge(new Place(result.scheme(), step.step(), step.line(), 0), 1, Integer::sum);
            placed.put(new Place(result.scheme(), step.step(), step.line(), time), step);
        }
        return placed;
    }

    /** @param turns whether the two part here, and do not only go on from what parted before */
    private record Aligned(StepPair pair, boolean turns) {}

    /** In the order of the left, each that only the right has behind the one before it there. */
    private static List<Aligned> steps(Side left, Side right) {
        Map<Place, BenefitResult.Step> one = placed(left.result());
        Map<Place, BenefitResult.Step> other = placed(right.result());
        List<Place> order = new ArrayList<>(one.keySet());
        int behind = 0;
        for (Place place : other.keySet()) {
            int at = order.indexOf(place);
            if (at < 0) {
                order.add(behind, place);
                at = behind;
            }
            behind = at + 1;
        }
        Explanations explanations = new Explanations(left.wording());
        return order.stream().map(place -> pair(one.get(place), other.get(place), explanations)).toList();
    }

    private static Aligned pair(BenefitResult.@Nullable Step left, BenefitResult.@Nullable Step right, Explanations explanations) {
        if (left == null || right == null) {
            BenefitResult.Step only = left == null ? right : left;
            return new Aligned(new StepPair(
                    only.step(), only.title(), only.line(), left == null ? null : left.explanation(),
                    right == null ? null : right.explanation(), left == null ? "只有第二种情形有这一步" : "只有第一种情形有这一步"), true);
        }
        List<String> differences = explanations.differences(left, right);
        return new Aligned(new StepPair(
                left.step(), left.title(), left.line(), left.explanation(), right.explanation(),
                differences.isEmpty() ? null : String.join("；", differences)), Explanations.isTurn(left, right));
    }

    /** The steps at which they part; the others follow from those, and stand beside one another. */
    private static List<String> words(List<Input> inputs, List<Amount> amounts, List<Aligned> steps) {
        List<String> words = new ArrayList<>();
        words.add(inputs.isEmpty()
                ? "两种情形填写的内容相同。"
                : "两种情形的不同：" + inputs.stream().map(Comparisons::told).collect(Collectors.joining("；")) + "。");
        steps.stream().filter(Aligned::turns).map(Aligned::pair).filter(pair -> pair.differs() && pair.line() == null)
                .forEach(pair -> words.add(pair.title() + "：" + pair.words() + "。"));
        words.add(outcome("基金支付", amounts, "payout") + "；" + outcome("个人负担", amounts, "selfPay") + "。");
        return words;
    }

    private static String told(Input input) {
        return input.title() + "由“" + (input.left() == null ? NOTHING : input.left()) + "”变为“"
                + (input.right() == null ? NOTHING : input.right()) + "”";
    }

    private static String outcome(String name, List<Amount> amounts, String code) {
        Amount amount = amounts.stream().filter(known -> known.code().equals(code)).findFirst().orElseThrow();
        return Explanations.change(name, or0(amount.left()), or0(amount.right()));
    }
}
