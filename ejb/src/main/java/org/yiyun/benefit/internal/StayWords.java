package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BenefitStay;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.StayPart;
import org.yiyun.benefit.engine.StayRuling;
import org.yiyun.policy.engine.Crossing;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyYear;

/** How a stay that crosses the end of a policy year is counted, in the words of an insured person; Chinese like every explanation. */
final class StayWords {
    /** Code of the step that heads a part. */
    static final String STEP = "STAY";

    private static final String TITLE = "跨年度住院";
    private static final Map<Crossing.Rule, String> RULES = Map.of(
            Crossing.Rule.ADMISSION, "按入院日计算", Crossing.Rule.DISCHARGE, "按出院日计算", Crossing.Rule.SETTLEMENT, "按结算日计算",
            Crossing.Rule.SPLIT, "按费用日期在年度末拆分计算");

    private StayWords() {}

    static BenefitStay view(List<Calculation.Portion> portions, int version, List<Integer> versions) {
        StayRuling ruling = portions.get(0).part().ruling();
        List<BenefitStay.Part> parts = new ArrayList<>();
        for (Calculation.Portion portion : portions) {
            parts.add(part(portion, versions.isEmpty() ? version : versions.get(parts.size())));
        }
        return new BenefitStay(ruling.stay().admitted(), ruling.stay().discharged(), ruling.crossing().rule(), source(ruling), parts);
    }

    private static BenefitStay.Part part(Calculation.Portion portion, int version) {
        StayPart part = portion.part();
        Calculation own = portion.calculation();
        return new BenefitStay.Part(
                part.from(), part.to(), part.on(), year(part), version, part.lines().stream().map(line -> line + 1).toList(), own.total(),
                Results.money(own.eligible()), own.payout(), own.selfPay());
    }

    /** The step that heads a part. */
    static BenefitResult.Step step(List<Calculation.Portion> portions, int place, int version) {
        StayRuling ruling = portions.get(0).part().ruling();
        return new BenefitResult.Step(
                STEP, TITLE, null, ruling.crossing().rule().name(), version, source(ruling), Map.of(), List.of(), List.of(),
                Map.of("on", portions.get(place).part().on().toString()), sentence(portions, place) + "依据" + source(ruling) + "。");
    }

    private static String sentence(List<Calculation.Portion> portions, int place) {
        StayPart part = portions.get(place).part();
        StayRuling ruling = part.ruling();
        String counted = "按 " + part.on() + " 有效的参数计算，计入 " + year(part) + " 年度的累计和限额。";
        String stay = TITLE + "：" + ruling.stay().admitted() + " 入院、" + ruling.stay().discharged() + " 出院，跨 "
                + ruling.years().stream().map(year -> Integer.toString(year.year())).collect(Collectors.joining("、")) + " 年度，"
                + RULES.get(ruling.crossing().rule());
        if (ruling.crossing().rule() != Crossing.Rule.SPLIT) {
            return stay + "：" + counted;
        }
        return stay + "。第 " + (place + 1) + " 部分（共 " + portions.size() + " 部分）：" + part.from() + " 至 " + part.to() + " 的费用 "
                + part.lines().size() + " 行，" + counted + shared(portions, place);
    }

    /** What the part goes on from; of the first one whether later ones do. */
    private static String shared(List<Calculation.Portion> portions, int place) {
        StayPart part = portions.get(place).part();
        List<Crossing.Carried> carried = part.ruling().crossing().carried();
        if (carried.isEmpty()) {
            return "起付、分段等每次住院计算的事项，各部分分别计算。";
        }
        if (place == 0) {
            return carried.stream().map(each -> name(part, each)).collect(Collectors.joining("、")) + "由各部分合并计算。";
        }
        return "接前面部分：" + carried.stream().map(each -> name(part, each) + " " + Results.grouped(earlier(portions, place, each)) + " 元")
                .collect(Collectors.joining("、")) + "。";
    }

    private static String name(StayPart part, Crossing.Carried carried) {
        PolicyDefinition definition = part.ruling().definition();
        return definition.nameOf(carried.fact());
    }

    private static BigDecimal earlier(List<Calculation.Portion> portions, int place, Crossing.Carried carried) {
        return portions.subList(0, place).stream()
                .map(portion -> portion.calculation().run())
                .filter(run -> run.plan().hasNumber(carried.value()))
                .map(run -> run.number(carried.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int year(StayPart part) {
        return PolicyYear.of(part.ruling().definition().yearStart(), part.on()).year();
    }

    private static String source(StayRuling ruling) {
        return ruling.definition().cite(ruling.crossing().source());
    }
}
