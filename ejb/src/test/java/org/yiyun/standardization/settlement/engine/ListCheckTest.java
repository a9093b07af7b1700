package org.yiyun.standardization.settlement.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** The check of settlement lists; each test changes one thing of a list that is in order. */
@Covers("STD-04")
class ListCheckTest {
    private static final CodeLookup ALL_IN_FORCE = (libraries, code) -> new CodeLookup.Answer("IN_FORCE", Map.of());

    private final Map<ListNode, List<Map<String, String>>> nodes = new EnumMap<>(ListNode.class);

    ListCheckTest() {
        nodes.put(ListNode.SETLINFO, list(SettlementSamples.head()));
        nodes.put(ListNode.PAYINFO, list(Map.of("fund_pay_type", "310100", "fund_payamt", "700.00")));
        nodes.put(ListNode.DISEINFO, list(Map.of(
                "diag_type", "1", "diag_code", "J06.900", "diag_name", "急性上呼吸道感染", "maindiag_flag", "1")));
        nodes.put(ListNode.ITEMINFO, list(
                Map.of("med_chrgitm", "09", "amt", "600.00", "claa_sumfee", "400.00", "clab_amt", "150.00", "fulamt_ownpay_amt", "50.00", "oth_amt", "0"),
                Map.of("med_chrgitm", "01", "amt", "400.00", "claa_sumfee", "400.00", "clab_amt", "0", "fulamt_ownpay_amt", "0", "oth_amt", "0")));
    }

