package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.transaction.internal.TransactionFixture.HOSPITAL;
import static org.yiyun.transaction.internal.TransactionFixture.NAME;
import static org.yiyun.transaction.internal.TransactionFixture.PERSON;
import static org.yiyun.transaction.internal.TransactionFixture.asked;
import static org.yiyun.transaction.internal.TransactionFixture.envelope;
import static org.yiyun.transaction.internal.TransactionFixture.line;
import static org.yiyun.transaction.internal.TransactionFixture.members;
import static org.yiyun.transaction.internal.TransactionFixture.node;
import static org.yiyun.transaction.internal.TransactionFixture.ok;
import static org.yiyun.transaction.internal.TransactionFixture.refusal;
import static org.yiyun.transaction.internal.TransactionFixture.settle;
import static org.yiyun.transaction.internal.TransactionFixture.text;
import static org.yiyun.transaction.internal.TransactionFixture.treated;
import static org.yiyun.transaction.internal.TransactionFixture.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.chronic.ChronicAnswer;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.engine.Infnos;

/** Why messages are refused, in which words (BEN-13). */
@Covers("BEN-13")
class TransactionRefusalsPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private TransactionFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new TransactionFixture(db);
    }

    /** Each refusal has its code and field, a sentence and what to do, without a word about the person. */
    @Test
    void tellsWhyAndWhatToDo() {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        Map<String, Map<String, Object>> refused = new LinkedHashMap<>();
        refused.put("TX1002 input.data.psn_name", fixture.send("1101", asked(PERSON, "")));
        refused.put("TX1003 input.data.certno", fixture.send("1101", asked("110105194912310021", NAME)));
        refused.put("TX2001 input.data.certno", fixture.send("1101", asked("440803199001011234", NAME)));
        refused.put("TX2002 input.data.psn_name", fixture.send("1101", asked(PERSON, "李明")));
        refused.put("TX2005 input.data.mdtrt_cert_type", fixture.send("1101", Map.of("data", members("mdtrt_cert_type", "03"))));
        refused.put("TX1004 infno", fixture.send("9999", Map.of()));
        refused.put("TX2003 input.data.psn_no", fixture.send("2201", visit("1", "V9")));
        refused.put("TX3005 input.data.ipt_otp_no", fixture.send("2201", visit(person, "V1")));
        refused.put("TX3001 input.data.mdtrt_id", fixture.send("2206", settle("M1", person, "300.00")));
        refused.put("TX3016 input.data.medfee_sumamt", fixture.send("2206", settle(encounter, person, "299.99")));
        refused.put("TX3010 input.feedetail[0].feedetl_sn", fees(encounter, person, "1", TransactionFixture.DRUG_A, "10.00"));
        refused.put("TX3012 input.feedetail[0].med_list_codg", fees(encounter, person, "9", "XA02AXX095A001010999999", "10.00"));
        refused.put("TX3013 input.feedetail[0].med_list_codg", fees(encounter, person, "9", TransactionFixture.DRUG_NONE, "10.00"));
        refused.put("TX3015 input.data.chrg_bchno", fixture.send("2205", Map.of("data", members(
                "mdtrt_id", encounter, "psn_no", person, "chrg_bchno", "B9"))));
        refused.put("TX2018 input.mdtrtinfo.dise_codg", fixture.send("2203", treated(encounter, person, "14", "M08301")));
        refused.put("TX1010 fixmedins_code", fixture.send("H99990000002", "1101", fixture.msgid("H99990000002"), asked(PERSON, NAME)));
        refused.put("TX1012 fixmedins_code", pharmacy(person));

        refused.forEach((expected, answer) -> {
            assertThat(refusal(answer)).as(String.valueOf(answer)).isEqualTo(expected);
            assertThat(text(answer, "err_msg")).startsWith("[" + expected.substring(0, 6) + "] ").hasSizeLessThanOrEqualTo(200)
                    .doesNotContain(PERSON, NAME, "{");
            assertThat(text(answer, "output.refusals.message")).endsWith("。");
            assertThat(text(answer, "output.refusals.advice")).endsWith("。");
        });
        assertThat(text(refused.get("TX3016 input.data.medfee_sumamt"), "err_msg"))
                .isEqualTo("[TX3016] 医疗费总额 299.99 与已上传明细的合计 300.00 不符。请核对是否有明细未上传、重复上传或未撤销。");
        assertThat(as(TransactionFixture.CLERK, () -> fixture.queries.rows(
                new TransactionFilter(null, Set.of(), null, "TX2018", null, null, null, null, null), 0, 10))).singleElement()
                .satisfies(row -> assertThat(as(TransactionFixture.CLERK, () -> fixture.queries.get(row.id())).link())
                        .isEqualTo("/chronic-registrations.xhtml?disease=M08301"));
    }

    /** A suspended agreement brings nothing new, but what was done can be taken back; one that has ended brings nothing. */
    @Test
    void takesBackWhileTheAgreementIsSuspended() {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        ok(fixture.send("2207", settle(encounter, person, "300.00")));
        String bill = fixture.newest();
        String reversed = fixture.charged(person, "V2");
        String msgid = fixture.msgid(HOSPITAL);
        ok(fixture.send(HOSPITAL, "2207", msgid, settle(reversed, person, "300.00")));
        db.sql("update institution set status = 'ENDED' where code = 'H99990000001'");
        Map<String, Object> back = Map.of("data", members("setl_id", bill, "mdtrt_id", encounter, "psn_no", person));
        assertThat(refusal(fixture.send("2208", back))).isEqualTo("TX1010 fixmedins_code");
        db.sql("update institution set status = 'SUSPENDED' where code = 'H99990000001'");

        ok(fixture.send("2208", back));
        ok(fixture.send("2601", Map.of("data", members("psn_no", person, "omsgid", msgid, "oinfno", "2207"))));
        ok(fixture.send("2205", Map.of("data", members("mdtrt_id", encounter, "psn_no", person, "chrg_bchno", "0000"))));
        Map<String, Object> anew = fixture.send("2207", settle(reversed, person, "300.00"));

        assertThat(refusal(anew)).isEqualTo("TX1010 fixmedins_code");
        assertThat(text(anew, "err_msg")).contains("协议暂停期间只受理撤销和冲正").hasSizeLessThanOrEqualTo(200);
        assertThat(Rows.of(db, "select count(*) from benefit_bill where cancelled_at is null")).containsExactly(List.of(0L));
        assertThat(Infnos.KNOWN).containsAll(Infnos.TAKING_BACK);
    }

    /** A program that sends without an end does not fill the encounter without an end. */
    @Test
    void anEncounterHasSoManyLines() {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        ok(fixture.send("2204", feedetail(encounter, person, 3, TransactionFixture.MOST_LINES)));

        Map<String, Object> more = fees(encounter, person, "X", TransactionFixture.DRUG_A, "10.00");

        assertThat(refusal(more)).isEqualTo("TX3025 input.feedetail[0].mdtrt_id");
        assertThat(text(more, "output.refusals.message")).isEqualTo("就诊 " + encounter + " 已有 40 条费用明细，加上本次 1 条超过上限 40 条。");
        ok(fixture.send("2205", Map.of("data", members("mdtrt_id", encounter, "psn_no", person, "chrg_bchno", "0000"))));
        ok(fees(encounter, person, "X", TransactionFixture.DRUG_A, "10.00"));
    }

    private static Map<String, Object> feedetail(String encounter, String person, int from, int to) {
        return Map.of("feedetail", IntStream.rangeClosed(from, to)
                .mapToObj(serial -> line(encounter, person, String.valueOf(serial), TransactionFixture.DRUG_A, "10.00")).toList());
    }

    private Map<String, Object> fees(String encounter, String person, String serial, String code, String amount) {
        return fixture.send("2204", Map.of("feedetail", List.of(line(encounter, person, serial, code, amount))));
    }

    private Map<String, Object> pharmacy(String person) {
        String shop = "P99990000001";
        String encounter = text(ok(fixture.send(shop, "2201", fixture.msgid(shop), visit(person, "P1"))), "output.data.mdtrt_id");
        return fixture.send(shop, "2204", fixture.msgid(shop), Map.of("feedetail", List.of(
                line(encounter, person, "1", TransactionFixture.DRUG_A, "10.00"))));
    }

    @Test
    void refusesWhatIsNoMessageOfItsOwn() {
        Map<String, Object> other = envelope("H99990000003", "1101", fixture.msgid("H99990000003"), asked(PERSON, NAME));
        assertThat(refusal(fixture.answer(HOSPITAL, other))).isEqualTo("TX1006 fixmedins_code");
        Map<String, Object> broken = envelope(HOSPITAL, "1101", "short", asked(PERSON, NAME));
        broken.remove("opter");
        assertThat(fixture.answer(HOSPITAL, broken).get("output")).asString().contains("TX1002", "field=opter", "TX1003", "field=msgid");
        Caller hospital = TestCallers.institution(HOSPITAL, Permission.TRANSACTION_SEND);
        assertThat(as(hospital, () -> fixture.service.exchange(null, "no json"))).contains("TX1001");
        assertThat(as(hospital, () -> fixture.service.exchange(null, "{\"a\":".repeat(2000) + "1" + "}".repeat(2000)))).contains("TX1001");
        assertThat(as(hospital, () -> fixture.service.exchange("2207", JsonTree.write(
                envelope(HOSPITAL, "1101", fixture.msgid(HOSPITAL), asked(PERSON, NAME)))))).contains("TX1005");
        assertThatThrownBy(() -> as(TransactionFixture.CLERK, () -> fixture.service.exchange(null, "{}"))).isInstanceOf(BusinessException.class);
        assertThat(as(TransactionFixture.CLERK, () -> fixture.queries.count(TransactionFilter.ALL))).isEqualTo(5);
    }

    /** Whatever is listed as taken is worked on. */
    @Test
    void knowsEachTransactionThatIsListed() {
        assertThat(Infnos.KNOWN).hasSize(22).isSorted().allSatisfy(infno ->
                assertThat(refusal(fixture.send(infno, Map.of()))).startsWith("TX100").doesNotStartWith("TX1004"));
    }

    /** What the policy has no value for is told in the policy's words. */
    @Test
    void tellsWhatThePolicyLacks() {
        Map<String, Object> told = ok(fixture.send("1101", asked("440524188001010014", "陈小华")));
        String person = text(told, "output.baseinfo.psn_no");
        Map<String, Object> visit = members("psn_no", person, "insutype", "390", "begntime", "2026-11-26 09:00:00", "mdtrt_cert_type", "02",
                "mdtrt_cert_no", "440524188001010014", "ipt_otp_no", "V1", "dept_code", "01");
        String encounter = text(ok(fixture.send("2201", Map.of("data", visit))), "output.data.mdtrt_id");
        ok(fixture.send("2204", Map.of("feedetail", List.of(line(encounter, person, "1", TransactionFixture.DRUG_A, "100.00")))));
        Map<String, Object> settling = members("psn_no", person, "mdtrt_cert_type", "02", "mdtrt_cert_no", "440524188001010014", "med_type",
                "11", "medfee_sumamt", 100, "psn_setlway", "01", "mdtrt_id", encounter, "chrg_bchno", "B1", "acct_used_flag", "0", "insutype", "390");
        Map<String, Object> refused = fixture.send("2206", Map.of("data", settling));
        assertThat(refusal(refused)).isEqualTo("TX2014 input.data.psn_no");
        assertThat(text(refused, "err_msg")).contains("人员类别“居民（成年）”在待遇方案 BASIC_SAMPLE 中没有对应的待遇");
        fixture.chronic = asked -> new ChronicAnswer(true, "", "C1", List.of());
        String own = fixture.personNumber();
        String other = fixture.charged(own, "V2");
        ok(fixture.send("2203", treated(other, own, "14", "M99999")));
        Map<String, Object> special = node(settle(other, own, "300.00"), "data");
        special.put("med_type", "14");
        Map<String, Object> lacking = fixture.send("2207", Map.of("data", special));
        assertThat(refusal(lacking)).isEqualTo("TX4001 input.data.mdtrt_id");
        assertThat(text(lacking, "output.refusals.message")).contains("待遇计算不成立：门特病种（dise_codg）：取值不在允许的范围内", "M08301").doesNotContain("claim.");
        assertThat(fixture.bills()).isEmpty();
    }
}
