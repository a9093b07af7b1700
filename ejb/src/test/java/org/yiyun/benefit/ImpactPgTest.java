package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.internal.ImpactSides;
import org.yiyun.benefit.internal.Impacts;
import org.yiyun.job.JobLost;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobService;
import org.yiyun.job.JobToken;
import org.yiyun.job.SilentBell;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.Outage;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** A draft of a policy tried on bills that were settled. */
@Covers("POL-12")
class ImpactPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final String FIRST = "11010519491231002X";
    private static final String SECOND = "440524188001010014";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Caller ANALYST = TestCallers.staff(
            "analyst", Permission.POLICY_READ, Permission.POLICY_EDIT, Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final OrderImpact YEAR = new OrderImpact(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private final PolicyFixture policy = new PolicyFixture(DB);
    private ImpactService impacts;
    private ImpactSteps steps;
    private JobJournal journal;

    @BeforeEach
    void wire() {
        policy.ship();
        var clock = policy.time.business();
        var store = new Impacts(DB.em());
        var sides = new ImpactSides(policy.schemes, policy.queries);
        var claims = new JobClaims(DB.em());
        impacts = DB.bean(ImpactService.class, new ImpactService(
                store, sides, policy.bills, policy.views, policy.queries,
                DB.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(DB.em()), new Institutions(DB.em()))),
                new JobService(new JobRuns(DB.em()), new SilentBell(), clock), new AuditService(clock, DB.em()), clock));
        journal = DB.bean(JobJournal.class, new JobJournal(claims, clock));
        steps = DB.bean(ImpactSteps.class, new ImpactSteps(store, sides, new JobProgress(claims, new JobNode("one"), clock), clock));
    }

    /** The first 50,000 at 80 % in place of 85 %, from next year on: every bill that was in them would have come to less. */
    @Test
    void showsExactlyTheBillsThatWouldHaveComeToSomethingElse() {
        String lost = settle(FIRST, "2025-03-01", "80000.00");
        settle(FIRST, "2025-05-01", "40000.00");
        String lostToo = settle(SECOND, "2025-05-01", "10000.00");
        String cancelled = settle(SECOND, "2025-06-01", "10000.00");
        as(ANALYST, () -> policy.settling.cancel(cancelled, "错录"));
        settle(SECOND, "2026-05-01", "10000.00");

        ImpactView impact = workedOut(draft("0.80", "0.90"), YEAR);

        assertThat(impact.persons()).isEqualTo(2);
        assertThat(impact.bills()).isEqualTo(3);
        assertThat(List.of(impact.payoutBefore(), impact.payoutAfter(), impact.difference()))
                .containsExactly(new BigDecimal("115000.00"), new BigDecimal("112000.00"), new BigDecimal("-3000.00"));
        assertThat(List.of(impact.gaining(), impact.losing(), impact.refused())).containsExactly(0L, 2L, 0L);
        assertThat(differences(impact, null)).extracting(difference -> difference.bill() + " " + difference.difference())
                .containsExactly(lost + " -2500.00", lostToo + " -500.00");
        assertThat(differences(impact, ImpactDirection.MORE)).isEmpty();
        assertThat(impact.groups()).filteredOn(group -> group.fact().equals("claim.institution.local"))
                .extracting(group -> group.value() + " " + group.bills() + " " + group.difference())
                .containsExactly("true 3 -3000.00");
        assertThat(impact.growth()).isEqualTo("-0.0261");
        assertThat(impact.parts()).extracting(part -> part.title() + " " + part.billsBefore() + " " + part.before() + " " + part.billsAfter() + " "
                + part.after()).containsExactly(
                        "大额补充保险赔付 3 115000.00 3 112000.00", "个人先行负担 0 0.00 0 0.00", "责任外和超过单次限额 0 0.00 0 0.00",
                        "分段自付 3 15000.00 3 18000.00", "超过年度限额 0 0.00 0 0.00");
    }

    /** The bill without an institution is told as such; what the register does not know has its code alone. */
    @Test
    void addsUpByInstitution() {
        DB.sql("insert into institution (code, name, kind, grade, region, status) values ('H99990000001', '甲医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE')");
        settle(FIRST, "2025-03-01", "80000.00", "H99990000001");
        settle(FIRST, "2025-05-01", "40000.00", "h99990000001");
        settle(SECOND, "2025-05-01", "10000.00", "P99990000009");
        settle(SECOND, "2025-06-01", "20000.00", null);
        settle(SECOND, "2026-06-01", "20000.00", "P99990000009");

        ImpactView impact = workedOut(draft("0.80", "0.90"), YEAR);

        var page = as(ANALYST, () -> impacts.institutions(impact.id(), PageRequest.first(2)));
        var rest = as(ANALYST, () -> impacts.institutions(impact.id(), new PageRequest(2, page.next())));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).containsExactly(
                new ImpactInstitution("H99990000001", "甲医院", 2, new BigDecimal("106500.00"), new BigDecimal("104000.00")),
                new ImpactInstitution("", "", 1, new BigDecimal("17000.00"), new BigDecimal("16000.00")));
        assertThat(rest.items()).containsExactly(
                new ImpactInstitution("P99990000009", "", 1, new BigDecimal("8500.00"), new BigDecimal("8000.00")));
        assertThat(rest.next()).isNull();
        assertThat(page.items().get(0).difference()).isEqualTo("-2500.00");
    }

    /** Persons of several shares at the same institutions. */
    @Test
    void institutionsAddUpOverTheSharesOfARun() {
        settle(FIRST, "2025-03-01", "80000.00", "H99990000001");
        DB.sql("""
                insert into benefit_bill (id, number, scheme, policy_version, person, day, body, opening, revision, total, eligible, payout,
                    self_pay, version, created_at, created_by, updated_at, updated_by, institution)
                select nextval('benefit_bill_seq'), 'X' || i, b.scheme, 1, 'P' || lpad(i::text, 5, '0'), b.day, b.body, false, 1, b.total,
                    b.eligible, b.payout, b.self_pay, 0, now(), 'test', now(), 'test', 'H9999000000' || i % 3
                from benefit_bill b, generate_series(1, 900) as i""");

        ImpactView impact = workedOut(draft("0.80", "0.90"), YEAR);

        assertThat(as(ANALYST, () -> impacts.institutions(impact.id(), PageRequest.first(9))).items())
                .extracting(row -> row.institution() + " " + row.bills() + " " + row.difference())
                .containsExactly("H99990000001 301 -752500.00", "H99990000000 300 -750000.00", "H99990000002 300 -750000.00");
    }

    @Test
    void whatAccumulatesRunsOnItsOwnOnEachSide() {
        settle(FIRST, "2025-03-01", "500000.00");
        String capped = settle(FIRST, "2025-05-01", "10000.00");
        assertThat(as(ANALYST, () -> policy.bill.get(capped)).bill().payout()).isEqualTo("0.00");

        ImpactView impact = workedOut(draft("0.10", "0.10"), YEAR);

        assertThat(differences(impact, ImpactDirection.MORE)).extracting(ImpactDifference::bill).containsExactly(capped);
        assertThat(impact.parts()).filteredOn(part -> part.code().equals("overLimit"))
                .extracting(part -> part.billsBefore() + " bills reach the cap, then " + part.billsAfter())
                .containsExactly("2 bills reach the cap, then 0");
        ImpactComparison both = as(ANALYST, () -> impacts.compare(impact.id(), capped));
        assertThat(both.before().payout()).isEqualTo("0.00");
        assertThat(both.after().payout()).isEqualTo("9500.00");
        assertThat(both.after().steps()).isNotEmpty().allMatch(step -> step.version() == impact.version());
    }

    @Test
    void aVersionThatSaysTheSameMakesNoDifference() {
        settle(FIRST, "2025-03-01", "80000.00");
        ImpactView impact = workedOut(1, YEAR);
        assertThat(impact.difference()).isEqualTo("0.00");
        assertThat(differences(impact, null)).isEmpty();
    }

    /** One after the other, as two nodes would: the dead one's step is refused, the heir's goes on behind what is counted. */
    @Test
    void goesOnBehindWhatIsCountedWhenItsNodeDies() {
        settle(FIRST, "2025-03-01", "80000.00");
        settle(SECOND, "2025-03-01", "80000.00");
        UUID id = as(ANALYST, () -> impacts.order(SCHEME, draft("0.80", "0.90"), YEAR));
        JobToken dead = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        step(dead);
        DB.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where status = 'RUNNING'");
        JobToken heir = journal.claim(new JobNode("two"), LEASE).orElseThrow().token();

        assertThatThrownBy(() -> step(dead)).isInstanceOf(JobLost.class);
        while (step(heir)) {
            // all of it
        }

        ImpactView impact = as(ANALYST, () -> impacts.get(id));
        assertThat(impact.finishedAt()).isNotNull();
        assertThat(List.of(impact.persons(), impact.bills())).containsExactly(2L, 2L);
        assertThat(differences(impact, null)).hasSize(2);
        Object left = DB.inTransaction(em -> em.createNativeQuery("select position from benefit_impact", String.class).getSingleResult());
        assertThat(left).isEqualTo("");
    }

    /** Both have worked the same persons out; the one that comes second keeps nothing. */
    @Test
    void nobodyIsCountedTwice() {
        settle(FIRST, "2025-03-01", "80000.00");
        UUID id = as(ANALYST, () -> impacts.order(SCHEME, draft("0.80", "0.90"), YEAR));
        JobToken token = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        ImpactShare share = as(ANALYST, () -> steps.workOut(token, steps.begin(token), List.of(FIRST)));
        assertThat(step(token)).isTrue();

        assertThatThrownBy(() -> Callers.runAs(ANALYST, () -> steps.keep(token, share))).isInstanceOf(JobLost.class);

        assertThat(as(ANALYST, () -> impacts.get(id)).bills()).isEqualTo(1);
    }

    /** More persons than are worked out at a time: each is counted once, whatever thread was done first. */
    @Test
    void manyPersonsAreWorkedOutAtTheSameTime() {
        settle(FIRST, "2025-03-01", "80000.00");
        DB.sql("""
                insert into benefit_bill (id, number, scheme, policy_version, person, day, body, opening, revision, total, eligible, payout,
                    self_pay, version, created_at, created_by, updated_at, updated_by)
                select nextval('benefit_bill_seq'), 'X' || i, b.scheme, 1, 'P' || lpad(i::text, 5, '0'), b.day, b.body, false, 1, b.total,
                    b.eligible, b.payout, b.self_pay, 0, now(), 'test', now(), 'test'
                from benefit_bill b, generate_series(1, 1200) as i""");

        ImpactView impact = workedOut(draft("0.80", "0.90"), YEAR);

        assertThat(List.of(impact.persons(), impact.bills(), impact.losing())).containsExactly(1201L, 1201L, 1201L);
        assertThat(impact.difference()).isEqualTo("-3002500.00");
        assertThat(as(ANALYST, () -> impacts.differences(impact.id(), null, PageRequest.first(1))).total()).isEqualTo(1201);
    }

    @Test
    void stopsWhenItIsToAndGoesOnFromThere() {
        settle(FIRST, "2025-03-01", "80000.00");
        UUID id = as(ANALYST, () -> impacts.order(SCHEME, draft("0.80", "0.90"), YEAR));
        JobToken token = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            assertThat(as(ANALYST, () -> new ImpactLine(steps, threads, token).run(() -> true))).isFalse();
            assertThat(as(ANALYST, () -> impacts.get(id)).finishedAt()).isNull();
            assertThat(as(ANALYST, () -> new ImpactLine(steps, threads, token).run(() -> false))).isTrue();
        } finally {
            threads.shutdown();
        }
        assertThat(as(ANALYST, () -> impacts.get(id)).bills()).isEqualTo(1);
    }

    /** The last transaction was committed, and the node died before the job was told to be over. */
    @Test
    void countsNothingAgainWhereOnlyTheEndWasNotTold() {
        settle(FIRST, "2025-03-01", "80000.00");
        UUID id = as(ANALYST, () -> impacts.order(SCHEME, draft("0.80", "0.90"), YEAR));
        JobToken token = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            assertThat(as(ANALYST, () -> new ImpactLine(steps, threads, token).run(() -> false))).isTrue();
            ImpactView once = as(ANALYST, () -> impacts.get(id));
            assertThat(as(ANALYST, () -> new ImpactLine(steps, threads, token).run(() -> false))).isTrue();
            assertThat(as(ANALYST, () -> impacts.get(id))).isEqualTo(once);
            assertThat(once.bills()).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    /** A server that shuts down takes its threads away before it stops the job: that is no fault of the run. */
    @Test
    void waitsForTheNextNodeWhereNoThreadsAreLeft() {
        settle(FIRST, "2025-03-01", "80000.00");
        UUID id = as(ANALYST, () -> impacts.order(SCHEME, draft("0.80", "0.90"), YEAR));
        JobToken token = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        ExecutorService threads = Executors.newFixedThreadPool(1);
        threads.shutdown();

        assertThat(Outage.isBehind(catchThrowableOfType(
                RuntimeException.class, () -> as(ANALYST, () -> new ImpactLine(steps, threads, token).run(() -> false))))).isTrue();
        assertThat(as(ANALYST, () -> impacts.get(id)).finishedAt()).isNull();
    }

    /** No run: one bill by a draft, its accumulations as they were; a bill of the same person before it stays as it was decided. */
    @Test
    @Covers("POL-05")
    void oneBillIsTriedAtOnce() {
        settle(FIRST, "2025-03-01", "40000.00");
        String bill = settle(FIRST, "2025-05-01", "20000.00");
        int version = draft("0.80", "0.70");

        ImpactComparison both = as(ANALYST, () -> impacts.whatIf(bill, version));

        assertThat(both.before().payout() + " " + both.after().payout()).isEqualTo("17500.00 15000.00");
        assertThat(List.of(both.before().version(), both.after().version())).containsExactly(1, version);
        assertThat(both.after().steps()).isNotEmpty();
        assertThat(as(ANALYST, () -> impacts.whatIf(bill, 1)).after().payout()).isEqualTo("17500.00");
        assertThat(as(ANALYST, () -> impacts.list(SCHEME, version))).isEmpty();
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> impacts.whatIf(bill, 99))).type()).isEqualTo(ProblemType.NOT_FOUND);
        as(ANALYST, () -> policy.settling.cancel(bill, "错录"));
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> impacts.whatIf(bill, 1))).type()).isEqualTo(ProblemType.CONFLICT);
        Caller other = TestCallers.staff("other", Permission.POLICY_READ);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(other, () -> impacts.whatIf(bill, 1))).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void pagesByTheSizeOfTheDifference() {
        settle(FIRST, "2025-03-01", "10000.00");
        settle(FIRST, "2025-03-02", "10000.00");
        String greatest = settle(SECOND, "2025-03-01", "20000.00");
        ImpactView impact = workedOut(draft("0.80", "0.90"), YEAR);

        var first = as(ANALYST, () -> impacts.differences(impact.id(), ImpactDirection.LESS, PageRequest.first(2)));
        var second = as(ANALYST, () -> impacts.differences(impact.id(), ImpactDirection.LESS, new PageRequest(2, first.next())));

        assertThat(first.items().get(0).bill()).isEqualTo(greatest);
        assertThat(first.total()).isEqualTo(3);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void refusesWhatCannotBeTried() {
        assertThat(refusal(1, new OrderImpact(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 26))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("to field.future");
        assertThat(refusal(1, new OrderImpact(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("from field.benefit.period");
        assertThat(refusal(77, YEAR).type()).isEqualTo(ProblemType.NOT_FOUND);
        Caller reader = TestCallers.staff("reader", Permission.POLICY_READ, Permission.BENEFIT_READ);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(reader, () -> impacts.order(SCHEME, 1, YEAR))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
    }

    private BusinessException refusal(int version, OrderImpact order) {
        return catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> impacts.order(SCHEME, version, order)));
    }

    private int draft(String firstRate, String secondRate) {
        String scale = "[{upTo: 50000, rate: %s}, {upTo: 100000, rate: %s}, {rate: 0.95}]".formatted(firstRate, secondRate);
        return as(ANALYST, () -> policy.service.adjust(new AdjustPolicy(SCHEME, 1, "segments", 0, NEXT_YEAR, scale, null, "调整"))).version();
    }

    /** As the job does it, on several threads. */
    private ImpactView workedOut(int version, OrderImpact order) {
        UUID id = as(ANALYST, () -> impacts.order(SCHEME, version, order));
        JobToken token = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            assertThat(as(ANALYST, () -> new ImpactLine(steps, threads, token).run(() -> false))).isTrue();
        } finally {
            threads.shutdown();
        }
        return as(ANALYST, () -> impacts.get(id));
    }

    /** Works some persons out and keeps them, or ends the run. */
    private boolean step(JobToken token) {
        return as(ANALYST, () -> {
            String after = steps.begin(token);
            List<String> persons = steps.persons(token, after);
            if (persons.isEmpty()) {
                steps.finish(token);
            } else {
                steps.keep(token, steps.workOut(token, after, persons));
            }
            return !persons.isEmpty();
        });
    }

    private List<ImpactDifference> differences(ImpactView impact, ImpactDirection direction) {
        return as(ANALYST, () -> impacts.differences(impact.id(), direction, PageRequest.first(10))).items();
    }

    private String settle(String person, String on, String amount) {
        return settle(person, on, amount, null);
    }

    private String settle(String person, String on, String amount, String institution) {
        Map<String, Object> line = Map.of("kind", "DRUG", "category", "A", "amount", new BigDecimal(amount));
        Map<String, Object> place = institution == null ? Map.of("level", "3", "local", true) : Map.of("level", "3", "local", true, "code", institution);
        Map<String, Object> body = Map.of("claim", Map.of("institution", place, "lines", List.of(line)));
        return as(ANALYST, () -> policy.settling.settle(new SettleBill(SCHEME, person, LocalDate.parse(on), body))).bill().number();
    }
}
