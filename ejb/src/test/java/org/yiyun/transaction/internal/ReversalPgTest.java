package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.transaction.internal.TransactionFixture.HOSPITAL;
import static org.yiyun.transaction.internal.TransactionFixture.SETTLER;
import static org.yiyun.transaction.internal.TransactionFixture.envelope;
import static org.yiyun.transaction.internal.TransactionFixture.members;
import static org.yiyun.transaction.internal.TransactionFixture.node;
import static org.yiyun.transaction.internal.TransactionFixture.ok;
import static org.yiyun.transaction.internal.TransactionFixture.refusal;
import static org.yiyun.transaction.internal.TransactionFixture.settle;
import static org.yiyun.transaction.internal.TransactionFixture.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** What is uncertain is reversed, what staff took back is settled anew (BEN-13). */
@Covers("BEN-13")
class ReversalPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private TransactionFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new TransactionFixture(db);
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
        assertThat(as(SETTLER, () -> fixture.policy.bill.get(fixture.newest())).bill().isCancelled()).isTrue();
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
}
