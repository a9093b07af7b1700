package org.yiyun.standardization.settlement.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a settlement list: that there is what has to be, values by length, form and dictionary, every code against the libraries, and sums
 * to the fen. The sums are those of the form itself (清单填写规范): each charge is the sum of its classes, the charges are what funds and
 * patient pay, and what the patient pays is account and cash.
 */
public final class ListCheck {
    private static final String IN_FORCE = "IN_FORCE";
    private static final String UNPUBLISHED = "UNPUBLISHED";
    private static final Map<String, List<String>> DIAGNOSES =
            Map.of("1", List.of("DIAGNOSIS"), "2", List.of("TCM_DISEASE"), "3", List.of("TCM_SYNDROME"));
    /** What a stay in hospital has to tell beside what every list does. */
    private static final List<String> OF_STAYS = List.of(
            "adm_time", "adm_caty", "dscg_time", "dscg_caty", "dscg_way", "chfpdr_name", "chfpdr_code", "resp_nurs_code");

    private final SettlementDocument list;
    private final CodeLookup codes;
    private final List<ListFault> faults = new ArrayList<>();

    private ListCheck(SettlementDocument list, CodeLookup codes) {
        this.list = list;
        this.codes = codes;
    }

    /** Everything that is wrong with a list, in the order of its nodes. */
    public static List<ListFault> of(SettlementDocument list, CodeLookup codes) {
        ListCheck check = new ListCheck(list, codes);
        check.nodes();
        if (!list.of(ListNode.SETLINFO).isEmpty()) {
            check.stay();
            check.dates();
            check.diagnoses();
            check.sums();
        }
        return List.copyOf(check.faults);
    }

    private void nodes() {
        if (list.of(ListNode.SETLINFO).isEmpty()) {
            node(ListNode.SETLINFO, "node-missing");
        }
        if (list.of(ListNode.ITEMINFO).isEmpty()) {
            node(ListNode.ITEMINFO, "node-missing");
        }
        for (ListNode node : ListNode.values()) {
            List<Map<String, String>> records = list.of(node);
            for (int i = 0; i < records.size(); i++) {
                record(node, i + 1, records.get(i));
            }
        }
    }

    private void record(ListNode node, int number, Map<String, String> record) {
        for (ListField field : node.fields()) {
            String value = record.getOrDefault(field.key(), "").strip();
            if (value.isEmpty()) {
                if (field.required()) {
                    fault(node, number, field, "required", Map.of());
                }
            } else if (value.length() > field.maxLength()) {
                fault(node, number, field, "length", Map.of("max", String.valueOf(field.maxLength())));
            } else {
                value(node, number, field, value, record);
            }
        }
    }

    private void value(ListNode node, int number, ListField field, String value, Map<String, String> record) {
        if (!fits(field.kind(), value)) {
            fault(node, number, field, field.kind().name().toLowerCase(Locale.ROOT), Map.of());
        } else if (!field.values().isEmpty() && !field.values().contains(value)) {
            fault(node, number, field, "dictionary", Map.of(
                    "value", value, "allowed", String.join(" ", field.values().stream().sorted().toList())));
        } else if (!field.libraries().isEmpty()) {
            code(node, number, field, value, libraries(node, field, record));
        }
    }

    private static boolean fits(ListField.Kind kind, String value) {
        return switch (kind) {
            case TEXT -> true;
            case MONEY -> value.matches("-?[0-9]{1,14}(\\.[0-9]{1,2}0*)?");
            case NUMBER -> value.matches("[0-9]{1,9}(\\.[0-9]{1,4})?");
            case DATE -> day(value).isPresent();
        };
    }

    private static List<String> libraries(ListNode node, ListField field, Map<String, String> record) {
        return node == ListNode.DISEINFO && field.key().equals("diag_code")
                ? DIAGNOSES.getOrDefault(record.getOrDefault("diag_type", "1").strip(), field.libraries()) : field.libraries();
    }

    private void code(ListNode node, int number, ListField field, String value, List<String> libraries) {
        CodeLookup.Answer answer = codes.of(libraries, value);
        if (!answer.standing().equals(IN_FORCE)) {
            boolean notice = answer.standing().equals(UNPUBLISHED);
            faults.add(new ListFault(node.key(), number, field.key(), field.nameZh(), "code." + answer.standing(), answer.values(), notice));
        }
    }