    @SafeVarargs
    private static List<Map<String, String>> list(Map<String, String>... records) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> record : records) {
            all.add(new LinkedHashMap<>(record));
        }
        return all;
    }

    private List<String> faults(CodeLookup codes) {
        return ListCheck.of(new SettlementDocument(nodes), codes).stream()
                .map(fault -> fault.node() + "[" + fault.record() + "]." + fault.field() + " " + fault.reason() + (fault.notice() ? " notice" : ""))
                .toList();
    }

    private List<String> faults() {
        return faults(ALL_IN_FORCE);
    }

    private void set(ListNode node, int record, String field, String value) {
        nodes.get(node).get(record).put(field, value);
    }

    @Test
    void isInOrder() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void tellsEverythingAtOnce() {
        set(ListNode.SETLINFO, 0, "psn_name", " ");
        set(ListNode.SETLINFO, 0, "gend", "3");
        set(ListNode.SETLINFO, 0, "setl_end_date", "2026-02-30");
        set(ListNode.ITEMINFO, 1, "clab_amt", "1.234");
        nodes.get(ListNode.DISEINFO).get(0).remove("diag_name");

        assertThat(faults()).containsExactly(
                "setlinfo[1].psn_name required", "setlinfo[1].gend dictionary", "setlinfo[1].setl_end_date date",
                "diseinfo[1].diag_name required", "iteminfo[2].clab_amt money", "iteminfo[2].amt item-sum");
    }

    @Test
    void tellsWhatIsMissingAsAWhole() {
        nodes.clear();
        assertThat(faults()).containsExactly("setlinfo[0]. node-missing", "iteminfo[0]. node-missing");
    }

    @Test
    void asksEachCodeOfItsOwnLibraries() {
        nodes.put(ListNode.OPRNINFO, list(Map.of(
                "oprn_oprt_type", "1", "oprn_oprt_name", "示例", "oprn_oprt_code", "00.0100", "oprn_oprt_date", "2026-05-06 09:00:00",
                "oper_dr_name", "示例", "oper_dr_code", "D440800000001", "anst_dr_code", "D440800000002")));
        nodes.get(ListNode.DISEINFO).add(new LinkedHashMap<>(Map.of(
                "diag_type", "2", "diag_code", "A01.01.01", "diag_name", "感冒", "maindiag_flag", "0")));
        nodes.get(ListNode.DISEINFO).add(new LinkedHashMap<>(Map.of(
                "diag_type", "3", "diag_code", "B01.03.01", "diag_name", "表虚证", "maindiag_flag", "0")));
        Map<String, List<String>> asked = new LinkedHashMap<>();

        faults((libraries, code) -> {
            asked.put(code, libraries);
            return new CodeLookup.Answer("IN_FORCE", Map.of());
        });

        assertThat(asked).containsOnly(
                entry("H99990000001", List.of("DESIGNATED_HOSPITAL")), entry("J06.900", List.of("DIAGNOSIS")),
                entry("A01.01.01", List.of("TCM_DISEASE")), entry("B01.03.01", List.of("TCM_SYNDROME")), entry("00.0100", List.of("PROCEDURE")),
                entry("D440800000001", List.of("DOCTOR")), entry("D440800000002", List.of("DOCTOR")));
    }

    @Test
    void aCodeThatIsNotInForceIsAFaultAndAnUnpublishedLibraryANotice() {
        assertThat(faults((libraries, code) -> new CodeLookup.Answer(
                libraries.contains("DIAGNOSIS") ? "OTHER_DAYS" : "UNPUBLISHED", Map.of("code", code))))
                .containsExactly("setlinfo[1].fixmedins_code code.UNPUBLISHED notice", "diseinfo[1].diag_code code.OTHER_DAYS");
    }

    @Test
    void aStayHasToTellMore() {
        set(ListNode.SETLINFO, 0, "ipt_med_type", "1");
        nodes.remove(ListNode.DISEINFO);
        assertThat(faults()).containsExactly(
                "setlinfo[1].adm_time stay", "setlinfo[1].adm_caty stay", "setlinfo[1].dscg_time stay", "setlinfo[1].dscg_caty stay",
                "setlinfo[1].dscg_way stay", "setlinfo[1].chfpdr_name stay", "setlinfo[1].chfpdr_code stay", "setlinfo[1].resp_nurs_code stay",
                "diseinfo[0]. node-stay");
    }

    @Test
    void daysAreInOrder() {
        set(ListNode.SETLINFO, 0, "setl_begn_date", "2026-05-08");
        assertThat(faults()).containsExactly("setlinfo[1].setl_end_date order");
    }

    @Test
    void oneDiagnosisIsTheMainOne() {
        set(ListNode.DISEINFO, 0, "maindiag_flag", "0");
        assertThat(faults()).containsExactly("diseinfo[0].maindiag_flag main-diagnosis");
    }

    @Test
    void sumsAgreeToTheFen() {
        set(ListNode.ITEMINFO, 0, "oth_amt", "0.01");
        assertThat(faults()).as("a fen in a class").containsExactly("iteminfo[1].amt item-sum");

        set(ListNode.ITEMINFO, 0, "amt", "600.01");
        assertThat(faults()).as("a fen in the total").containsExactly("setlinfo[1].psn_selfpay total-sum");

        set(ListNode.SETLINFO, 0, "psn_selfpay", "250.01");
        assertThat(faults()).as("a fen that nobody has paid").containsExactly("setlinfo[1].psn_cashpay person-sum");

        set(ListNode.SETLINFO, 0, "psn_cashpay", "200.01");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aTotalThatIsSentIsTheTotal() {
        set(ListNode.SETLINFO, 0, "medfee_sumamt", "1000");
        assertThat(faults()).isEmpty();
        set(ListNode.SETLINFO, 0, "medfee_sumamt", "999.99");
        assertThat(ListCheck.of(new SettlementDocument(nodes), ALL_IN_FORCE)).containsExactly(new ListFault(
                "setlinfo", 1, "medfee_sumamt", "医疗费总额", "fee-sum",
                Map.of("said", "999.99", "counted", "1000.00", "difference", "-0.01"), false));
    }

    @Test
    void readsDaysWithAndWithoutTime() {
        assertThat(ListCheck.day("2026-05-06 08:30:00")).hasToString("Optional[2026-05-06]");
        assertThat(ListCheck.day("2026-05-06")).hasToString("Optional[2026-05-06]");
        assertThat(ListCheck.day("20260506")).isEmpty();
    }

    /** Every field is named once in a node, and what libraries it names are those that the product ships. */
    @Test
    void theLayoutIsSound() {
        assertThat(ListNode.values()).allSatisfy(node -> {
            assertThat(node.fields()).extracting(ListField::key).doesNotHaveDuplicates();
            assertThat(node.fields()).extracting(ListField::nameZh).doesNotHaveDuplicates();
        });
    }
}
