package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.pdf.PdfWords;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Bills that are kept, and what accumulates over them (BEN-04; E5, E6, E11 of the worked examples). */
@Covers({"BEN-04", "BEN-10", "BEN-14"})
class BillPgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final String PERSON = "11010519491231002X";
    private static final String OTHER = "440524188001010014";
    private static final Caller CLERK = TestCallers.staff("clerk", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE);
    private static final Caller READER = TestCallers.staff("reader", Permission.BENEFIT_READ, Permission.PERSONAL_DATA_READ);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);

    @BeforeEach
    void ship() {
        policy.ship();
    }

    @Test
    void laterBillsStandOnEarlierOnesAndYearsOnThemselves() {
        BillChange first = settle(PERSON, MARCH, "80000.00");
        BillChange second = settle(PERSON, MAY, "40000.00");
        BillChange elsewhere = settle(OTHER, MAY, "40000.00");
        BillChange nextYear = settle(PERSON, LocalDate.of(2026, 1, 1), "40000.00");

        assertThat(List.of(first, second, elsewhere, nextYear)).extracting(change -> change.bill().payout().toString())
                .containsExactly("69500.00", "37000.00", "34000.00", "34000.00");
        assertThat(as(CLERK, () -> policy.bill.get(nextYear.bill().number())).accounts())
                .extracting(account -> account.code() + " " + account.period() + " " + account.amount())
                .containsExactly("eligible 2025 120000.00", "paid 2025 106500.00", "eligible 2026 40000.00", "paid 2026 34000.00");
    }

    /** A trial stands where the bill would stand, and leaves nothing behind. */
    @Test
    void aTrialCountsWhatHasAccumulatedAndKeepsNothing() {
        settle(PERSON, MARCH, "80000.00");
        settle(PERSON, LocalDate.of(2025, 7, 1), "10000.00");
        BenefitResult trial = as(CLERK, () -> policy.settling.preview(new SettleBill(SCHEME, PERSON, MAY, body("40000.00"))));

        assertThat(trial.payout()).isEqualTo("37000.00");
        assertThat(trial.steps()).isNotEmpty();
        assertThat(as(CLERK, () -> policy.bill.list(new BillFilter(SCHEME, null, null, null, null), PageRequest.first(10))).total()).isEqualTo(2);
        assertThat(settle(PERSON, MAY, "40000.00").bill().payout()).as("and so it is settled").isEqualTo("37000.00");
    }

    /** E11: the later bill was paid at 90 and 95 %, and ought to have been at 85 % alone. */
    @Test
    void takingABillBackWorksTheLaterOnesOutAgain() {
        String first = settle(PERSON, MARCH, "80000.00").bill().number();
        String second = settle(PERSON, MAY, "40000.00").bill().number();

        BillChange cancelled = as(CLERK, () -> policy.settling.cancel(first, "重复报销"));

        assertThat(cancelled.bill().isCancelled()).isTrue();
        assertThat(cancelled.bill().payout()).isEqualTo("0.00");
        assertThat(cancelled.changed()).containsExactly(new BillChange.Changed(
                second, new BigDecimal("37000.00"), new BigDecimal("34000.00"), new BigDecimal("-3000.00")));
        BillDetails details = as(CLERK, () -> policy.bill.get(second));
        assertThat(details.history()).extracting(outcome -> outcome.revision() + " " + outcome.payout() + " " + outcome.cause())
                .containsExactly("1 37000.00 " + second, "2 34000.00 " + first);
        assertThat(as(CLERK, () -> policy.bill.get(first)).result()).isNull();
        assertThat(problem(ProblemType.CONFLICT, () -> as(CLERK, () -> policy.settling.cancel(first, "再撤"))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("number field.benefit.gone");
    }

    @Test
    void aBillThatComesLateChangesThoseBehindIt() {
        String later = settle(PERSON, MAY, "40000.00").bill().number();

        BillChange late = settle(PERSON, MARCH, "80000.00");

        assertThat(late.bill().payout()).isEqualTo("69500.00");
        assertThat(late.changed()).extracting(changed -> changed.number() + " " + changed.difference())
                .containsExactly(later + " 3000.00");
    }

    @Test
    void whatIsKeptIsWhatTheArchiveGivesAgain() {
        BillChange settled = settle(PERSON, MARCH, "80000.00");
        settle(PERSON, MAY, "40000.00");

        BillDetails details = as(CLERK, () -> policy.bill.get(settled.bill().number()));

        assertThat(details.result().payout()).isEqualTo(details.bill().payout());
        assertThat(details.result().steps()).isNotEmpty().allMatch(step -> step.version() == details.bill().version());
        assertThat(details.others()).extracting(BillView::on).containsExactly(MAY);
    }

    /** E6: 410,000 a year, whoever is first. */
    @Test
    void twoAtTheSameTimeDoNotPassTheLimit() throws Exception {
        try (var pool = new Pool()) {
            List<Callable<BillChange>> work = new ArrayList<>();
            IntStream.range(0, 8).forEach(i -> work.add(() -> settle(PERSON, MARCH.plusDays(i), "100000.00")));
            for (var done : pool.threads.invokeAll(work)) {
                done.get();
            }
        }

        List<BillView> bills = as(CLERK, () -> policy.bill.list(new BillFilter(SCHEME, null, null, false, null), PageRequest.first(20))).items();
        assertThat(bills).hasSize(8);
        assertThat(bills.stream().map(BillView::payout).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo("410000.00");
    }

    @Test
    void whatWasSettledElsewhereComesBeforeTheFirstBill() {
        Map<String, Object> body = body("40000.00");
        body.put("priorYear", Map.of("eligible", new BigDecimal("80000.00"), "paid", new BigDecimal("69500.00")));

        Map<String, Object> misspelt = new LinkedHashMap<>(body);
        misspelt.put("priorYear", Map.of("eligible", new BigDecimal("80000.00"), "payed", new BigDecimal("69500.00")));
        assertThat(problem(ProblemType.INVALID, () -> as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, PERSON, MARCH, misspelt)))).errors())
                .containsExactly(new FieldError("priorYear.payed", "field.benefit.prior", Map.of("allowed", "eligible paid")));
        BillChange first = as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, PERSON, MARCH, body)));
        BillChange next = settle(PERSON, MAY, "10000.00");

        assertThat(first.bill().payout()).isEqualTo("37000.00");
        assertThat(next.bill().payout()).isEqualTo("9500.00");
        BusinessException refused = problem(
                ProblemType.INVALID, () -> as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, PERSON, MAY, body))));
        assertThat(refused.errors()).extracting(error -> error.path() + " " + error.key()).containsExactly("priorYear field.benefit.opening");
        BusinessException before = problem(ProblemType.INVALID, () -> settle(PERSON, MARCH.minusDays(1), "10.00"));
        assertThat(before.errors()).extracting(error -> error.path() + " " + error.key()).containsExactly("on field.benefit.before-opening");
        BusinessException tried = catchThrowableOfType(BusinessException.class, () -> as(CLERK, () -> policy.settling.preview(
                new SettleBill(SCHEME, PERSON, MARCH.minusDays(1), body("40000.00")))));
        assertThat(tried.errors()).as("a trial is refused for what a settlement would be").isEqualTo(before.errors());
        as(CLERK, () -> policy.settling.cancel(first.bill().number(), "累计有误"));
        assertThat(settle(PERSON, MARCH.minusDays(1), "10.00").bill().payout()).isEqualTo("8.50");
    }

    /** Entered twice by mistake; not so with an invoice of its own, for somebody else, on another day, or once the first is taken back. */
    @Test
    @Covers("BEN-09")
    void theSameBillIsNotEnteredTwice() {
        String first = settle(PERSON, MARCH, "80.00").bill().number();
        assertThat(problem(ProblemType.INVALID, () -> settle(PERSON, MARCH, "80.00")).errors())
                .containsExactly(new FieldError("claim", "field.benefit.twice", Map.of("id", first)));
        settle(OTHER, MARCH, "80.00");
        settle(PERSON, MARCH.plusDays(1), "80.00");
        Map<String, Object> another = body("80.00");
        Map<Object, Object> claim = new LinkedHashMap<>((Map<?, ?>) another.get("claim"));
        claim.put("invoice", "0002");
        another.put("claim", claim);
        as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, PERSON, MARCH, another)));
        as(CLERK, () -> policy.settling.cancel(first, "录错"));
        assertThat(settle(PERSON, MARCH, "80.00").bill().payout()).isEqualTo("68.00");
    }

    @Test
    void refusesWhatCannotBeSettledAndKeepsNothing() {
        problem(ProblemType.INVALID, () -> settle("110105194912310021", MARCH, "1.00"));
        problem(ProblemType.INVALID, () -> settle(PERSON, LocalDate.of(2024, 12, 31), "1.00"));
        problem(ProblemType.INVALID, () -> settle(PERSON, MARCH, "-1.00"));
        problem(ProblemType.FORBIDDEN, () -> as(READER, () -> policy.settling.settle(new SettleBill(SCHEME, PERSON, MARCH, body("1.00")))));
        Caller narrow = TestCallers.institution("H99990000001", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE);
        problem(ProblemType.FORBIDDEN, () -> as(narrow, () -> policy.bill.list(new BillFilter(null, null, null, null, null), PageRequest.first(5))));
        problem(ProblemType.NOT_FOUND, () -> as(CLERK, () -> policy.bill.get("B20250101-000001")));

        assertThat(as(CLERK, () -> policy.bill.list(new BillFilter(null, null, null, null, null), PageRequest.first(5))).total()).isZero();
    }

    @Test
    void thePersonIsMaskedAndEachSightIsRecorded() {
        Map<String, Object> body = body("100.00");
        body.put("person", Map.of("idNumber", PERSON, "name", "李四"));
        String number = as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, "11010519491231002x", MARCH, body))).bill().number();

        assertThat(as(CLERK, () -> policy.bill.get(number)).bill().person()).isEqualTo("110105********002X");
        assertThat(as(READER, () -> policy.bill.get(number)).bill().person()).isEqualTo(PERSON);
        assertThat(audited("personal-data.sight")).isEqualTo(1);
        assertThat(audited("benefit.settle")).isEqualTo(1);
        String kept = db.inTransaction(em -> (String) em.createNativeQuery("select body from benefit_bill", String.class).getSingleResult());
        assertThat(kept).doesNotContain(PERSON).doesNotContain("李四");
    }

    @Test
    void listsThemByFilterAndPage() {
        List<String> numbers = List.of("10.00", "20.00", "30.00").stream().map(amount -> settle(PERSON, MARCH, amount).bill().number()).toList();
        as(CLERK, () -> policy.settling.cancel(numbers.get(1), "错录"));

        var first = as(CLERK, () -> policy.bill.list(new BillFilter(SCHEME, MARCH, MARCH, null, null), PageRequest.first(2)));
        var second = as(CLERK, () -> policy.bill.list(new BillFilter(SCHEME, MARCH, MARCH, null, null), new PageRequest(2, first.next())));
        var counting = as(CLERK, () -> policy.bill.list(new BillFilter(null, null, null, false, null), PageRequest.first(9)));

        assertThat(first.items()).extracting(BillView::number).containsExactly(numbers.get(2), numbers.get(1));
        assertThat(second.items()).extracting(BillView::number).containsExactly(numbers.get(0));
        assertThat(List.of(first.total(), second.total(), counting.total())).containsExactly(3L, 3L, 2L);
        assertThat(as(CLERK, () -> policy.bill.list(new BillFilter(null, MAY, null, null, null), PageRequest.first(9))).total()).isZero();
    }

    @Test
    void theSheetSaysInWordsWhatWasPaidAndWhy() throws IOException {
        settle(PERSON, MARCH, "80000.00");
        String number = settle(PERSON, MAY, "40000.00").bill().number();

        BillSheet sheet = as(CLERK, () -> policy.bill.sheet(number, BillSheet.Format.DOCX));

        assertThat(sheet.name()).isEqualTo(number + ".docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(sheet.content())); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("待遇计算说明单", number, "110105********002X", "37,000.00",
                    "费用段 80,000.00 至 100,000.00 元共 20,000.00 元，按 90% 得 18,000.00 元", "年度累计赔付\t2025\t\t106,500.00", "clerk 2026-11-25 10:00");
        }
        BillSheet pdf = as(CLERK, () -> policy.bill.sheet(number, BillSheet.Format.PDF));
        assertThat(List.of(pdf.name(), pdf.format().mediaType())).containsExactly(number + ".pdf", "application/pdf");
        assertThat(String.join("", PdfWords.of(pdf.content()))).contains("待遇计算说明单", number, "110105********002X", "37,000.00",
                "费用段 80,000.00 至 100,000.00 元共 20,000.00 元，按 90% 得 18,000.00", "clerk 2026-11-25 10:00");
        assertThat(audited("benefit.sheet")).isEqualTo(2);
    }

    @Test
    void theDatabaseKeepsEveryResult() {
        settle(PERSON, MARCH, "100.00");
        assertThatThrownBy(() -> db.sql("update benefit_settlement set payout = 0")).hasMessageContaining("append-only");
    }

    /** The code stands beside the bill, and two pharmacies may charge the same on one day; without a code nobody knows that it is another one. */
    @Test
    @Covers({"POL-12", "BEN-09"})
    void keepsWhichInstitutionCharges() {
        BillChange first = settleAt("p99990000001 ");
        BillChange second = settleAt("P99990000002");

        assertThat(List.of(first.bill().institution(), second.bill().institution())).containsExactly("P99990000001", "P99990000002");
        assertThat(as(CLERK, () -> policy.bill.asked(first.bill().number()))).isEqualTo(body("1000.00"));
        for (String code : Arrays.asList("P99990000001", "", null)) {
            BusinessException twice = problem(ProblemType.INVALID, () -> settleAt(code));
            assertThat(twice.errors()).extracting(error -> error.path() + " " + error.key()).containsExactly("claim field.benefit.twice");
        }
        BusinessException wrong = problem(ProblemType.INVALID, () -> settleAt("12345"));
        assertThat(wrong.errors()).extracting(error -> error.path() + " " + error.key())
                .containsExactly("claim.institution.code field.benefit.institution");
        assertThat(settle(PERSON, MAY, "1000.00").bill().institution()).isNull();
        assertThat(as(CLERK, () -> policy.bill.list(new BillFilter(null, null, null, null, "P99990000002"), PageRequest.first(5))).items())
                .containsExactly(second.bill());
        assertThat(Rows.of(db, "select details::jsonb->>'institution' from audit_entry where action = 'benefit.settle' order by id"))
                .extracting(row -> row.get(0)).containsExactly("P99990000001", "P99990000002", null);
        assertThatThrownBy(() -> db.sql("update benefit_bill set institution = 'X'")).hasMessageContaining("ck_benefit_bill_institution");
    }

    /** A claim asks for it again; only a bill that counts is made into one. */
    @Test
    void tellsTheInstitutionOfABillThatCounts() {
        String told = settleAt("P99990000001").bill().number();
        String untold = settle(OTHER, MARCH, "10.00").bill().number();

        assertThat(as(CLERK, () -> policy.bill.institution(told))).contains("P99990000001");
        assertThat(as(CLERK, () -> policy.bill.institution(untold))).isEmpty();
        assertThat(as(CLERK, () -> policy.bill.institution("B20250101-000001"))).isEmpty();
        as(CLERK, () -> policy.settling.cancel(told, "录错"));
        assertThat(as(CLERK, () -> policy.bill.institution(told))).isEmpty();
        Caller narrow = TestCallers.institution("P99990000001", Permission.BENEFIT_READ);
        problem(ProblemType.FORBIDDEN, () -> as(narrow, () -> policy.bill.institution(told)));
    }

    /** No disease is no class of its own: the sheet, the page and the person's own statement say nothing there. */
    @Test
    @Covers("BEN-14")
    void whatKeepsNoAccountApartIsNotTold() {
        Map<String, Object> claim = new LinkedHashMap<>(Map.of(
                "kind", "INPATIENT", "institution", Map.of("level", "3", "local", true), "lines", List.of(Policies.line("DRUG", "A", new BigDecimal("900.00")))));
        String plain = chronic(claim);
        claim.put("kind", "SPECIAL_OUTPATIENT");
        claim.put("disease", "M04300");
        String special = chronic(claim);

        assertThat(as(CLERK, () -> policy.bill.get(plain)).accounts()).filteredOn(account -> account.code().equals("quarterEligible"))
                .extracting(account -> account.by() + "=" + account.byTitle() + " " + account.amount())
                .containsExactlyInAnyOrder("NONE= 0.00", "M04300=心功能不全 900.00");
        assertThat(as(CLERK, () -> policy.persons.of(PERSON)).get(0).accounts()).filteredOn(account -> account.code().equals("quarterEligible"))
                .extracting(PersonStatement.Account::by).containsExactlyInAnyOrder("", "心功能不全");
        for (String number : List.of(plain, special)) {
            assertThat(String.join(" ", PdfWords.of(as(CLERK, () -> policy.bill.sheet(number, BillSheet.Format.PDF)).content())))
                    .contains("心功能不全").doesNotContain("NONE").doesNotContain("covered").doesNotContain("ownFirst");
        }
    }

    private String chronic(Map<String, Object> claim) {
        return as(CLERK, () -> policy.settling.settle(new SettleBill(
                "BASIC_SAMPLE", PERSON, LocalDate.of(2026, 11, 3), Map.of("person", Map.of("type", "EMPLOYED"), "claim", claim)))).bill().number();
    }

    private BillChange settleAt(String institution) {
        Map<String, Object> body = body("1000.00");
        Map<String, Object> place = new LinkedHashMap<>(Map.of("level", "3", "local", true));
        place.put("code", institution);
        Map<String, Object> claim = copy((Map<?, ?>) body.get("claim"));
        claim.put("institution", place);
        body.put("claim", claim);
        return as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, PERSON, MARCH, body)));
    }

    private static Map<String, Object> copy(Map<?, ?> told) {
        Map<String, Object> copy = new LinkedHashMap<>();
        told.forEach((name, value) -> copy.put(name.toString(), value));
        return copy;
    }

    private static long audited(String action) {
        return db.inTransaction(em -> ((Number) em.createNativeQuery("select count(*) from audit_entry where action = :action", Long.class)
                .setParameter("action", action)
                .getSingleResult()).longValue());
    }

    private BillChange settle(String person, LocalDate on, String amount) {
        return as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, person, on, body(amount))));
    }

    private static Map<String, Object> body(String amount) {
        Map<String, Object> line = Map.of("kind", "DRUG", "category", "A", "amount", new BigDecimal(amount));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("claim", Map.of("institution", Map.of("level", "3", "local", true), "lines", List.of(line)));
        return body;
    }

    private static BusinessException problem(ProblemType type, Supplier<?> work) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, work::get);
        assertThat(refused).isNotNull();
        assertThat(refused.type()).isEqualTo(type);
        return refused;
    }

    /** Closed at the end of a test. */
    private static final class Pool implements AutoCloseable {
        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(4);

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
