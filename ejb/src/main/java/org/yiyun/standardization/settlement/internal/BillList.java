package org.yiyun.standardization.settlement.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillCharges;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.standardization.settlement.GenerateList;
import org.yiyun.standardization.settlement.engine.ListNode;
import org.yiyun.standardization.settlement.engine.SettlementDocument;

/** Begins a settlement list from a bill that is kept: what the bill knows, and what was entered besides. */
final class BillList {
    private static final List<String> CLASSES = List.of("claa_sumfee", "clab_amt", "fulamt_ownpay_amt", "oth_amt");

    private BillList() {}

    static SettlementDocument of(BillCharges bill, GenerateList words, InstitutionView institution) {
        Map<ListNode, List<Map<String, String>>> nodes = new EnumMap<>(ListNode.class);
        Map<String, Map<String, BigDecimal>> items = items(bill);
        BigDecimal own = items.values().stream().map(item -> item.get("fulamt_ownpay_amt")).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ownPay = own.min(bill.selfPay());
        Map<String, String> head = new LinkedHashMap<>();
        head.put("setl_id", bill.number());
        head.put("mdtrt_id", bill.number());
        head.put("biz_sn", bill.number());
        head.put("fixmedins_code", institution.code());
        head.put("fixmedins_name", institution.name());
        head.put("setl_begn_date", bill.on().toString());
        head.put("setl_end_date", bill.on().toString());
        head.put("psn_ownpay", text(ownPay));
        head.put("psn_selfpay", text(bill.selfPay().subtract(ownPay)));
        head.put("acct_pay", "0.00");
        head.put("psn_cashpay", text(bill.selfPay()));
        head.putAll(words.fields());
        nodes.put(ListNode.SETLINFO, List.of(head));
        nodes.put(ListNode.PAYINFO, List.of(Map.of("fund_pay_type", words.fundPayType(), "fund_payamt", text(bill.payout()))));
        nodes.put(ListNode.ITEMINFO, records(items));
        return new SettlementDocument(nodes);
    }

    /** Amounts by national kind of charge and class. */
    private static Map<String, Map<String, BigDecimal>> items(BillCharges bill) {
        Map<String, Map<String, BigDecimal>> items = new TreeMap<>();
        for (BillCharges.Line line : bill.lines()) {
            Map<String, BigDecimal> item = items.computeIfAbsent(kind(line), none -> {
                Map<String, BigDecimal> empty = new LinkedHashMap<>();
                CLASSES.forEach(name -> empty.put(name, BigDecimal.ZERO));
                return empty;
            });
            item.merge(classOf(line.category()), line.amount(), BigDecimal::add);
        }
        return items;
    }

    /** 西药 09, 中成药 11, 中药饮片 10 by the code's first letter; the rest by the kind of the line. */
    private static String kind(BillCharges.Line line) {
        String code = line.code() == null ? "" : line.code();
        return switch (line.kind()) {
            case "DRUG", "SPECIAL_DRUG" -> code.startsWith("Z") ? "11" : code.startsWith("T") ? "10" : "09";
            case "CONSUMABLE" -> "08";
            case "ITEM", "DIALYSIS" -> "05";
            default -> "14";
        };
    }

    private static String classOf(@Nullable String category) {
        return switch (String.valueOf(category)) {
            case "A" -> "claa_sumfee";
            case "B" -> "clab_amt";
            case "C" -> "fulamt_ownpay_amt";
            default -> "oth_amt";
        };
    }

    private static List<Map<String, String>> records(Map<String, Map<String, BigDecimal>> items) {
        List<Map<String, String>> records = new ArrayList<>();
        items.forEach((kind, amounts) -> {
            Map<String, String> record = new LinkedHashMap<>();
            record.put("med_chrgitm", kind);
            record.put("amt", text(amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            amounts.forEach((name, amount) -> record.put(name, text(amount)));
            records.add(record);
        });
        return records;
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
