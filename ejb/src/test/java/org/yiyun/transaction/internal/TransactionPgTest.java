package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.transaction.internal.TransactionFixture.AWAY;
import static org.yiyun.transaction.internal.TransactionFixture.HOSPITAL;
import static org.yiyun.transaction.internal.TransactionFixture.NAME;
import static org.yiyun.transaction.internal.TransactionFixture.PERSON;
import static org.yiyun.transaction.internal.TransactionFixture.asked;
import static org.yiyun.transaction.internal.TransactionFixture.envelope;
import static org.yiyun.transaction.internal.TransactionFixture.line;
import static org.yiyun.transaction.internal.TransactionFixture.members;
import static org.yiyun.transaction.internal.TransactionFixture.ok;
import static org.yiyun.transaction.internal.TransactionFixture.refusal;
import static org.yiyun.transaction.internal.TransactionFixture.settle;
import static org.yiyun.transaction.internal.TransactionFixture.text;
import static org.yiyun.transaction.internal.TransactionFixture.visit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.BillFilter;
import org.yiyun.chronic.ChronicAnswer;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestLeases;
import org.yiyun.transaction.CertificateReader.Certificate;
import org.yiyun.transaction.ChangeScheme;
import org.yiyun.transaction.ChangeThreshold;
import org.yiyun.transaction.FileOffsite;
import org.yiyun.transaction.OffsiteFilingFilter;
import org.yiyun.transaction.OffsiteFilingView;
import org.yiyun.transaction.SpellView;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.TransactionSummary;
import org.yiyun.transaction.TransactionView;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** National transactions from identification to settlement and back (BEN-13), with electronic certificates and off-site (BEN-16). */
@Covers({"BEN-13", "BEN-16"})
class TransactionPgTest {
    private static final Caller SETTLER = TestCallers.staff("settler", Permission.BENEFIT_READ);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private TransactionFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new TransactionFixture(db);
    }

    @Test
    void aVisitIsSettledOnceAndTakenBack() {
        Map<String, Object> told = ok(fixture.send("1101", asked(PERSON, NAME)));
        assertThat(told.get("output")).asString().contains("certno=" + PERSON, "psn_name=" + NAME, "gend=2", "brdy=1949-12-31",
                "insutype=310", "psn_type=12", "psn_insu_stas=1", "insuplc_admdvs=440803");
        String person = text(told, "output.baseinfo.psn_no");
        assertThat(fixture.personNumber()).as("the same ever after").isEqualTo(person);
        String encounter = fixture.charged(person, "V1");
        ok(fixture.send("2203", treated(encounter, person, "11", null)));

        Map<String, Object> trial = ok(fixture.send("2206", settle(encounter, person, "300.00")));
        assertThat(bills()).isEmpty();
        String msgid = fixture.msgid(HOSPITAL);
        Map<String, Object> message = envelope(HOSPITAL, "2207", msgid, settle(encounter, person, "300.00"));
        String answered = fixture.text(HOSPITAL, message);
        Map<String, Object> settled = ok(fixture.answer(HOSPITAL, message));

        assertThat(fixture.text(HOSPITAL, message)).as("the same answer for the same message").isEqualTo(answered);
        assertThat(bills()).hasSize(1);
        assertThat(amounts(settled)).isEqualTo(amounts(trial)).isEqualTo(Map.of(
                "medfee_sumamt", "300.00", "fulamt_ownpay_amt", "0.00", "overlmt_selfpay", "0.00", "preselfpay_amt", "20.00",
                "inscp_scp_amt", "280.00", "hifp_pay", "154.00", "fund_pay_sumamt", "154.00", "psn_part_amt", "146.00",
                "psn_cash_pay", "146.00", "pool_prop_selfpay", "0.5500"));
        assertThat(text(settled, "output.setldetail.fund_pay_type")).isEqualTo("310102");
        assertThat(text(settled, "output.setldetail.setl_proc_info")).contains("统筹分段应付", "依据");
        String bill = text(settled, "output.setlinfo.setl_id");
        assertThat(as(SETTLER, () -> fixture.policy.bill.get(bill)).bill().payout()).isEqualTo("154.00");
        assertThat(refusal(fixture.send(HOSPITAL, "2207", msgid, settle(encounter, person, "301.00")))).isEqualTo("TX1007 msgid");
        assertThat(refusal(fixture.send("2207", settle(encounter, person, "300.00")))).isEqualTo("TX3017 input.data.chrg_bchno");
        assertThat(refusal(fixture.send("2202", cancelled(encounter, person, "V1")))).isEqualTo("TX3004 input.data.mdtrt_id");

        Map<String, Object> back = Map.of("data", members("setl_id", bill, "mdtrt_id", encounter, "psn_no", person));
        assertThat(text(ok(fixture.send("2208", back)), "output.setlinfo.fund_pay_sumamt")).isEqualTo("154.00");
        assertThat(as(SETTLER, () -> fixture.policy.bill.get(bill)).bill().isCancelled()).isTrue();
        assertThat(refusal(fixture.send("2208", back))).isEqualTo("TX3021 input.data.setl_id");
        ok(fixture.send("2207", settle(encounter, person, "300.00")));
        ok(fixture.send("2208", Map.of("data", members("setl_id", newest(), "mdtrt_id", encounter, "psn_no", person))));
        ok(fixture.send("2202", cancelled(encounter, person, "V1")));
        assertThat(refusal(fixture.send("2206", settle(encounter, person, "300.00")))).isEqualTo("TX3003 input.data.mdtrt_id");
    }

    private static Map<String, String> amounts(Map<String, Object> answer) {
        Map<String, String> amounts = new HashMap<>();
        for (String name : List.of("medfee_sumamt", "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt", "hifp_pay",
                "fund_pay_sumamt", "psn_part_amt", "psn_cash_pay", "pool_prop_selfpay")) {
            amounts.put(name, text(answer, "output.setlinfo." + name));
        }
        return amounts;
    }

    private static Map<String, Object> cancelled(String encounter, String person, String visit) {
        return Map.of("data", members("psn_no", person, "mdtrt_id", encounter, "ipt_otp_no", visit));
    }

    private static Map<String, Object> treated(String encounter, String person, String type, String disease) {
        return Map.of("mdtrtinfo", members("mdtrt_id", encounter, "psn_no", person, "med_type", type, "begntime", "2026-11-26 09:00:00",
                "dise_codg", disease == null ? "" : disease), "diseinfo", List.of(diagnosis()));
    }

    private static Map<String, Object> diagnosis() {
        return members("diag_type", "1", "diag_srt_no", 1, "diag_code", "J06.900", "diag_name", "急性上呼吸道感染", "diag_dept", "内科",
                "dise_dor_no", "D999999000001", "dise_dor_name", "测试医师", "diag_time", "2026-11-26 09:10:00", "vali_flag", "1",
                "maindiag_flag", "1");
    }

    private List<String> bills() {
        return as(SETTLER, () -> fixture.policy.bill.list(new BillFilter(null, null, null, null, null), PageRequest.first(50))).items().stream()
                .map(bill -> bill.number()).toList();
    }

    private String newest() {
        return bills().get(0);
    }

    @Test
    void aMessageThatComesTwiceAtOnceIsOneSettlement() throws Exception {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        Map<String, Object> message = envelope(HOSPITAL, "2207", fixture.msgid(HOSPITAL), settle(encounter, person, "300.00"));
        var threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> sendings = IntStream.range(0, 6).<Callable<String>>mapToObj(i -> () -> {
                Map<String, Object> answer = fixture.answer(HOSPITAL, message);
                return String.valueOf(answer.get("infcode")).equals("0") ? text(answer, "output.setlinfo.setl_id") : refusal(answer);
            }).toList();
            List<String> answers = new ArrayList<>();
            for (var each : threads.invokeAll(sendings)) {
                answers.add(each.get());
            }
            assertThat(bills()).hasSize(1);
            assertThat(answers).contains(bills().get(0)).allMatch(answer -> answer.equals(bills().get(0)) || answer.equals("TX1008 msgid"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aStayIsTriedSettledAndTakenBackInOrder() {
        String person = fixture.personNumber();
        assertThat(refusal(fixture.send("2401", admission(person, "Z1", "11")))).isEqualTo("TX2016 input.mdtrtinfo.med_type");
        String stay = text(ok(fixture.send("2401", admission(person, "Z1", "2101"))), "output.result.mdtrt_id");
        assertThat(refusal(fixture.send("2401", admission(person, "Z2", "2101")))).isEqualTo("TX3006 input.mdtrtinfo.psn_no");
        ok(fixture.send("2403", Map.of("adminfo", members("mdtrt_id", stay, "psn_no", person, "begntime", "2026-11-20 08:00:00", "med_type",
                "2101", "ipt_otp_no", "Z1", "mdtrt_cert_type", "02"), "diseinfo", List.of(diagnosis()))));
        ok(fixture.send("2301", Map.of("feedetail", List.of(
                line(stay, person, "1", TransactionFixture.DRUG_A, "20000.00"), line(stay, person, "2", TransactionFixture.ITEM, "500.00"),
                refund(stay, person, "3", "2", "-200.00")))));
        assertThat(refusal(fixture.send("2301", Map.of("feedetail", List.of(refund(stay, person, "4", "2", "-300.02"))))))
                .isEqualTo("TX3014 input.feedetail[0].init_feedetl_sn");
        Map<String, Object> trial = ok(fixture.send("2303", settle(stay, person, "20300.00")));
        assertThat(amounts(trial)).containsEntry("fulamt_ownpay_amt", "300.00").containsEntry("inscp_scp_amt", "20000.00");
        assertThat(text(trial, "output.setlinfo.act_pay_dedc")).isEqualTo("800.00");
        assertThat(refusal(fixture.send("2304", settle(stay, person, "20300.00")))).isEqualTo("TX3007 input.data.mdtrt_id");
        ok(fixture.send("2402", discharge(stay, person)));
        Map<String, Object> settled = ok(fixture.send("2304", settle(stay, person, "20300.00")));
        assertThat(text(settled, "output.setlinfo.fund_pay_sumamt")).isEqualTo("16780.00");
        assertThat(text(settled, "output.setlinfo.clr_type")).isEqualTo("21");
        assertThat(refusal(fixture.send("2405", named(stay, person)))).isEqualTo("TX3004 input.data.mdtrt_id");

        String second = text(ok(fixture.send("2401", admission(person, "Z2", "2101"))), "output.result.mdtrt_id");
        ok(fixture.send("2301", Map.of("feedetail", List.of(line(second, person, "1", TransactionFixture.DRUG_A, "20000.00")))));
        assertThat(text(ok(fixture.send("2303", settle(second, person, "20000.00"))), "output.setlinfo.act_pay_dedc"))
                .as("the second stay of the year").isEqualTo("400.00");
        ok(fixture.send("2302", Map.of("data", members("feedetl_sn", "0000", "mdtrt_id", second, "psn_no", person))));
        assertThat(refusal(fixture.send("2303", settle(second, person, "20000.00")))).isEqualTo("TX3015 input.data.mdtrt_id");
        ok(fixture.send("2404", named(second, person)));

        String bill = text(settled, "output.setlinfo.setl_id");
        ok(fixture.send("2305", Map.of("data", members("setl_id", bill, "mdtrt_id", stay, "psn_no", person))));
        ok(fixture.send("2405", named(stay, person)));
        ok(fixture.send("2404", named(stay, person)));
        assertThat(refusal(fixture.send("2402", discharge(stay, person)))).isEqualTo("TX3003 input.dscginfo.mdtrt_id");
    }

    /** The scheme splits stays that cross the end of a year, so a stay that is settled late counts in the years in which it was (ADR 114). */
    @Test
    void aStayAcrossYearsTellsItsDays() {
        String person = fixture.personNumber();
        String stay = text(ok(fixture.send("2401", Map.of("mdtrtinfo", replaced(admission(person, "Z1", "2101"), "mdtrtinfo", "begntime", "2025-12-28 09:00:00"),
                "diseinfo", List.of(diagnosis())))), "output.result.mdtrt_id");
        Map<String, Object> line = line(stay, person, "1", TransactionFixture.DRUG_A, "1800.00");
        line.put("fee_ocur_time", "2026-01-04 09:00:00");
        ok(fixture.send("2301", Map.of("feedetail", List.of(line))));
        ok(fixture.send("2402", Map.of("dscginfo", replaced(discharge(stay, person), "dscginfo", "endtime", "2026-01-05 08:00:00"),
                "diseinfo", List.of(diagnosis()))));
        Map<String, Object> settled = ok(fixture.send("2304", settle(stay, person, "1800.00")));
        assertThat(text(settled, "output.setlinfo.act_pay_dedc")).isEqualTo("800.00");
        assertThat(Rows.of(db, "select cast(day as text), ruling_version, payout from benefit_bill"))
                .containsExactly(List.of("2026-01-05", 1, new BigDecimal(text(settled, "output.setlinfo.fund_pay_sumamt"))));
    }

    private static Map<String, Object> replaced(Map<String, Object> message, String part, String member, Object value) {
        Map<String, Object> replaced = new LinkedHashMap<>();
        ((Map<?, ?>) message.get(part)).forEach((name, known) -> replaced.put(String.valueOf(name), known));
        replaced.put(member, value);
        return replaced;
    }

    private static Map<String, Object> named(String encounter, String person) {
        return Map.of("data", members("mdtrt_id", encounter, "psn_no", person));
    }

    private static Map<String, Object> discharge(String stay, String person) {
        return Map.of("dscginfo", members("mdtrt_id", stay, "psn_no", person, "insutype", "310", "endtime", "2026-11-26 08:00:00",
                "dscg_dept_codg", "01", "dscg_way", "1"), "diseinfo", List.of(diagnosis()));
    }

    private static Map<String, Object> admission(String person, String visit, String type) {
        return Map.of("mdtrtinfo", members("psn_no", person, "insutype", "310", "begntime", "2026-11-20 09:00:00", "mdtrt_cert_type", "02",
                "mdtrt_cert_no", PERSON, "certno", PERSON, "med_type", type, "ipt_no", visit, "adm_dept_codg", "01",
                "dscg_maindiag_code", "J06.900"), "diseinfo", List.of(diagnosis()));
    }

    private static Map<String, Object> refund(String stay, String person, String serial, String of, String amount) {
        Map<String, Object> line = line(stay, person, serial, TransactionFixture.ITEM, amount);
        line.put("cnt", -2);
        line.put("pric", new BigDecimal(amount).divide(new BigDecimal(-2)));
        line.put("init_feedetl_sn", of);
        return line;
    }

    /** Numbers of the institution may look like telephones or identity numbers. */
    @Test
    void givesTheSameAnswerWhateverNumbersItRepeats() {
        String person = fixture.personNumber();
        for (String visit : List.of("13812345678", "440803199001011234")) {
            Map<String, Object> message = envelope(HOSPITAL, "2201", fixture.msgid(HOSPITAL), visit(person, visit));
            String answer = fixture.text(HOSPITAL, message);
            assertThat(answer).contains("\"ipt_otp_no\":\"" + visit + "\"");
            assertThat(fixture.text(HOSPITAL, message)).isEqualTo(answer);
            Map<String, Object> twice = envelope(HOSPITAL, "2201", fixture.msgid(HOSPITAL), visit(person, visit));
            assertThat(fixture.text(HOSPITAL, twice)).contains("TX3005").isEqualTo(fixture.text(HOSPITAL, twice));
        }
        Map<String, Object> asking = envelope(HOSPITAL, "1101", fixture.msgid(HOSPITAL), asked(PERSON, NAME));
        assertThat(fixture.text(HOSPITAL, asking)).contains(PERSON, NAME, "1949-12-31").isEqualTo(fixture.text(HOSPITAL, asking));
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

    /** A person number is a running one: whoever guesses it learns nothing. */
    @Test
    void aPersonNumberAloneProvesNothing() {
        String person = fixture.personNumber();
        Map<String, Object> visit = node(visit(person, "V1"), "data");
        visit.remove("mdtrt_cert_no");
        assertThat(refusal(fixture.send("2201", Map.of("data", visit)))).isEqualTo("TX1002 input.data.mdtrt_cert_no");
        Map<String, Object> stay = node(admission(person, "Z1", "2101"), "mdtrtinfo");
        stay.remove("mdtrt_cert_no");
        stay.remove("certno");
        assertThat(refusal(fixture.send("2401", Map.of("mdtrtinfo", stay, "diseinfo", List.of(diagnosis())))))
                .isEqualTo("TX1002 input.mdtrtinfo.mdtrt_cert_no");
    }

    /** The day of a charge decides on price and class, the first day on cover and filing: neither is free to choose. */
    @Test
    void daysLieWithinTheEncounter() {
        String person = fixture.personNumber();
        Map<String, Object> visit = node(visit(person, "V1"), "data");
        visit.put("begntime", "2026-11-27 00:00:00");
        assertThat(refusal(fixture.send("2201", Map.of("data", visit)))).isEqualTo("TX1013 input.data.begntime");
        String stay = text(ok(fixture.send("2401", admission(person, "Z1", "2101"))), "output.result.mdtrt_id");
        Map<String, Object> line = line(stay, person, "1", TransactionFixture.DRUG_A, "100.00");
        for (String day : List.of("2026-11-19 23:59:59", "2026-11-27 00:00:00")) {
            line.put("fee_ocur_time", day);
            assertThat(refusal(fixture.send("2301", Map.of("feedetail", List.of(line))))).as(day).isEqualTo("TX3022 input.feedetail[0].fee_ocur_time");
        }
        line.put("fee_ocur_time", "2026-11-20 00:00:00");
        line.put("cnt", "99999999999");
        assertThat(refusal(fixture.send("2301", Map.of("feedetail", List.of(line))))).as("more than is kept").isEqualTo("TX1003 input.feedetail[0].cnt");
        assertThat(refusal(fixture.send("2403", moved(stay, person, "2019-12-31 08:00:00")))).as("not insured then").isEqualTo("TX2010 input.adminfo.begntime");
        assertThat(refusal(fixture.send("2403", moved(stay, person, "2026-11-27 08:00:00")))).isEqualTo("TX1013 input.adminfo.begntime");
        ok(fixture.send("2403", moved(stay, person, "2026-11-19 08:00:00")));
        ok(fixture.send("2402", discharge(stay, person)));
        fixture.time.advance(Duration.ofDays(1));
        line.put("cnt", "2");
        line.put("fee_ocur_time", "2026-11-27 08:00:00");
        assertThat(refusal(fixture.send("2301", Map.of("feedetail", List.of(line))))).as("after the discharge")
                .isEqualTo("TX3022 input.feedetail[0].fee_ocur_time");
        line.put("fee_ocur_time", "2026-11-19 08:00:00");
        ok(fixture.send("2301", Map.of("feedetail", List.of(line))));
    }

    private static Map<String, Object> moved(String stay, String person, String begin) {
        return Map.of("adminfo", members("mdtrt_id", stay, "psn_no", person, "begntime", begin, "med_type", "2101", "ipt_otp_no", "Z1",
                "mdtrt_cert_type", "02"), "diseinfo", List.of(diagnosis()));
    }

    /** A message must not read a whole table for what it looks up. */
    @Test
    void lookUpsHaveTheirIndexes() {
        Map<String, String> lookUps = Map.of(
                "ix_transaction_settlement_encounter", "transaction_settlement where encounter_id = 1 order by id",
                "ix_transaction_encounter_filing", "transaction_encounter where filing = 'F1'",
                "ix_transaction_log_encounter", "transaction_log where encounter = 'M1' order by received_at, id",
                "ix_transaction_log_msgid", "transaction_log where msgid = 'x' order by received_at desc, id desc");
        lookUps.forEach((index, what) -> assertThat(db.<List<?>>inTransaction(em -> {
            em.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            return em.createNativeQuery("explain select * from " + what, String.class).getResultList();
        })).as(what).anySatisfy(line -> assertThat(String.valueOf(line)).contains(index)));
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
        assertThat(text(lacking, "output.refusals.message")).contains("claim.disease", "M08301");
        assertThat(bills()).isEmpty();
    }

    /** A node of an input, to be changed. */
    private static Map<String, Object> node(Map<String, Object> input, String name) {
        Map<String, Object> node = new LinkedHashMap<>();
        ((Map<?, ?>) input.get(name)).forEach((key, value) -> node.put(String.valueOf(key), value));
        return node;
    }

    @Test
    void anElectronicCertificateIsExchangedAndNeverKept() {
        Map<String, Object> asked = Map.of("data", members("mdtrt_cert_type", "01", "mdtrt_cert_no", "TOKEN-SECRET-1"));
        assertThat(refusal(fixture.send("1101", asked))).isEqualTo("TX2006 input.data.mdtrt_cert_no");
        fixture.certificates = token -> {
            throw new Refused(RefusalCode.CERTIFICATE_AWAY, "input.data.mdtrt_cert_no", Map.of());
        };
        String msgid = fixture.msgid(HOSPITAL);
        assertThat(refusal(fixture.send(HOSPITAL, "1101", msgid, asked))).isEqualTo("TX2008 input.data.mdtrt_cert_no");
        fixture.certificates = token -> new Certificate(PERSON, NAME);
        String person = text(ok(fixture.send(HOSPITAL, "1101", msgid, asked)), "output.baseinfo.psn_no");
        assertThat(fixture.tokens).hasSize(3);

        Map<String, Object> visit = node(visit(person, "V1"), "data");
        visit.put("mdtrt_cert_type", "01");
        visit.put("mdtrt_cert_no", "TOKEN-SECRET-1");
        ok(fixture.send("2201", Map.of("data", visit)));
        assertThat(fixture.tokens).as("known by its hash").hasSize(3);
        ok(fixture.send(AWAY, "1101", fixture.msgid(AWAY), asked));
        assertThat(fixture.tokens).as("known to the institution that has shown it").hasSize(4);
        fixture.certificates = token -> new Certificate("440524188001010014", "陈小华");
        visit.put("mdtrt_cert_no", "TOKEN-SECRET-2");
        visit.put("ipt_otp_no", "V2");
        assertThat(refusal(fixture.send("2201", Map.of("data", visit)))).isEqualTo("TX2004 input.data.mdtrt_cert_no");
        fixture.time.advance(Duration.ofHours(11));
        ok(fixture.send("1101", asked));
        assertThat(fixture.tokens).as("for twelve hours").hasSize(5);
        fixture.time.advance(Duration.ofHours(2));
        visit.put("mdtrt_cert_no", "TOKEN-SECRET-1");
        assertThat(refusal(fixture.send("2201", Map.of("data", visit)))).as("asked again").isEqualTo("TX2004 input.data.mdtrt_cert_no");
        assertThat(kept()).doesNotContain("TOKEN-SECRET").contains("sha256:");
    }

    /** All that the feature keeps, as text. */
    private String kept() {
        return db.inTransaction(em -> String.join("\n", Stream.of("transaction_log", "transaction_certificate", "transaction_settlement")
                .map(table -> String.valueOf(em.createNativeQuery("select string_agg(cast(to_jsonb(t) as text), ' ') from " + table + " t")
                        .getSingleResult())).toList()));
    }

    @Test
    void offSiteCareNeedsAFiling() {
        String person = fixture.personNumber();
        Map<String, Object> refused = fixture.send(AWAY, "2201", fixture.msgid(AWAY), visit(person, "A1"));
        assertThat(refusal(refused)).isEqualTo("TX2013 insuplc_admdvs");
        assertThat(text(refused, "err_msg")).contains("没有 2026-11-26 有效、由参保地 440803 到就医地 440105 的异地就医备案", "2501");
        Map<String, Object> silent = envelope(AWAY, "2201", fixture.msgid(AWAY), visit(person, "A1"));
        silent.remove("insuplc_admdvs");
        assertThat(refusal(fixture.answer(AWAY, silent))).isEqualTo("TX2012 insuplc_admdvs");
        Map<String, Object> referral = members("psn_no", person, "mdtrtarea_admdvs", "440105", "refl_type", "2", "refl_date", "2026-11-25",
                "refl_rea", "本地不能诊治", "reflin_medins_no", AWAY, "enddate", "2026-12-31");
        assertThat(refusal(fixture.send(AWAY, "2501", fixture.msgid(AWAY), Map.of("refmedin", referral)))).isEqualTo("TX6002 fixmedins_code");
        String filing = text(ok(fixture.send("2501", Map.of("refmedin", referral))), "output.result.trt_dcla_detl_sn");

        String stay = text(ok(fixture.send(AWAY, "2401", fixture.msgid(AWAY), admissionToday(person))), "output.result.mdtrt_id");
        ok(fixture.send(AWAY, "2301", fixture.msgid(AWAY), Map.of("feedetail", List.of(
                line(stay, person, "1", TransactionFixture.DRUG_A, "20000.00")))));
        Map<String, Object> trial = ok(fixture.send(AWAY, "2303", fixture.msgid(AWAY), settle(stay, person, "20000.00")));
        assertThat(text(trial, "output.setlinfo.hifp_pay")).as("ten points less").isEqualTo("14860.00");
        assertThat(text(trial, "output.setlinfo.clr_type")).isEqualTo("9909");
        Map<String, Object> undone = Map.of("data", members("trt_dcla_detl_sn", filing, "psn_no", person));
        assertThat(refusal(fixture.send("2502", undone))).isEqualTo("TX6004 input.data.trt_dcla_detl_sn");
        ok(fixture.send(AWAY, "2404", fixture.msgid(AWAY), named(stay, person)));
        ok(fixture.send("2502", undone));
        assertThat(refusal(fixture.send(AWAY, "2401", fixture.msgid(AWAY), admissionToday(person)))).isEqualTo("TX2013 insuplc_admdvs");
    }

    /** 急诊抢救 counts as filed, and does not become something else afterwards. */
    @Test
    void aRescueFarFromHomeNeedsNoFiling() {
        String person = fixture.personNumber();
        Map<String, Object> visit = node(visit(person, "A1"), "data");
        visit.put("med_type", "1301");
        String encounter = text(ok(fixture.send(AWAY, "2201", fixture.msgid(AWAY), Map.of("data", visit))), "output.data.mdtrt_id");
        ok(fixture.send(AWAY, "2204", fixture.msgid(AWAY), Map.of("feedetail", List.of(
                line(encounter, person, "1", TransactionFixture.DRUG_A, "300.00")))));
        assertThat(refusal(fixture.send(AWAY, "2203", fixture.msgid(AWAY), treated(encounter, person, "11", null))))
                .isEqualTo("TX2013 input.mdtrtinfo.med_type");
        assertThat(refusal(fixture.send(AWAY, "2206", fixture.msgid(AWAY), settle(encounter, person, "300.00"))))
                .isEqualTo("TX2017 input.data.med_type");
        ok(fixture.send(AWAY, "2203", fixture.msgid(AWAY), treated(encounter, person, "1301", null)));
        Map<String, Object> settling = node(settle(encounter, person, "300.00"), "data");
        settling.put("med_type", "1301");
        Map<String, Object> settled = ok(fixture.send(AWAY, "2207", fixture.msgid(AWAY), Map.of("data", settling)));
        assertThat(text(settled, "output.setlinfo.med_type") + text(settled, "output.setlinfo.clr_type")).isEqualTo("13019909");
    }

    /** Whoever made it up opens no ticket. */
    @Test
    void transactionsThatThereAreNotOpenNoTickets() {
        as(TransactionFixture.RULER, () -> fixture.rules.change(new ChangeThreshold(LocalDate.of(2026, 11, 27), 10, 1, 1, "示例")));
        fixture.time.advance(Duration.ofDays(1));
        assertThat(refusal(fixture.send("ABCD", Map.of()))).isEqualTo("TX1004 infno");
        assertThat(look()).isZero();
    }

    /** At a counter: insured, elsewhere, once; and a visit rests on it. */
    @Test
    void staffFilesOffSiteCare() {
        Caller desk = TestCallers.staff("desk", Permission.TRANSACTION_READ, Permission.TRANSACTION_FILE);
        LocalDate today = LocalDate.of(2026, 11, 26);
        OffsiteFilingView filed = as(desk, () -> fixture.filing.file(filing(PERSON, "440105", today, today.plusDays(30))));
        assertThat(List.of(filed.identity(), filed.name(), filed.insuredRegion(), filed.filedBy()))
                .containsExactly("110105********002X", "李*华", "440803", "desk");
        assertThat(fault(desk, filing(PERSON, "440106", today.plusDays(30), null))).isEqualTo("from field.filing.twice");
        assertThat(fault(desk, filing(PERSON, "440811", today, null))).isEqualTo("region field.filing.local");
        assertThat(fault(desk, filing(PERSON, "440105", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 1))))
                .isEqualTo("identity field.insured.cover.OTHER_DAYS");
        assertThat(fault(desk, filing(PERSON, "110105", today, today.minusDays(1)))).isEqualTo("until field.order");
        Caller elsewhere = new Caller("away", "away", Caller.Kind.STAFF, Set.of(Permission.TRANSACTION_READ, Permission.TRANSACTION_FILE),
                new Scope(null, Set.of("4401")), null);
        assertThat(fault(elsewhere, filing(PERSON, "110105", today, null))).isEqualTo("identity field.insured.cover.NOBODY");
        assertThat(as(elsewhere, () -> fixture.filing.count(new OffsiteFilingFilter(null, null, null, null)))).isZero();

        String person = fixture.personNumber();
        String visit = text(ok(fixture.send(AWAY, "2201", fixture.msgid(AWAY), visit(person, "A1"))), "output.data.mdtrt_id");
        assertThatThrownBy(() -> as(desk, () -> fixture.filing.cancel(filed.number(), "误办"))).isInstanceOf(BusinessException.class);
        ok(fixture.send(AWAY, "2202", fixture.msgid(AWAY), cancelled(visit, person, "A1")));
        assertThat(as(desk, () -> fixture.filing.cancel(filed.number(), "误办")).isCancelled()).isTrue();
        assertThatThrownBy(() -> as(desk, () -> fixture.filing.cancel(filed.number(), "误办"))).isInstanceOf(BusinessException.class);
        assertThat(as(desk, () -> fixture.filing.page(new OffsiteFilingFilter("4401", "desk", today, true), PageRequest.first(5))).items())
                .extracting(OffsiteFilingView::number).containsExactly(filed.number());
    }

    private static FileOffsite filing(String identity, String region, LocalDate from, LocalDate until) {
        return new FileOffsite(identity, NAME, "310", region, null, from, until, "随子女居住");
    }

    private String fault(Caller caller, FileOffsite asked) {
        var error = catchThrowableOfType(
                BusinessException.class, () -> as(caller, () -> fixture.filing.file(asked))).errors().get(0);
        return error.path() + " " + error.key();
    }

    private static Map<String, Object> admissionToday(String person) {
        Map<String, Object> info = node(admission(person, "A2", "2101"), "mdtrtinfo");
        info.put("begntime", "2026-11-26 08:00:00");
        return Map.of("mdtrtinfo", info, "diseinfo", List.of(diagnosis()));
    }

    @Test
    void whatIsUncertainIsReversed() {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        String msgid = fixture.msgid(HOSPITAL);
        ok(fixture.send(HOSPITAL, "2207", msgid, settle(encounter, person, "300.00")));
        assertThat(refusal(fixture.send("2601", reversal("1", msgid, "2207")))).as("of another person").isEqualTo("TX3002 input.data.psn_no");
        ok(fixture.send(HOSPITAL, "2207", msgid, settle(encounter, person, "300.00")));
        assertThat(refusal(fixture.send("2601", reversal(person, msgid, "2208")))).isEqualTo("TX5003 input.data.oinfno");
        assertThat(refusal(fixture.send("2601", reversal(person, msgid, "2304")))).isEqualTo("TX5005 input.data.oinfno");
        String late = fixture.msgid(HOSPITAL);
        assertThat(refusal(fixture.send("2601", reversal(person, late, "2207")))).isEqualTo("TX5001 input.data.omsgid");
        assertThat(refusal(fixture.send(HOSPITAL, "2207", late, settle(encounter, person, "300.00")))).as("it comes after all")
                .isEqualTo("TX5004 msgid");
        ok(fixture.send("2601", reversal(person, msgid, "2207")));
        assertThat(as(SETTLER, () -> fixture.policy.bill.get(newest())).bill().isCancelled()).isTrue();
        assertThat(refusal(fixture.send(HOSPITAL, "2207", msgid, settle(encounter, person, "300.00")))).as("it is not done any more")
                .isEqualTo("TX5004 msgid");
        assertThat(refusal(fixture.send("2601", reversal(person, msgid, "2207")))).isEqualTo("TX5002 input.data.omsgid");
        ok(fixture.send("2207", settle(encounter, person, "300.00")));
    }

    /** What failed, and what a node was working on that is gone, is closed; what is being worked on is not. */
    @Test
    void aReversalClosesWhatNobodyWorksOnAnyMore() {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        for (String state : List.of("RUNNING", "FAILED")) {
            String msgid = fixture.msgid(HOSPITAL);
            Map<String, Object> message = envelope(HOSPITAL, "2207", msgid, settle(encounter, person, "299.00"));
            assertThat(refusal(fixture.answer(HOSPITAL, message))).isEqualTo("TX3016 input.data.medfee_sumamt");
            db.sql("update transaction_log set state = '%s', code = %s, begun_at = begun_at - interval '4 minutes' where msgid = '%s'".formatted(
                    state, state.equals("FAILED") ? "'TX9001'" : "null", msgid));
            if (state.equals("RUNNING")) {
                assertThat(refusal(fixture.send("2601", reversal(person, msgid, "2207")))).isEqualTo("TX1008 input.data.omsgid");
                fixture.time.advance(Duration.ofMinutes(1));
            }
            assertThat(refusal(fixture.send("2601", reversal(person, msgid, "2207")))).as(state).isEqualTo("TX5002 input.data.omsgid");
            assertThat(refusal(fixture.answer(HOSPITAL, message))).as("it comes after all").isEqualTo("TX5004 msgid");
            assertThat(refusal(fixture.send("2601", reversal(person, msgid, "2207")))).isEqualTo("TX5002 input.data.omsgid");
        }
    }

    /** The bureau may take a bill back by itself; the institution settles anew after its own 2208. */
    @Test
    void whatStaffTookBackCanBeSettledAnew() {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        String bill = text(ok(fixture.send("2207", settle(encounter, person, "300.00"))), "output.setlinfo.setl_id");
        as(TestCallers.staff("settler", Permission.BENEFIT_SETTLE), () -> fixture.policy.settling.cancel(bill, "多付"));
        assertThat(refusal(fixture.send("2207", settle(encounter, person, "300.00")))).isEqualTo("TX3017 input.data.chrg_bchno");
        ok(fixture.send("2208", Map.of("data", members("setl_id", bill, "mdtrt_id", encounter, "psn_no", person))));
        assertThat(text(ok(fixture.send("2207", settle(encounter, person, "300.00"))), "output.setlinfo.fund_pay_sumamt")).isEqualTo("154.00");
    }

    private static Map<String, Object> reversal(String person, String msgid, String infno) {
        return Map.of("data", members("psn_no", person, "omsgid", msgid, "oinfno", infno));
    }

    @Test
    void theLogHasNoPersonInItAndIsSeenWithinScope() {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        ok(fixture.send("2207", settle(encounter, person, "300.00")));
        fixture.send("2207", settle(encounter, person, "300.00"));
        fixture.send("2206", settle(PERSON, person, "300.00"));
        assertThat(kept()).doesNotContain(PERSON, NAME, "测试员").contains("110105********002X");

        List<TransactionRow> course = as(TransactionFixture.CLERK, () -> fixture.queries.course(encounter));
        assertThat(course).extracting(TransactionRow::infno).containsExactly("2201", "2204", "2207");
        TransactionView masked = as(TransactionFixture.CLERK, () -> fixture.queries.get(course.get(2).id()));
        assertThat(masked.person()).isEqualTo(new TransactionView.Person(person, "110105********002X", "李*华"));
        TransactionView clear = as(TransactionFixture.READER, () -> fixture.queries.get(course.get(2).id()));
        assertThat(clear.person()).isEqualTo(new TransactionView.Person(person, PERSON, NAME));
        assertThat(sights("transaction", "reader")).isEqualTo(1);
        assertThat(sights("transaction-person", HOSPITAL)).as("the institution saw who it is").isEqualTo(1);

        TransactionSummary summary = as(TransactionFixture.CLERK, () -> fixture.queries.summary(TransactionFilter.ALL));
        assertThat(summary.infnos()).extracting(one -> one.infno() + " " + one.done() + " " + one.refused())
                .containsExactly("1101 1 0", "2201 1 0", "2204 1 0", "2206 0 1", "2207 1 1");
        assertThat(summary.reasons()).containsExactly(
                new TransactionSummary.ByReason("TX3001", 1, 50), new TransactionSummary.ByReason("TX3017", 1, 50));
        assertThat(summary.institutions()).containsExactly(new TransactionSummary.ByInstitution(HOSPITAL, 6, 2, 0));
        assertThat(summary.slowest()).hasSize(6);

        Caller own = TestCallers.institution(HOSPITAL, Permission.TRANSACTION_READ);
        Caller stranger = TestCallers.institution(AWAY, Permission.TRANSACTION_READ);
        assertThat(as(own, () -> fixture.queries.count(TransactionFilter.ALL))).isEqualTo(6);
        assertThat(as(stranger, () -> fixture.queries.count(TransactionFilter.ALL))).isZero();
        assertThatThrownBy(() -> as(stranger, () -> fixture.queries.get(course.get(0).id()))).isInstanceOf(BusinessException.class);
        var first = as(own, () -> fixture.queries.page(TransactionFilter.ALL, PageRequest.first(3)));
        var rest = as(own, () -> fixture.queries.page(TransactionFilter.ALL, PageRequest.of(3, first.next())));
        assertThat(Stream.concat(first.items().stream(), rest.items().stream()).map(TransactionRow::infno))
                .containsExactly("2206", "2207", "2207", "2204", "2201", "1101");
    }

    private long sights(String subject, String actor) {
        return db.inTransaction(em -> ((Number) em.createNativeQuery(
                "select count(*) from audit_entry where action = 'personal-data.sight' and subject_type = :subject and actor = :actor", Long.class)
                .setParameter("subject", subject).setParameter("actor", actor)
                .getSingleResult()).longValue());
    }

    @Test
    void oneTicketForEachTimeOverTheThreshold() {
        as(TransactionFixture.RULER, () -> fixture.rules.change(new ChangeThreshold(LocalDate.of(2026, 11, 27), 10, 2, 1, "示例")));
        fixture.time.advance(Duration.ofDays(1));
        fixture.desk.time().advance(Duration.ofDays(1));
        assertThat(look()).isZero();
        fixture.send("1101", asked("440803199001011234", NAME));
        assertThat(look()).as("one is not enough").isZero();
        fixture.send("1101", asked("440803199001011234", NAME));
        var lost = TestLeases.take(db, "transaction-watch");
        TestLeases.take(db, "transaction-watch");
        assertThat(as(TransactionWork.SYSTEM, () -> fixture.watch.look(lost))).as("another node has the role").isZero();
        assertThat(look()).isEqualTo(1);
        assertThat(look()).as("while it lasts").isZero();
        SpellView spell = as(TransactionFixture.RULER, () -> fixture.rules.spells()).get(0);
        assertThat(List.of(spell.infno(), spell.kind(), spell.count())).containsExactly("1101", TransactionState.REFUSED, 2L);
        assertThat(db.<String>inTransaction(em -> (String) em.createNativeQuery("select title from ticket where number = :number", String.class)
                .setParameter("number", spell.ticket()).getSingleResult())).isEqualTo("接口交易 1101 人员基本信息获取 10 分钟内拒绝 2 次");
        assertThat(as(TestCallers.institution(HOSPITAL, Permission.TRANSACTION_READ), () -> fixture.rules.spells())).as("of all institutions").isEmpty();
        fixture.time.advance(Duration.ofMinutes(11));
        assertThat(look()).isZero();
        assertThat(as(TransactionFixture.RULER, () -> fixture.rules.spells()).get(0).until()).isNotNull();
        fixture.send("1101", asked("440803199001011234", NAME));
        fixture.send("1101", asked("440803199001011234", NAME));
        assertThat(look()).as("another time").isEqualTo(1);
    }

    private int look() {
        return as(TransactionWork.SYSTEM, () -> fixture.watch.look(TestLeases.take(db, "transaction-watch")));
    }

    @Test
    void rulesChangeFromTomorrowOn() {
        assertThatThrownBy(() -> as(TransactionFixture.RULER, () -> fixture.rules.change(
                new ChangeThreshold(LocalDate.of(2026, 11, 26), 10, 2, 1, "示例")))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> as(TransactionFixture.RULER, () -> fixture.rules.change(
                new ChangeScheme("310", LocalDate.of(2026, 11, 27), "NO_SUCH", "示例")))).isInstanceOf(BusinessException.class);
        as(TransactionFixture.RULER, () -> fixture.rules.change(
                new ChangeScheme("310", LocalDate.of(2026, 11, 27), "HUADIAN_LARGE_SUM", "示例")));
        assertThat(as(TransactionFixture.RULER, () -> fixture.rules.schemes()).stream().filter(one -> one.insuranceType().equals("310")))
                .extracting(one -> one.scheme() + " " + one.from() + " " + one.to())
                .containsExactly("BASIC_SAMPLE 2025-01-01 2026-11-27", "HUADIAN_LARGE_SUM 2026-11-27 null");
    }
}
