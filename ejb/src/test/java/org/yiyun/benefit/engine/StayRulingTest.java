package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.PersonLedger.Entry;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.testing.Covers;

/** Stays that cross the end of a policy year, by each rule (benefits.md A4). */
@Covers({"BEN-04", "BEN-14"})
class StayRulingTest {
    private static final String TEXT = Policies.text("BASIC_SAMPLE-1");
    private static final LocalDate DISCHARGED = LocalDate.of(2026, 1, 5);
    private static final LocalDate SETTLED = LocalDate.of(2027, 2, 3);

    /** 20,000 of which the 800 deductible and the first 10,000 lie in either year: whatever decides, one stay in one year comes to 15,820. */
    @Test
    void oneDayDecidesWhatIsNotSplit() {
        Map<String, LocalDate> rules = Map.of(
                "ADMISSION", LocalDate.of(2025, 12, 28), "DISCHARGE", DISCHARGED, "SETTLEMENT", SETTLED);
        rules.forEach((rule, day) -> {
            PersonLedger ledger = ledger(ruled(rule), stay("2025-12-28", "2026-01-05", "500.00 -", "19500.00 -"));
            assertThat(ledger.settle()).singleElement().satisfies(settled -> assertThat(settled.entry().on()).as(rule).isEqualTo(day));
            assertThat(ledger.bills().get(1L).payout()).isEqualTo("15820.00");
            assertThat(ledger.accounts().keySet()).filteredOn(account -> account.code().equals("pooled"))
                    .extracting(AccountKey::period).containsExactly(Integer.toString(day.getYear()));
        });
    }

    @Test
    void aSplitStayCountsInEachOfItsYears() {
        PersonLedger ledger = ledger(Policies.schemeOf(TEXT), stay(
                "2024-12-30", "2026-01-05", "1000.00 2026-01-01", "900.00 2025-07-01", "10000.00 2026-01-05"));
        // nothing lies in 2024, so there is no part of it
        assertThat(ledger.settle()).extracting(settled -> settled.entry().on() + " " + settled.entry().part().from() + " "
                + settled.entry().part().lines() + " " + settled.calculation().payout()).containsExactly(
                        "2025-12-31 2025-01-01 [1] 80.00", "2026-01-05 2026-01-01 [0, 2] 8855.00");
        assertThat(ledger.accounts()).containsEntry(new AccountKey("pooled", "2025", ""), new BigDecimal("80.00"))
                .containsEntry(new AccountKey("pooled", "2026", ""), new BigDecimal("8855.00"));
    }

    /** Parts stand among the person's other bills of their own year: one of the 31st is behind one of the 30th, before one of the 2nd. */
    @Test
    void partsStandInTheirPlaceAmongOtherBills() {
        BenefitScheme scheme = Policies.schemeOf(TEXT);
        PersonLedger ledger = ledger(scheme, stay("2025-12-28", "2026-01-05", "1000.00 2025-12-29", "1000.00 2026-01-04"));
        ledger.add(new Entry(2, LocalDate.of(2025, 12, 30), plain("900.00"), false));
        ledger.add(new Entry(3, LocalDate.of(2026, 1, 2), plain("900.00"), false));
        assertThat(ledger.settle()).extracting(settled -> settled.entry().sequence() + " " + settled.entry().on())
                .containsExactly("2 2025-12-30", "1 2025-12-31", "3 2026-01-02", "1 2026-01-05");
        assertThat(ledger.bills().keySet()).containsExactly(2L, 3L, 1L);
        assertThat(ledger.cancel(1)).isTrue();
        assertThat(ledger.bills().keySet()).containsExactly(2L, 3L);
    }

