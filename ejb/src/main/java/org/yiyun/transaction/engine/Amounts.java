package org.yiyun.transaction.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.benefit.BenefitResult;

/**
 * What a bill comes to, in the members of {@code setlinfo} and {@code setldetail}. The parts of the national layout add up: the total is
 * what is outside, above limits, paid first and in scope; it is also what funds and the person pay; the funds add up to their sum.
 */
public final class Amounts {
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final int LONGEST_WORDS = 4000;
    /** Codes of parts of schemes that have a member of their own; other funds are {@code oth_pay}. */
    private static final Map<String, String> FUNDS = Map.of(
            "pooled", "hifp_pay", "largeSum", "hifob_pay", "major", "hifmi_pay", "civil", "cvlserv_pay", "aid", "maf_pay");

    private final BenefitResult result;
    private final List<ClaimLine> lines;

    public Amounts(BenefitResult result, List<ClaimLine> lines) {
        this.result = result;
        this.lines = List.copyOf(lines);
    }

    /** The amounts of {@code setlinfo}, in its order. */
    public Map<String, Object> summary() {
        BigDecimal outside = part("outside");
        BigDecimal own = sum("C").min(outside);
        BigDecimal first = part("ownFirst");
        BigDecimal scope = result.total().subtract(outside).subtract(first);
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("medfee_sumamt", result.total());
        info.put("fulamt_ownpay_amt", own);
        info.put("overlmt_selfpay", outside.subtract(own));
        info.put("preselfpay_amt", first);
        info.put("inscp_scp_amt", scope);
        info.put("act_pay_dedc", deducted());
        info.put("hifp_pay", fund("hifp_pay"));
        info.put("pool_prop_selfpay", scope.signum() == 0
                ? new BigDecimal("0.0000") : fund("hifp_pay").divide(scope, 4, RoundingMode.HALF_UP));
        for (String name : List.of("cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay")) {
            info.put(name, fund(name));
        }
        info.put("fund_pay_sumamt", result.payout());
        info.put("psn_part_amt", result.selfPay());
        info.put("acct_pay", ZERO);
        info.put("psn_cash_pay", result.selfPay());
        info.put("hosp_part_amt", ZERO);
        info.put("balc", ZERO);
        info.put("acct_mulaid_pay", ZERO);
        info.put("hifdm_pay", ZERO);
        return info;
    }

    /**
     * Each fund that pays, with how that was worked out.
     *
     * @param insuranceType national code
     */
    public List<Map<String, Object>> details(String insuranceType, Care care) {
        List<Map<String, Object>> details = new ArrayList<>();
        for (BenefitResult.Part part : result.parts()) {
            if (part.fund() && part.amount().signum() != 0) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("fund_pay_type", fundType(part.code(), insuranceType, care));
                one.put("inscp_scp_amt", result.total().subtract(part("outside")).subtract(part("ownFirst")));
                one.put("crt_payb_lmt_amt", ZERO);
                one.put("fund_payamt", part.amount());
                one.put("fund_pay_type_name", part.name());
                one.put("setl_proc_info", words());
                details.add(one);
            }
        }
        return details;
    }

    /** The steps that found an amount, in whole sentences as far as the layout has room (字符型 4000). */
    private String words() {
        StringBuilder words = new StringBuilder();
        for (BenefitResult.Step step : result.billSteps()) {
            boolean nothing = step.output().values().stream().allMatch(value -> value instanceof BigDecimal amount && amount.signum() == 0);
            if (nothing && !step.output().isEmpty()) {
                continue;
            }
            if (words.length() + step.explanation().length() + 1 > LONGEST_WORDS) {
                break;
            }
            words.append(words.isEmpty() ? "" : " ").append(step.explanation());
        }
        return words.toString();
    }

    /** National dictionary {@code fund_pay_type}. */
    private static String fundType(String part, String insuranceType, Care care) {
        boolean employees = insuranceType.equals("310");
        return switch (part) {
            case "pooled" -> (employees ? "310" : "390") + (care == Care.INPATIENT ? "100" : "102");
            case "largeSum" -> "330100";
            case "major" -> employees ? "310300" : "390200";
            case "civil" -> "320100";
            case "aid" -> "610100";
            default -> "999997";
        };
    }

    private BigDecimal fund(String member) {
        return result.parts().stream()
                .filter(part -> part.fund() && FUNDS.getOrDefault(part.code(), "oth_pay").equals(member))
                .map(BenefitResult.Part::amount)
                .reduce(ZERO, BigDecimal::add);
    }

    private BigDecimal part(String code) {
        return result.parts().stream().filter(part -> part.code().equals(code) && !part.fund()).map(BenefitResult.Part::amount)
                .reduce(ZERO, BigDecimal::add);
    }

    private BigDecimal sum(String category) {
        return lines.stream().filter(line -> line.category().equals(category)).map(ClaimLine::amount).reduce(ZERO, BigDecimal::add);
    }

    /** 起付线 that was used up, where the scheme has a step that sets it; of a stay in parts (ADR 114) what all of them used. */
    private BigDecimal deducted() {
        return result.billSteps().stream()
                .map(step -> step.output().get("deducted"))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .reduce(ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
