package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.transaction.internal.TransactionFixture.HOSPITAL;
import static org.yiyun.transaction.internal.TransactionFixture.NAME;
import static org.yiyun.transaction.internal.TransactionFixture.PERSON;
import static org.yiyun.transaction.internal.TransactionFixture.SETTLER;
import static org.yiyun.transaction.internal.TransactionFixture.amounts;
import static org.yiyun.transaction.internal.TransactionFixture.asked;
import static org.yiyun.transaction.internal.TransactionFixture.cancelled;
import static org.yiyun.transaction.internal.TransactionFixture.envelope;
import static org.yiyun.transaction.internal.TransactionFixture.members;
import static org.yiyun.transaction.internal.TransactionFixture.ok;
import static org.yiyun.transaction.internal.TransactionFixture.refusal;
import static org.yiyun.transaction.internal.TransactionFixture.settle;
import static org.yiyun.transaction.internal.TransactionFixture.text;
import static org.yiyun.transaction.internal.TransactionFixture.treated;
import static org.yiyun.transaction.internal.TransactionFixture.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** Visits from identification to settlement and back (BEN-13). */
@Covers("BEN-13")
class OutpatientPgTest {
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
        assertThat(fixture.bills()).isEmpty();
        String msgid = fixture.msgid(HOSPITAL);
        Map<String, Object> message = envelope(HOSPITAL, "2207", msgid, settle(encounter, person, "300.00"));
        String answered = fixture.text(HOSPITAL, message);
        Map<String, Object> settled = ok(fixture.answer(HOSPITAL, message));

        assertThat(fixture.text(HOSPITAL, message)).as("the same answer for the same message").isEqualTo(answered);
        assertThat(fixture.bills()).hasSize(1);
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
        ok(fixture.send("2208", Map.of("data", members("setl_id", fixture.newest(), "mdtrt_id", encounter, "psn_no", person))));
        ok(fixture.send("2202", cancelled(encounter, person, "V1")));
        assertThat(refusal(fixture.send("2206", settle(encounter, person, "300.00")))).isEqualTo("TX3003 input.data.mdtrt_id");
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
            assertThat(fixture.bills()).hasSize(1);
            assertThat(answers).contains(fixture.bills().get(0)).allMatch(answer -> answer.equals(fixture.bills().get(0)) || answer.equals("TX1008 msgid"));
        } finally {
            threads.shutdownNow();
        }
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
}
