package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.transaction.internal.TransactionFixture.admission;
import static org.yiyun.transaction.internal.TransactionFixture.amounts;
import static org.yiyun.transaction.internal.TransactionFixture.diagnosis;
import static org.yiyun.transaction.internal.TransactionFixture.discharge;
import static org.yiyun.transaction.internal.TransactionFixture.line;
import static org.yiyun.transaction.internal.TransactionFixture.members;
import static org.yiyun.transaction.internal.TransactionFixture.named;
import static org.yiyun.transaction.internal.TransactionFixture.node;
import static org.yiyun.transaction.internal.TransactionFixture.ok;
import static org.yiyun.transaction.internal.TransactionFixture.refusal;
import static org.yiyun.transaction.internal.TransactionFixture.settle;
import static org.yiyun.transaction.internal.TransactionFixture.text;
import static org.yiyun.transaction.internal.TransactionFixture.visit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Stays from admission to settlement and back, and the days of encounters (BEN-13). */
@Covers("BEN-13")
class InpatientPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private TransactionFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new TransactionFixture(db);
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
        assertThat(refusal(fixture.send("2301", Map.of("feedetail", List.of(refund(stay, person, "4", "9", "-10.00"))))))
                .isEqualTo("TX3024 input.feedetail[0].init_feedetl_sn");
        assertThat(refusal(fixture.send("2301", Map.of("feedetail", List.of(line(stay, person, "4", TransactionFixture.ITEM, "-10.00"))))))
                .isEqualTo("TX3023 input.feedetail[0].det_item_fee_sumamt");
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
        Map<String, Object> replaced = node(message, part);
        replaced.put(member, value);
        return replaced;
    }

    private static Map<String, Object> refund(String stay, String person, String serial, String of, String amount) {
        Map<String, Object> line = line(stay, person, serial, TransactionFixture.ITEM, amount);
        line.put("cnt", -2);
        line.put("pric", new BigDecimal(amount).divide(new BigDecimal(-2)));
        line.put("init_feedetl_sn", of);
        return line;
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
}
