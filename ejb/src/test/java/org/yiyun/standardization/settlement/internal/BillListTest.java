package org.yiyun.standardization.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.BillCharges;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.standardization.settlement.GenerateList;
import org.yiyun.standardization.settlement.engine.CodeLookup;
import org.yiyun.standardization.settlement.engine.ListCheck;
import org.yiyun.standardization.settlement.engine.ListNode;
import org.yiyun.standardization.settlement.engine.SettlementSamples;
import org.yiyun.testing.Covers;

@Covers("STD-04")
class BillListTest {
    private static final InstitutionView HOSPITAL = new InstitutionView(
            "H99990000001", "示例市第一人民医院", InstitutionKind.HOSPITAL, InstitutionGrade.TERTIARY, "440802", "示例区", InstitutionStatus.ACTIVE, 0);

    private static BillCharges.Line line(String kind, String code, String category, String amount) {
        return new BillCharges.Line(kind, code, category, new BigDecimal(amount));
    }

    private static final BillCharges BILL = new BillCharges(
            "B20261126-000001", LocalDate.of(2026, 5, 7), new BigDecimal("1000.00"), new BigDecimal("700.00"), new BigDecimal("300.00"), List.of(
                    line("DRUG", "XA02AXX095A001010103357", "A", "400"), line("DRUG", "ZA04CAE0023010100166", "B", "150"),
                    line("DRUG", null, "C", "50.5"), line("CONSUMABLE", "C0201010520000000000", "A", "99.5"), line("DIALYSIS", null, null, "300")));

    @Test
    void takesChargesAndPaymentsOfTheBill() {
        var list = BillList.of(BILL, new GenerateList(null, BILL.number(), "310100", Map.of()), HOSPITAL);
        assertThat(list.of(ListNode.ITEMINFO)).containsExactly(
                item("05", "300.00", "0.00", "0.00", "0.00", "300.00"), item("08", "99.50", "99.50", "0.00", "0.00", "0.00"),
                item("09", "450.50", "400.00", "0.00", "50.50", "0.00"), item("11", "150.00", "0.00", "150.00", "0.00", "0.00"));
        assertThat(list.of(ListNode.PAYINFO)).containsExactly(Map.of("fund_pay_type", "310100", "fund_payamt", "700.00"));
        assertThat(List.of(list.head("psn_selfpay"), list.head("psn_ownpay"), list.head("psn_cashpay"), list.head("setl_end_date")))
                .containsExactly("249.50", "50.50", "300.00", "2026-05-07");
    }

    private static Map<String, String> item(String kind, String amount, String a, String b, String own, String other) {
        return Map.of("med_chrgitm", kind, "amt", amount, "claa_sumfee", a, "clab_amt", b, "fulamt_ownpay_amt", own, "oth_amt", other);
    }

    /** What was entered goes before what the bill says; with the rest of the form the list is in order. */
    @Test
    void isInOrderOnceTheRestIsEntered() {
        Map<String, String> entered = new HashMap<>(SettlementSamples.head());
        List.of("psn_selfpay", "psn_ownpay", "acct_pay", "psn_cashpay", "setl_begn_date", "setl_end_date").forEach(entered::remove);
        var list = BillList.of(BILL, new GenerateList(null, BILL.number(), "310100", entered), HOSPITAL);
        assertThat(ListCheck.of(list, (libraries, code) -> new CodeLookup.Answer("IN_FORCE", Map.of()))).isEmpty();
        assertThat(list.head("setl_id")).isEqualTo("S1");
    }
}
