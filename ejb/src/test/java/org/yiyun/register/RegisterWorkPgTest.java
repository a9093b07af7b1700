package org.yiyun.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.internal.Registers;
import org.yiyun.register.internal.Works;
import org.yiyun.register.personnel.internal.PersonnelStore;
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

    @Covers("SCP-04")
    @Test
    void theSummaryTellsOfTheWorkAndTheSuggestionsOfItsPeriod() throws IOException {
        record(AssuranceKind.GUIDANCE, LocalDate.of(2026, 9, 30), "CORE", "2.5");
        record(AssuranceKind.DOCUMENT, LocalDate.of(2026, 10, 1), null, "8");
        var wrong = record(AssuranceKind.GUIDANCE, LocalDate.of(2026, 11, 2), null, "5");
        as(ENGINEER, () -> service.revoke(wrong.id(), "重复"));
        var proposed = propose(ENGINEER);
        as(LEADER, () -> improvements.decide(proposed.id(), true, "纳入下季度"));
        var summaries = db.bean(SummaryService.class, new SummaryService(works, audit));

        var file = as(LEADER, () -> summaries.summary(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));

        assertThat(file.name()).isEqualTo("管理运营总结 2026-10-01 2026-12-31.docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText)).containsExactly(
                    "管理运营总结", "2026-10-01 至 2026-12-31", "一、工作情况", "二、工作明细", "三、指导性建议和优化性措施");
            assertThat(document.getTables().stream().map(table -> table.getRows().stream()
                            .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList()).toList()))
                    .containsExactly(
                            List.of(List.of("工作类别", "次数", "工时（小时）"), List.of("系统应用保障", "0", "0"), List.of("业务系统指导", "0", "0"),
                                    List.of("信息化文案编写", "1", "8"), List.of("合计", "1", "8")),
                            List.of(List.of("日期", "类别", "业务系统", "服务对象", "内容"),
                                    List.of("2026-10-01", "信息化文案编写", "—", "市医保中心", "讲解月结流程")),
                            List.of(List.of("建议", "预期效果", "状态", "决定与结果"),
                                    List.of("月结分批：按机构分批月结", "缩短月结时间", "已采纳", "2026-11-20 10:00 纳入下季度")));
        }
        assertThat(as(LEADER, () -> summaries.summary(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31))).content())
                .as("the same data, the same bytes").isEqualTo(file.content());
        assertThat(refused(() -> as(LEADER, () -> summaries.summary(TODAY, TODAY.minusDays(1)))).errors())
                .extracting(e -> e.path() + " " + e.key()).containsExactly("to field.register.period");
        assertThat(refused(() -> as(ENGINEER, () -> summaries.summary(TODAY, TODAY))).type()).isEqualTo(ProblemType.FORBIDDEN);
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
                "engineer", NOW, null, null, null, null, null, false, 0));
        assertThat(accepted).extracting(ImprovementView::status, ImprovementView::decidedBy, ImprovementView::decidedAt, ImprovementView::decision)
                .containsExactly(ImprovementStatus.ACCEPTED, "leader", NOW.plus(Duration.ofDays(1)), "纳入下季度");
        assertThat(done).extracting(ImprovementView::status, ImprovementView::result, ImprovementView::doneAt)
                .containsExactly(ImprovementStatus.DONE, "已上线，月结缩短两小时", NOW.plus(Duration.ofDays(1)));
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
        assertThat(as(LEADER, () -> improvements.find(other.id()))).hasValueSatisfying(found -> assertThat(found.decidable()).isTrue());
        assertThat(as(LEADER, () -> improvements.find(0))).isEmpty();
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
        db.sql("""
                insert into organisation (code, name, kind, parent, region, phone) values
                    ('YB', '局', 'BUREAU', null, '4408', '0759-1230000'), ('YY', '运营中心', 'OPERATOR', null, '4408', '0759-1239999');
                insert into staff (id, number, name, organisation, login, phone, email, line, active)
                select nextval('staff_seq'), number, name, organisation, null, null, null, line, active
                from (values ('A1', '甲', 'YY', null, true), ('D1', '乙', 'YY', 'FIRST_LINE', true), ('E1', '丙', 'YY', 'ON_SITE', true),
                    ('H1', '丁', 'YY', 'HEADQUARTERS', true), ('H2', '戊', 'YY', 'HEADQUARTERS', false), ('B1', '己', 'YB', 'ON_SITE', true))
                    as listed (number, name, organisation, line, active)""");
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(db.em()), new Institutions(db.em())));
        var staffing = db.bean(StaffingQueries.class, new StaffingQueries(
                new Registers(db.em()), organisations, new PersonnelStore(db.em()),
                new TestClock(Instant.parse("2026-11-21T01:00:00Z")).business()));

        assertThat(as(LEADER, staffing::staffing)).extracting(Staffing::key, Staffing::wanted, Staffing::present, Staffing::isBelow)
                .containsExactly(
                        tuple("STAFF", 16, 4L, true), tuple("STAFF_ON_SITE", 6, 2L, true), tuple("STAFF_HEADQUARTERS", 10, 1L, true),
                        tuple("STAFF_ON_SITE_EDUCATION", 6, 0L, true), tuple("STAFF_ON_SITE_EXPERIENCE", 2, 0L, true));
        db.sql("""
                insert into staff_record values
                    ('D1', 'COLLEGE', true, null, null, null, '2023-11-21', '', now(), 'a', now(), 'a', 0),
                    ('E1', 'BACHELOR', false, null, null, null, '2023-11-22', '', now(), 'a', now(), 'a', 0),
                    ('H1', 'DOCTOR', true, null, null, null, '2000-01-01', '', now(), 'a', now(), 'a', 0)""");
        assertThat(as(LEADER, staffing::staffing)).extracting(Staffing::present).containsExactly(4L, 2L, 1L, 1L, 1L);
        db.sql("update contract_value set amount = 2 where key = 'STAFF_ON_SITE'");
        assertThat(as(LEADER, staffing::staffing)).extracting(Staffing::isBelow).containsExactly(true, false, true, true, true);
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