    /** What the parts share is said by the version; without it each has a deductible and a first segment of its own. */
    @Test
    void withoutAnythingSharedEachPartHasItsOwnDeductible() {
        String[] lines = {"10800.00 2025-12-29", "10800.00 2026-01-04"};
        assertThat(ledger(Policies.schemeOf(TEXT), stay("2025-12-28", "2026-01-05", lines)).bills().get(1L).payout())
                .isEqualTo(new BigDecimal("17180.00")); // 10,000 at 80 %, 10,800 at 85 %
        assertThat(ledger(Policies.schemeOf(nothingShared()), stay("2025-12-28", "2026-01-05", lines)).bills().get(1L).payout())
                .isEqualTo(new BigDecimal("16000.00")); // twice 10,000 at 80 %
    }

    /** Which rule holds is dated by the day of discharge. */
    @Test
    void theRuleIsDated() {
        BenefitScheme scheme = Policies.schemeOf(TEXT.replace("\ncases:", "\n  - {from: 2027-01-01, rule: ADMISSION, source: {document: SAMPLE, clause: 第十三条}}\ncases:"));
        assertThat(days(scheme, stay("2025-12-31", "2026-12-31", "1.00 2025-12-31", "1.00 2026-12-31"))).containsExactly("2025-12-31", "2026-12-31");
        assertThat(days(scheme, stay("2026-12-31", "2027-01-01", "1.00 -"))).containsExactly("2026-12-31");
    }

    @Test
    void aStayWithinAYearAndABillWithoutOneAreAsEver() {
        BenefitScheme scheme = Policies.schemeOf(TEXT);
        assertThat(ledger(scheme, stay("2026-01-01", "2026-12-31", "20000.00 -")).bills().get(1L).portions()).isEmpty();
        assertThat(ledger(scheme, plain("20000.00")).bills().get(1L).portions()).isEmpty();
        String silent = TEXT.substring(0, TEXT.indexOf("\ncrossings:")) + TEXT.substring(TEXT.indexOf("\ncases:"));
        assertThat(days(Policies.schemeOf(silent), stay("2025-12-28", "not even a day", "20000.00 -"))).containsExactly(SETTLED.toString());
    }

    @Test
    void wrongDaysAreNamed() {
        assertThat(faults(stay("2025-12-28", null, "1.00 -"))).containsExactly("claim.dischargedOn field.required");
        assertThat(faults(stay("28.12.", "2026-01-05", "1.00 -"))).containsExactly("claim.admittedOn field.date");
        assertThat(faults(stay("+999999999-01-01", "+999999999-12-31", "1.00 -"))).containsExactly("claim.admittedOn field.date", "claim.dischargedOn field.date");
        assertThat(faults(stay("2026-01-06", "2026-01-05", "1.00 -"))).containsExactly("claim.dischargedOn field.benefit.discharge");
        assertThat(faults(stay("1990-01-06", "2026-01-05", "1.00 -"))).containsExactly("claim.dischargedOn field.benefit.stay-long");
        assertThat(faults(stay("2025-12-28", "2026-01-05", "1.00 2025-12-31", "1.00 -", "1.00 2026-01-06"))).containsExactly(
                "claim.lines[1].on field.benefit.line-day", "claim.lines[2].on field.benefit.line-day");
    }

    /** A stay without lines has nothing that could be split, so it is a bill of its day. */
    @Test
    void aStayWithoutLinesIsCountedOnItsDay() {
        assertThat(days(Policies.schemeOf(TEXT), stay("2025-12-28", "2026-01-05"))).containsExactly(SETTLED.toString());
    }

    /** A fault that is found in a part names the line of the bill. */
    @Test
    void aFaultOfAPartNamesTheLineOfTheBill() {
        Map<String, Object> body = stay("2025-12-28", "2026-01-05", "1.00 2026-01-02", "1.00 2025-12-29");
        ((Map<?, ?>) ((List<?>) ((Map<?, ?>) body.get("claim")).get("lines")).get(1)).remove("category");
        assertThat(faults(body)).containsExactly("claim.lines[1].category field.policy.fact");
    }

