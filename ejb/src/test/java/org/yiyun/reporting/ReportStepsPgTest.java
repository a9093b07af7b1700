package org.yiyun.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.job.JobLost;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobToken;
import org.yiyun.job.SilentBell;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.internal.Registers;
import org.yiyun.reporting.ReportSteps.Step;
import org.yiyun.reporting.engine.Quarter;
import org.yiyun.reporting.internal.Deliveries;
import org.yiyun.reporting.internal.Drafts;
import org.yiyun.reporting.internal.Reports;
import org.yiyun.reporting.internal.Snapshots;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

class ReportStepsPgTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.REPORT_RUN, Permission.REPORT_READ);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final BusinessClock clock = new BusinessClock(Clock.fixed(NOW, BusinessClock.ZONE));
    private final AuditService audit = new AuditService(clock, db.em());
    private final JobClaims claims = new JobClaims(db.em());
    private final JobJournal journal = db.bean(JobJournal.class, new JobJournal(claims, clock));
    private final JobService jobs = new JobService(new JobRuns(db.em()), new SilentBell(), clock);
    private final JobService jobService = db.bean(JobService.class, jobs);
    private final RegisterQueries registers = new RegisterQueries(new Registers(db.em()));
    private final Reports reports = new Reports(db.em());
    private final ReportService service = db.bean(ReportService.class, new ReportService(jobs, registers, reports, new Deliveries(db.em()), audit, clock));
    private final JobProgress progress = db.bean(JobProgress.class, new JobProgress(claims, new JobNode("one"), clock));
    private final Snapshots snapshots =
            db.bean(Snapshots.class, new Snapshots(registers, db.em()));
    private final ReportSteps steps = db.bean(ReportSteps.class, new ReportSteps(snapshots, new Drafts(db.em()), reports, progress,
            new RecordReader(Validation.byDefaultProvider().configure().buildValidatorFactory().getValidator()), audit, clock));

    @BeforeEach
    void insertTickets() {
        new TicketRows(db).insert();
    }

    @Covers("RPT-01")
    @Test
    void makesBothFilesWithChartsAndTellsWhereTheyAre() throws IOException {
        var token = order();
        Callers.runAs(ANALYST, () -> Arrays.stream(Step.values()).forEach(step -> steps.run(token, step)));

        var report = only();
        assertThat(report.title()).isEqualTo("运营报告 2026年第三季度");
        assertThat(report.parameters()).isEqualTo(Json.createObjectBuilder().add("quarter", "2026Q3").build());
        assertThat(report.dataTime()).isEqualTo(Instant.parse("2026-09-30T15:59:00Z"));
        assertThat(report.files()).extracting(ReportView.File::name).containsExactly("运营报告_2026Q3.docx", "运营报告_2026Q3.xlsx");
        try (var docx = new XWPFDocument(new ByteArrayInputStream(file(report, ReportFormat.DOCX).content()))) {
            assertThat(docx.getCharts()).hasSize(7);
            assertThat(docx.getTables()).hasSize(14);
        }
        try (var xlsx = new XSSFWorkbook(new ByteArrayInputStream(file(report, ReportFormat.XLSX).content()))) {
            var charts = 0;
            for (var sheet : xlsx) {
                var drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
                charts += drawing == null ? 0 : drawing.getCharts().size();
            }
            assertThat(charts).isEqualTo(7);
            var injected = xlsx.getSheet("超时清单").getRow(6).getCell(1);
            assertThat(injected.getStringCellValue()).isEqualTo("=1+1");
            assertThat(injected.getCellStyle().getQuotePrefixed()).isTrue();
        }
        var result = TestCallers.as(ANALYST, () -> jobService.get(token.id())).result();
        assertThat(result.getJsonObject("files").getJsonObject("docx").getString("href"))
                .isEqualTo("/api/v1/reports/" + report.id() + "/files/docx");
        assertThat(report.files().get(0).sha256()).isEqualTo(result.getJsonObject("files").getJsonObject("docx").getString("sha256"));
    }

    @Test
    void givesTheSameBytesAgain() {
        for (int i = 0; i < 2; i++) {
            var token = order();
            Callers.runAs(ANALYST, () -> Arrays.stream(Step.values()).forEach(step -> steps.run(token, step)));
            progress.ended(token, JobStatus.COMPLETED, null);
        }

        var made = db.inTransaction(em -> reports.list(PageRequest.first(10))).items();
        assertThat(made).hasSize(2);
        assertThat(made.get(0).files()).isEqualTo(made.get(1).files());
    }

    @Test
    void goesOnElsewhereWithTheSameDataAfterADeathBetweenAnyTwoSteps() {
        var undisturbed = order();
        Callers.runAs(ANALYST, () -> Arrays.stream(Step.values()).forEach(step -> steps.run(undisturbed, step)));
        var expected = only().files();
        progress.ended(undisturbed, JobStatus.COMPLETED, null);

        for (var dies : Step.values()) {
            var first = order();
            Callers.runAs(ANALYST, () -> Arrays.stream(Step.values()).filter(step -> step.compareTo(dies) <= 0)
                    .forEach(step -> steps.run(first, step)));
            db.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where status = 'RUNNING'");
            db.sql("update ticket set title = title || '。改' where number = 'T2'");
            var second = journal.claim(new JobNode("two"), LEASE).orElseThrow().token();
            assertThatThrownBy(() -> Callers.runAs(ANALYST, () -> steps.run(first, Step.STORE))).isInstanceOf(JobLost.class);
            Callers.runAs(ANALYST, () -> Arrays.stream(Step.values()).forEach(step -> steps.run(second, step)));
            progress.ended(second, JobStatus.COMPLETED, null);
            db.sql("update ticket set title = '=1+1' where number = 'T2'");

            var made = db.inTransaction(em -> reports.ofJob(second.id())).orElseThrow();
            assertThat(made.files()).as("after " + dies).isEqualTo(expected);
        }
    }

    @Test
    void refusesAQuarterToComeAndASecondReportAtATime() {
        assertThatThrownBy(() -> TestCallers.as(ANALYST, () -> service.orderOperationReport(new OrderReport("2027Q1"))))
                .hasMessageContaining("field.quarter");
        assertThatThrownBy(() -> TestCallers.as(ANALYST, () -> service.orderOperationReport(new OrderReport("third"))))
                .hasMessageContaining("field.quarter");
        TestCallers.as(ANALYST, () -> service.orderOperationReport(new OrderReport("2026Q4")));
        assertThatThrownBy(() -> TestCallers.as(ANALYST, () -> service.orderOperationReport(new OrderReport("2026Q4"))))
                .hasMessageContaining("job-already-running");
    }

    @Covers({"SCP-05", "RPT-01"})
    @Test
    void isScheduledOnceAQuarterAndBesideOrders() {
        var quarter = new Quarter(2026, 3);
        var first = TestCallers.as(ANALYST, () -> service.scheduleOperationReport(quarter));
        db.sql("update job_run set status = 'COMPLETED'");

        assertThat(first).isPresent();
        assertThat(TestCallers.as(ANALYST, () -> service.scheduleOperationReport(quarter))).isEmpty();
        assertThat(TestCallers.as(ANALYST, () -> service.scheduleOperationReport(new Quarter(2026, 4)))).isPresent();
        assertThat(order()).isNotNull();
    }

    @Covers({"SCP-07", "CONS-02"})
    @Test
    void showsWhatIsDeliveredOfTheYearsPlan() {
        var plan = TestCallers.as(ANALYST, () -> service.plan(2026));

        assertThat(plan).extracting(item -> item.volume().item() + " " + item.delivered() + " " + item.percent()).containsExactly(
                "CONSULTATION 3 0", "CONSULTATION_DAILY 2 0", "CONSULTATION_PROFESSIONAL 1 1", "POLICY_INTERPRETATION 0 0",
                "POLICY_CONFIGURATION 0 0", "POLICY_IMPLEMENTATION 0 0", "AUDIT_REPORT 0 0", "NEW_INSTITUTION 0 0", "TRAINING 4 133",
                "INSPECTION 0 0", "OPERATION_REPORT 0 0");
        assertThat(plan.get(8).bar()).isEqualTo(100);
    }

    @Test
    void auditsDownloads() {
        var token = order();
        Callers.runAs(ANALYST, () -> Arrays.stream(Step.values()).forEach(step -> steps.run(token, step)));

        file(only(), ReportFormat.XLSX);

        var actions = db.inTransaction(em -> em.createNativeQuery("select action from audit_entry order by id", String.class).getResultList());
        assertThat(actions.toString()).isEqualTo("[report.order, report.create, report.download]");
    }

    private JobToken order() {
        TestCallers.as(ANALYST, () -> service.orderOperationReport(new OrderReport("2026Q3")));
        return journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
    }

    private ReportView only() {
        return db.inTransaction(em -> reports.list(PageRequest.first(1))).items().get(0);
    }

    private ReportFile file(ReportView report, ReportFormat format) {
        return TestCallers.as(ANALYST, () -> service.download(report.id(), format));
    }

}
