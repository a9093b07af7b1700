package org.yiyun.transaction.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fee line as it enters a bill.
 *
 * @param serial  number of the line at the institution
 * @param refunds serial of the line that it gives back a part of; its amount is negative then
 * @param kind    DRUG, ITEM or CONSUMABLE
 * @param category A, B or C
 * @param day      on which it arose
 */
public record ClaimLine(
        String serial, @Nullable String refunds, String code, String kind, String category, BigDecimal amount, BigDecimal quantity,
        @Nullable BigDecimal limitPrice, LocalDate day) {
    /** National dictionary {@code chrgitm_lv}. */
    public static String level(String category) {
        return category.equals("A") ? "01" : category.equals("B") ? "02" : "03";
    }

    /** Lines with what was given back taken off; those of which nothing is left are gone. */
    public static List<ClaimLine> net(List<ClaimLine> lines) {
        Map<String, ClaimLine> left = new LinkedHashMap<>();
        lines.stream().filter(line -> line.refunds == null).forEach(line -> left.put(line.serial, line));
        lines.stream().filter(line -> line.refunds != null).forEach(line -> left.computeIfPresent(line.refunds, (serial, of) -> of.plus(line)));
        return left.values().stream().filter(line -> line.amount.signum() > 0).toList();
    }

    private ClaimLine plus(ClaimLine back) {
        return new ClaimLine(serial, null, code, kind, category, amount.add(back.amount), quantity.add(back.quantity), limitPrice, day);
    }

    /** As bills want them. */
    public static List<Map<String, Object>> bill(List<ClaimLine> lines) {
        List<Map<String, Object>> bill = new ArrayList<>();
        for (ClaimLine line : lines) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", line.code);
            one.put("kind", line.kind);
            one.put("category", line.category);
            one.put("amount", line.amount);
            one.put("quantity", line.quantity.stripTrailingZeros().scale() < 0
                    ? line.quantity.setScale(0, RoundingMode.UNNECESSARY) : line.quantity.stripTrailingZeros());
            if (line.limitPrice != null) {
                one.put("limitPrice", line.limitPrice.setScale(2, RoundingMode.DOWN));
            }
            bill.add(one);
        }
        return bill;
    }

    /** The same lines of a stay with their days (ADR 114); what arose before or behind it, such as an examination before admission, is of its first or last day. */
    public static List<Map<String, Object>> ofStay(List<ClaimLine> lines, LocalDate admitted, LocalDate discharged) {
        List<Map<String, Object>> bill = bill(lines);
        for (int i = 0; i < bill.size(); i++) {
            LocalDate day = lines.get(i).day;
            bill.get(i).put("on", (day.isBefore(admitted) ? admitted : day.isAfter(discharged) ? discharged : day).toString());
        }
        return bill;
    }

    public static BigDecimal total(List<ClaimLine> lines) {
        return lines.stream().map(ClaimLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
