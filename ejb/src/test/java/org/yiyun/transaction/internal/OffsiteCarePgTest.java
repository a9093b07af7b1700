package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.transaction.internal.TransactionFixture.AWAY;
import static org.yiyun.transaction.internal.TransactionFixture.NAME;
import static org.yiyun.transaction.internal.TransactionFixture.PERSON;
import static org.yiyun.transaction.internal.TransactionFixture.admission;
import static org.yiyun.transaction.internal.TransactionFixture.asked;
import static org.yiyun.transaction.internal.TransactionFixture.cancelled;
import static org.yiyun.transaction.internal.TransactionFixture.diagnosis;
import static org.yiyun.transaction.internal.TransactionFixture.envelope;
import static org.yiyun.transaction.internal.TransactionFixture.line;
import static org.yiyun.transaction.internal.TransactionFixture.members;
import static org.yiyun.transaction.internal.TransactionFixture.named;
import static org.yiyun.transaction.internal.TransactionFixture.node;
import static org.yiyun.transaction.internal.TransactionFixture.ok;
import static org.yiyun.transaction.internal.TransactionFixture.refusal;
import static org.yiyun.transaction.internal.TransactionFixture.settle;
import static org.yiyun.transaction.internal.TransactionFixture.text;
import static org.yiyun.transaction.internal.TransactionFixture.treated;
import static org.yiyun.transaction.internal.TransactionFixture.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.transaction.FileOffsite;
import org.yiyun.transaction.OffsiteFilingFilter;
import org.yiyun.transaction.OffsiteFilingView;

/** Care outside the pool of the insurance, and its filings (BEN-16). */
@Covers("BEN-16")
class OffsiteCarePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private TransactionFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new TransactionFixture(db);
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

    private static Map<String, Object> admissionToday(String person) {
        Map<String, Object> info = node(admission(person, "A2", "2101"), "mdtrtinfo");
        info.put("begntime", "2026-11-26 08:00:00");
        return Map.of("mdtrtinfo", info, "diseinfo", List.of(diagnosis()));
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

    /** Whoever makes them, institutions or staff. */
    @Test
    void filingsOfOnePersonToOneCityHaveNoDayInCommon() {
        String person = fixture.personNumber();
        Map<String, Object> first = fixture.send("2501", referral(person, "440105", "2026-11-25", "2026-12-31"));
        String number = text(ok(first), "output.result.trt_dcla_detl_sn");
        Map<String, Object> again = fixture.send("2501", referral(person, "440106", "2026-12-31", ""));
        assertThat(refusal(again)).isEqualTo("TX6005 input.refmedin.refl_date");
        assertThat(text(again, "err_msg")).isEqualTo("[TX6005] 此人到就医地 440106 已有日期重叠的备案 " + number
                + "。该备案有效期内不用再备案；需更改的，请由原办理方撤销它后重新备案，或调整日期。");
        Map<String, Object> told = node(referral(person, "440105", "2026-11-20", "2026-11-25"), "refmedin");
        told.put("begndate", "2026-11-25");
        assertThat(refusal(fixture.send("2501", Map.of("refmedin", told)))).isEqualTo("TX6005 input.refmedin.begndate");
        assertThat(refusal(fixture.send("2501", referral(person, "11", "2026-11-25", "2026-12-31")))).as("a province is no pool")
                .isEqualTo("TX1003 input.refmedin.mdtrtarea_admdvs");
        ok(fixture.send("2501", referral(person, "110105", "2026-11-25", "2026-12-31")));
        ok(fixture.send("2501", referral(person, "440105", "2026-11-20", "2026-11-24")));
        ok(fixture.send("2501", referral(person, "440105", "2027-01-01", "")));
        Caller desk = TestCallers.staff("desk", Permission.TRANSACTION_READ, Permission.TRANSACTION_FILE);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(desk, () -> fixture.filing.file(
                filing(PERSON, "440105", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2))))).errors()).singleElement()
                .satisfies(error -> assertThat(List.of(error.path(), error.key(), error.params().get("id")))
                        .containsExactly("from", "field.filing.twice", number));
        ok(fixture.send("2502", Map.of("data", members("trt_dcla_detl_sn", number, "psn_no", person))));
        ok(fixture.send("2501", referral(person, "440106", "2026-12-01", "2026-12-31")));
    }

    private static Map<String, Object> referral(String person, String region, String from, String until) {
        return Map.of("refmedin", members("psn_no", person, "mdtrtarea_admdvs", region, "refl_type", "2", "refl_date", from,
                "refl_rea", "本地不能诊治", "enddate", until));
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
}