    @Test
    void aRuleThatCannotWorkIsRefused() {
        String late = TEXT.replace("crossings:\n  - from: 2025-01-01", "crossings:\n  - from: 2025-01-02");
        assertThat(refused(late)).containsExactly("crossings[0].from field.policy.crossing-order");
        assertThat(refused(TEXT.replace("{fact: stay.deducted, value: deducted}", "{fact: claim.admission, value: deducted}")))
                .containsExactly("crossings[0].carried[0].fact field.policy.carried-fact");
        assertThat(refused(TEXT.replace("{fact: stay.deducted, value: deducted}", "{fact: stay.deducted, value: ownFirst}")))
                .containsExactly("crossings[0].carried[0].value field.policy.name");
        assertThat(refused(TEXT.replace("rule: SPLIT", "rule: DISCHARGE"))).containsExactly("crossings[0].carried field.policy.carried");
    }

    /** The tried version splits what was counted on the day of discharge; accounts run on their own on each side. */
    @Test
    void anImpactCountsStaysByTheRuleOfEachSide() {
        BenefitScheme decided = ruled("DISCHARGE");
        Impact impact = new Impact(entry -> decided, Policies.schemeOf(TEXT), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        Map<String, Object> prior = new LinkedHashMap<>(plain("1.00"));
        prior.put("priorYear", Map.of("pooled", new BigDecimal("299999.20")));
        List<Entry> bills = new ArrayList<>(List.of(new Entry(1, LocalDate.of(2025, 6, 1), prior, true)));
        bills.addAll(Entry.of(decided.program().definition(), 2, SETTLED, stay(
                "2025-12-28", "2026-01-05", "5800.00 2025-12-29", "1000.00 2026-01-04"), false));
        assertThat(impact.of(bills)).singleElement().satisfies(pair -> {
            assertThat(pair.entry().sequence()).isEqualTo(2);
            assertThat(pair.before().payout()).isEqualTo("4800.00");
            // 4,000 of 2025, where 0.80 are left of the limit, at 90 % beyond it; 800 of 2026
            assertThat(pair.after().payout()).isEqualTo("4400.08");
        });
        List<Entry> back = Entry.of(Policies.schemeOf(TEXT).program().definition(), 2, SETTLED, stay(
                "2025-12-28", "2026-01-05", "5800.00 2025-12-29", "1000.00 2026-01-04"), false);
        Impact backwards = new Impact(entry -> Policies.schemeOf(TEXT), decided, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(backwards.of(back)).singleElement().satisfies(pair -> {
            assertThat(pair.before().portions()).hasSize(2);
            assertThat(pair.after().portions()).hasSize(1);
            assertThat(pair.difference()).isZero();
        });
    }

    /** A stay that the tried version cannot count is refused by it, and the others go on. */
    @Test
    void anImpactRefusesWhatHasNoDays() {
        BenefitScheme decided = ruled("DISCHARGE");
        Impact impact = new Impact(entry -> decided, Policies.schemeOf(TEXT), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        List<Entry> bills = new ArrayList<>(Entry.of(
                decided.program().definition(), 1, SETTLED, stay("2025-12-28", "2026-01-05", "5800.00 -"), false));
        bills.add(new Entry(2, LocalDate.of(2026, 3, 1), plain("1800.00"), false));
        Map<Long, String> after = new HashMap<>();
        impact.of(bills).forEach(pair -> after.put(pair.entry().sequence(), pair.after() == null ? "refused" : pair.after().payout().toString()));
        assertThat(after).isEqualTo(Map.of(1L, "refused", 2L, "800.00"));
    }

    /** One that lacks what the tried version asks for is refused, and leaves nothing in the accounts of the others. */
    @Test
    void anImpactRefusesAStayThatLacksSomething() {
        BenefitScheme decided = Policies.schemeOf(TEXT);
        BenefitScheme asking = Policies.schemeOf(TEXT.substring(0, TEXT.indexOf("\ncases:")).replace("年度内第几次住院, absent: 1", "年度内第几次住院") + "\ncases: []\n");
        Impact impact = new Impact(entry -> decided, asking, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        Map<String, Object> told = plain("1800.00");
        @SuppressWarnings("unchecked") Map<String, Object> claim = (Map<String, Object>) told.get("claim");
        claim.put("admission", BigDecimal.ONE);
        List<Entry> bills = new ArrayList<>(Entry.of(
                decided.program().definition(), 1, SETTLED, stay("2025-12-28", "2026-01-05", "900.00 2025-12-29", "900.00 2026-01-04"), false));
        bills.add(new Entry(2, LocalDate.of(2026, 3, 1), told, false));
        assertThat(impact.of(bills)).extracting(pair -> pair.entry().sequence() + " " + pair.before().payout() + " "
                + (pair.after() == null ? "refused" : pair.after().payout() + " " + pair.after().accumulators().get("pooled")))
                .containsExactly("1 800.00 refused", "2 800.00 800.00 800.00");
    }

    /** What was paid before the stay was paid in the year in which it began. */
    @Test
    void priorAmountsAreThoseOfTheFirstPart() {
        Map<String, Object> body = Policies.with(
                stay("2025-12-28", "2026-01-05", "5800.00 2025-12-29", "1000.00 2026-01-04"), "priorYear", Map.of("pooled", new BigDecimal("299999.20")));
        BenefitScheme scheme = Policies.schemeOf(TEXT);
        PersonLedger ledger = new PersonLedger(entry -> scheme);
        ledger.addAll(Entry.of(scheme.program().definition(), 1, SETTLED, body, true));
        assertThat(ledger.bills().get(1L).payout()).isEqualTo("4400.08");
        assertThat(ledger.accounts()).containsEntry(new AccountKey("pooled", "2025", ""), new BigDecimal("300000.00"))
                .containsEntry(new AccountKey("pooled", "2026", ""), new BigDecimal("800.00"));
    }

    private static BenefitScheme ruled(String rule) {
        return Policies.schemeOf(nothingShared().replace("rule: SPLIT\n    carried: []", "rule: " + rule));
    }

    private static String nothingShared() {
        int from = TEXT.indexOf("    carried:\n      - {fact: stay.deducted");
        return TEXT.substring(0, from) + "    carried: []\n" + TEXT.substring(TEXT.indexOf("    source:", from));
    }

    private static PersonLedger ledger(BenefitScheme scheme, Map<String, Object> body) {
        PersonLedger ledger = new PersonLedger(entry -> scheme);
        ledger.addAll(Entry.of(scheme.program().definition(), 1, SETTLED, body, false));
        return ledger;
    }

    private static List<String> days(BenefitScheme scheme, Map<String, Object> body) {
        return Entry.of(scheme.program().definition(), 1, SETTLED, body, false).stream().map(entry -> entry.on().toString()).toList();
    }

    private static List<String> faults(Map<String, Object> body) {
        return catchThrowableOfType(BusinessException.class, () -> ledger(Policies.schemeOf(TEXT), body).bills()).errors().stream()
                .map(error -> error.path() + " " + error.key()).toList();
    }

    private static List<String> refused(String text) {
        return catchThrowableOfType(BusinessException.class, () -> PolicyProgram.compile(PolicyReader.read(text))).errors().stream()
                .map(error -> error.path() + " " + error.key()).toList();
    }

    private static Map<String, Object> plain(String amount) {
        return Policies.with(Policies.body(List.of(Policies.line("DRUG", "A", new BigDecimal(amount)))), "person", Map.of("type", "EMPLOYED"));
    }

    /** @param lines amount and day, - for none */
    static Map<String, Object> stay(String admitted, String discharged, String... lines) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            Map<String, Object> one = Policies.line("DRUG", "A", new BigDecimal(parts[0]));
            if (!parts[1].equals("-")) {
                one.put("on", parts[1]);
            }
            told.add(one);
        }
        Map<String, Object> body = Policies.body(told);
        @SuppressWarnings("unchecked") Map<String, Object> claim = (Map<String, Object>) body.get("claim");
        claim.put("admittedOn", admitted);
        if (discharged != null) {
            claim.put("dischargedOn", discharged);
        }
        return Policies.with(body, "person", Map.of("type", "EMPLOYED"));
    }
}