    private void stay() {
        if (list.head("ipt_med_type").isEmpty()) {
            return;
        }
        for (String key : OF_STAYS) {
            if (list.head(key).isEmpty()) {
                fault(ListNode.SETLINFO, 1, ListNode.SETLINFO.field(key).orElseThrow(), "stay", Map.of());
            }
        }
        if (list.of(ListNode.DISEINFO).isEmpty()) {
            node(ListNode.DISEINFO, "node-stay");
        }
    }

    private void dates() {
        order("setl_begn_date", "setl_end_date");
        order("adm_time", "dscg_time");
    }

    private void order(String first, String last) {
        Optional<LocalDate> from = day(list.head(first));
        Optional<LocalDate> to = day(list.head(last));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            ListField field = ListNode.SETLINFO.field(last).orElseThrow();
            fault(ListNode.SETLINFO, 1, field, "order", Map.of("other", ListNode.SETLINFO.field(first).orElseThrow().nameZh()));
        }
    }

    /** Exactly one main diagnosis of western medicine where there are any. */
    private void diagnoses() {
        List<Map<String, String>> western = list.of(ListNode.DISEINFO).stream()
                .filter(record -> record.getOrDefault("diag_type", "").strip().equals("1")).toList();
        long main = western.stream().filter(record -> record.getOrDefault("maindiag_flag", "").strip().equals("1")).count();
        if (!western.isEmpty() && main != 1) {
            faults.add(new ListFault(ListNode.DISEINFO.key(), 0, "maindiag_flag", "主诊断标志", "main-diagnosis",
                    Map.of("count", String.valueOf(main)), false));
        }
    }

    private void sums() {
        List<Map<String, String>> items = list.of(ListNode.ITEMINFO);
        for (int i = 0; i < items.size(); i++) {
            Map<String, String> item = items.get(i);
            BigDecimal parts = sum(item, "claa_sumfee", "clab_amt", "fulamt_ownpay_amt", "oth_amt");
            differ(ListNode.ITEMINFO, i + 1, "amt", "item-sum", sum(item, "amt"), parts);
        }
        BigDecimal total = items.stream().map(item -> sum(item, "amt")).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal funds = list.of(ListNode.PAYINFO).stream().map(pay -> sum(pay, "fund_payamt")).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, String> head = list.of(ListNode.SETLINFO).get(0);
        BigDecimal person = sum(head, "psn_selfpay", "psn_ownpay");
        differ(ListNode.SETLINFO, 1, "psn_selfpay", "total-sum", total, funds.add(person));
        differ(ListNode.SETLINFO, 1, "psn_cashpay", "person-sum", person, sum(head, "acct_pay", "psn_cashpay"));
        if (!list.head("medfee_sumamt").isEmpty()) {
            differ(ListNode.SETLINFO, 1, "medfee_sumamt", "fee-sum", sum(head, "medfee_sumamt"), total);
        }
    }

    private void differ(ListNode node, int record, String field, String reason, BigDecimal said, BigDecimal counted) {
        if (said.compareTo(counted) != 0) {
            String name = node.field(field).map(ListField::nameZh).orElse("医疗费总额");
            faults.add(new ListFault(node.key(), record, field, name, reason,
                    Map.of("said", said.toPlainString(), "counted", counted.toPlainString(), "difference", said.subtract(counted).toPlainString()),
                    false));
        }
    }

    /** What is no amount counts as nothing: it is told of itself. */
    private static BigDecimal sum(Map<String, String> record, String... keys) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (String key : keys) {
            String value = record.getOrDefault(key, "").strip();
            if (value.matches("-?[0-9]{1,14}(\\.[0-9]{1,4})?")) {
                sum = sum.add(new BigDecimal(value));
            }
        }
        return sum;
    }

    private void node(ListNode node, String reason) {
        faults.add(new ListFault(node.key(), 0, "", node.nameZh(), reason, Map.of(), false));
    }

    private void fault(ListNode node, int record, ListField field, String reason, Map<String, String> values) {
        faults.add(new ListFault(node.key(), record, field.key(), field.nameZh(), reason, values, false));
    }

    /** The day of a date with or without a time. */
    public static Optional<LocalDate> day(String value) {
        try {
            boolean formed = value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?");
            return formed ? Optional.of(LocalDate.parse(value.substring(0, 10))) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
