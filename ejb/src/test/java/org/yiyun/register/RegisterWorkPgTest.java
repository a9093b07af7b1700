package org.yiyun.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.DemoOrganisations;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.internal.Registers;
import org.yiyun.register.internal.Works;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

class RegisterWorkPgTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Caller ENGINEER = TestCallers.staff("engineer", Permission.TICKET_HANDLE);
    private static final Caller COLLEAGUE = TestCallers.staff("engineer2", Permission.TICKET_HANDLE);
    private static final Caller LEADER =
            TestCallers.staff("leader", Permission.REPORT_READ, Permission.REPORT_RUN, Permission.CHANGE_APPROVE);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TestClock time = new TestClock(NOW);
    private final Works works = new Works(db.em());
    private final RecordReader reader = new RecordReader(Validation.buildDefaultValidatorFactory().getValidator());
    private final AuditService audit = new AuditService(time.business(), db.em());
    private final WorkService service = db.bean(WorkService.class, new WorkService(works, reader, audit, time.business()));
    private final ImprovementService improvements =
            db.bean(ImprovementService.class, new ImprovementService(works, reader, audit, time.business()));

    @Covers("SCP-03")
    @Test
    void holdsEveryPieceOfWorkWithItsDaySystemRecipientAndEffort() {
        var guided = record(AssuranceKind.GUIDANCE, TODAY.minusDays(1), "CORE", "2.5");
        var written = record(AssuranceKind.DOCUMENT, TODAY, null, "8");
        var last = record(AssuranceKind.GUIDANCE, LocalDate.of(2025, 12, 31), "CORE", "1");

        assertThat(guided).isEqualTo(new WorkView(
                guided.id(), AssuranceKind.GUIDANCE, TODAY.minusDays(1), "CORE", "市医保中心", new BigDecimal("2.5"), "讲解月结流程", null,
                "engineer", NOW));
        assertThat(year(2026).work()).extracting(WorkView::id).containsExactly(written.id(), guided.id());
        assertThat(year(2026).totals()).extracting(WorkYear.Total::kind, WorkYear.Total::entries, total -> total.hours().toPlainString())
                .containsExactly(
                        tuple(AssuranceKind.ASSURANCE, 0L, "0"), tuple(AssuranceKind.GUIDANCE, 1L, "2.50"),
                        tuple(AssuranceKind.DOCUMENT, 1L, "8.00"));
        assertThat(year(2025).work()).extracting(WorkView::id).containsExactly(last.id());
        assertThat(Rows.of(db, "select action, actor from audit_entry order by id")).containsOnly(List.of("register.work", "engineer")).hasSize(3);
    }

    @Covers("SCP-03")
    @Test
    void whatWasRecordedByMistakeStaysAndCountsNoMore() {
        var wrong = record(AssuranceKind.ASSURANCE, TODAY, "CORE", "3");
        assertThat(refused(() -> as(COLLEAGUE, () -> service.revoke(wrong.id(), "重复"))).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refused(() -> as(ENGINEER, () -> service.revoke(wrong.id(), " "))).errors()).extracting(e -> e.path()).containsExactly("reason");

        as(LEADER, () -> service.revoke(wrong.id(), "重复登记"));

        assertThat(year(2026).work()).extracting(WorkView::voidReason).containsExactly("重复登记");
        assertThat(year(2026).totals()).extracting(WorkYear.Total::entries).containsOnly(0L);
        assertThat(refused(() -> as(ENGINEER, () -> service.revoke(wrong.id(), "再次"))).type()).isEqualTo(ProblemType.CONFLICT);
        assertThat(refused(() -> as(ENGINEER, () -> service.revoke(-1, "无"))).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void refusesWorkToComeUnknownSystemsAndEffortThatIsNone() {
        assertThat(refused(() -> record(AssuranceKind.GUIDANCE, TODAY.plusDays(1), null, "1")).errors())
                .extracting(e -> e.path() + " " + e.key()).containsExactly("onDate field.future");
        assertThat(refused(() -> record(AssuranceKind.GUIDANCE, TODAY, "NOTHING", "1")).errors())
                .extracting(e -> e.path() + " " + e.key()).containsExactly("system field.unknown");
        assertThat(refused(() -> record(AssuranceKind.GUIDANCE, TODAY, null, "0")).errors()).extracting(e -> e.path()).containsExactly("hours");
        var reading = TestCallers.staff("reader", Permission.TICKET_READ);
        assertThat(refused(() -> as(reading, () -> service.year(2026))).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Covers("SCP-10")
    @Test
    void aSuggestionIsDecidedBySomebodyElseAndHasAResult() {
        var proposed = propose(ENGINEER);
        time.advance(Duration.ofDays(1));

        var accepted = as(LEADER, () -> improvements.decide(proposed.id(), true, "纳入下季度"));
        var done = as(ENGINEER, () -> improvements.finish(proposed.id(), "已上线，月结缩短两小时"));

        assertThat(proposed).isEqualTo(new ImprovementView(
                proposed.id(), "月结分批", "按机构分批月结", ImprovementOrigin.OPERATION, "缩短月结时间", "CORE", ImprovementStatus.PROPOSED,
                "engineer", NOW, null, null, null, null, false, 0));
        assertThat(accepted).extracting(ImprovementView::status, ImprovementView::decidedBy, ImprovementView::decidedAt, ImprovementView::decision)
                .containsExactly(ImprovementStatus.ACCEPTED, "leader", NOW.plus(Duration.ofDays(1)), "纳入下季度");
        assertThat(done).extracting(ImprovementView::status, ImprovementView::result)
                .containsExactly(ImprovementStatus.DONE, "已上线，月结缩短两小时");
        assertThat(Rows.of(db, "select action, actor from audit_entry order by id")).containsExactly(
                List.of("register.improvement-propose", "engineer"), List.of("register.improvement-accept", "leader"),
                List.of("register.improvement-finish", "engineer"));
    }

    @Covers("SCP-10")
    @Test
    void nobodyDecidesOnesOwnAndNothingIsDecidedTwice() {
        var own = propose(TestCallers.staff("leader", Permission.TICKET_HANDLE));
        assertThat(refused(() -> as(LEADER, () -> improvements.decide(own.id(), true, "好"))).type()).isEqualTo(ProblemType.SAME_PERSON);
        var other = propose(ENGINEER);
        assertThat(as(LEADER, () -> improvements.list(null))).extracting(ImprovementView::id, ImprovementView::decidable)
                .containsExactly(tuple(other.id(), true), tuple(own.id(), false));
        assertThat(refused(() -> as(ENGINEER, () -> improvements.finish(other.id(), "做了"))).type()).isEqualTo(ProblemType.CONFLICT);

        as(LEADER, () -> improvements.decide(other.id(), false, "省级统一建设"));

        assertThat(refused(() -> as(LEADER, () -> improvements.decide(other.id(), true, "改主意"))).type()).isEqualTo(ProblemType.CONFLICT);
        assertThat(as(ENGINEER, () -> improvements.list(ImprovementStatus.DECLINED))).extracting(ImprovementView::decision)
                .containsExactly("省级统一建设");
        assertThat(refused(() -> as(ENGINEER, () -> improvements.decide(own.id(), true, "好"))).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Covers("PER-01")
    @Test
    void countsTheStaffOfTheOperatorAgainstTheContract() {
        db.runInTransaction(em -> new DemoOrganisations(em).load());
        db.sql("update staff set active = false where number = 'E002'");
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(db.em()), new Institutions(db.em())));
        var staffing = db.bean(StaffingQueries.class, new StaffingQueries(new Registers(db.em()), organisations));

        assertThat(as(LEADER, staffing::staffing)).extracting(Staffing::key, Staffing::wanted, Staffing::present, Staffing::isBelow)
                .containsExactly(
                        tuple("STAFF", 16, 6L, true), tuple("STAFF_ON_SITE", 6, 3L, true), tuple("STAFF_HEADQUARTERS", 10, 2L, true));
        db.sql("update contract_value set amount = 3 where key = 'STAFF_ON_SITE'");
        assertThat(as(LEADER, staffing::staffing)).extracting(Staffing::isBelow).containsExactly(true, false, true);
        assertThat(refused(() -> as(ENGINEER, staffing::staffing)).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    private WorkView record(AssuranceKind kind, LocalDate day, String system, String hours) {
        return as(ENGINEER, () -> service.record(new RecordWork(kind, day, system, "市医保中心", new BigDecimal(hours), "讲解月结流程")));
    }

    private WorkYear year(int year) {
        return as(LEADER, () -> service.year(year));
    }

    private ImprovementView propose(Caller by) {
        return as(by, () -> improvements.propose(
                new ProposeImprovement("月结分批", "按机构分批月结", ImprovementOrigin.OPERATION, "缩短月结时间", "CORE")));
    }

    private static BusinessException refused(Supplier<?> call) {
        return catchThrowableOfType(BusinessException.class, call::get);
    }
}
