package org.yiyun.reporting.periodic.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yiyun.reporting.periodic.PeriodicKind.INSPECTION;
import static org.yiyun.reporting.periodic.PeriodicKind.MANAGEMENT_SUMMARY;
import static org.yiyun.reporting.periodic.PeriodicKind.RECONCILIATION;
import static org.yiyun.reporting.periodic.internal.PeriodicFixture.ANALYST;
import static org.yiyun.reporting.periodic.internal.PeriodicFixture.LEADER;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.reporting.ReportFormat;
import org.yiyun.reporting.periodic.EditPeriodicKind;
import org.yiyun.reporting.periodic.OrderPeriodic;
import org.yiyun.reporting.periodic.PeriodicFilter;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicRow;
import org.yiyun.reporting.periodic.PeriodicStatus;
import org.yiyun.reporting.periodic.PeriodicVersion;
import org.yiyun.reporting.periodic.ReportRhythm;
import org.yiyun.reporting.periodic.ReviewPeriodic;
import org.yiyun.reporting.periodic.SubmitPeriodic;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

@Covers("RPT-02")
class PeriodicPgTest {
    private static final Instant NOW = Instant.parse("2026-10-12T01:00:00Z");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private PeriodicFixture reports;

    @BeforeEach
    void wire() {
        PeriodicFixture.people(db);
        reports = new PeriodicFixture(db, NOW);
    }

    @Test
    void comeToBeOnceWhenTheirPeriodIsOver() {
        reports.look();
        reports.look();

        var rows = as(ANALYST, () -> reports.queries.rows(PeriodicFilter.ALL, 0, 100));
        assertThat(rows.stream().filter(row -> row.kind() != RECONCILIATION).map(row -> row.kind() + " " + row.period()).sorted())
                .containsExactly("INSPECTION 2026年第三季度", "MANAGEMENT_SUMMARY 2026年第三季度", "OPERATION_MAINTENANCE 2026年9月",
                        "PERFORMANCE 2026年9月", "PROJECT_PROGRESS 2026年9月", "SERVICE 2026年9月");
        assertThat(rows.stream().filter(row -> row.kind() == RECONCILIATION).map(PeriodicRow::first)).containsExactly(
                LocalDate.of(2026, 10, 5), LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 14),
                LocalDate.of(2026, 9, 7), LocalDate.of(2026, 8, 31));
        assertThat(rows).allSatisfy(row -> assertThat(row.status()).isEqualTo(PeriodicStatus.DUE));
        // the eighth is the first working day after the National Day holiday
        assertThat(rows.stream().filter(row -> row.kind() == PeriodicKind.PERFORMANCE).map(PeriodicRow::dueAt)).containsExactly(
                Instant.parse("2026-10-10T09:30:00Z"));
        assertThat(Rows.of(db, "select count(*) from job_run where name = 'periodic-report'").get(0).get(0)).isEqualTo(12L);
    }

    @ParameterizedTest
    @EnumSource(PeriodicKind.class)
    void areMadeOfWhatThePlatformKnows(PeriodicKind kind) throws IOException {
        PeriodicRows.insert(db);
        as(ANALYST, () -> reports.service.order(new OrderPeriodic(kind, LocalDate.of(2026, 9, 9), "示例说明")));
        reports.finish();

        var row = only(kind);
        assertThat(row.status()).isEqualTo(PeriodicStatus.MADE);
        var word = words(row.id());
        assertThat(word).contains(row.period(), "示例说明", "编制人").doesNotContain("{{");
        assertThat(cells(row.id())).containsAll(PeriodicRows.EXPECTED.get(kind));
        assertThat(reports.told("MADE")).containsExactly("leader");
    }

    @Test
    void longTablesAreCutInWordAndWholeInTheWorkbook() throws IOException {
        db.sql("""
                insert into institution (code, name, kind, grade, region, status)
                select 'P' || lpad(cast(n as text), 11, '0'), '示例药店' || n, 'PHARMACY', null, '4408', 'ACTIVE' from generate_series(1, 203) n""");
        as(ANALYST, () -> reports.service.order(new OrderPeriodic(RECONCILIATION, SEPTEMBER, null)));
        reports.finish();

        long id = only(RECONCILIATION).id();
        assertThat(words(id)).contains("示例药店200", "其余 3 条见附表（Excel）").doesNotContain("示例药店201");
        assertThat(cells(id)).contains("P00000000203 示例药店203");
    }

    @Test
    void areReviewedAndSubmittedByOthers() {
        var row = made();
        assertThat(type(() -> as(ANALYST, () -> reports.service.submit(row.id(), new SubmitPeriodic("办公室"), null))))
                .isEqualTo(ProblemType.PERIODIC_STATE);
        var returned = as(LEADER, () -> reports.service.review(row.id(), new ReviewPeriodic(false, "请补充说明"), row.version()));
        assertThat(returned.row().status()).isEqualTo(PeriodicStatus.RETURNED);
        assertThat(type(() -> as(LEADER, () -> reports.service.review(row.id(), new ReviewPeriodic(true, "同意"), row.version()))))
                .isEqualTo(ProblemType.STALE_DATA);

        as(ANALYST, () -> reports.service.order(new OrderPeriodic(MANAGEMENT_SUMMARY, SEPTEMBER, "已补充")));
        reports.finish();
        as(LEADER, () -> reports.service.review(row.id(), new ReviewPeriodic(true, "同意"), null));
        assertThat(type(() -> as(LEADER, () -> reports.service.submit(row.id(), new SubmitPeriodic("办公室"), null))))
                .isEqualTo(ProblemType.SAME_PERSON);
        var submitted = as(ANALYST, () -> reports.service.submit(row.id(), new SubmitPeriodic("办公室（粤政易）"), null));

        assertThat(submitted.row().status()).isEqualTo(PeriodicStatus.SUBMITTED);
        assertThat(submitted.versions()).extracting(PeriodicVersion::number, PeriodicVersion::statement)
                .containsExactly(tuple(2, "已补充"), tuple(1, null));
        assertThat(List.of(submitted.reviewedBy(), submitted.review(), submitted.submittedBy(), submitted.receiver()))
                .containsExactly("leader", "同意", "analyst", "办公室（粤政易）");
        assertThat(List.of(submitted.orderable(), submitted.reviewable(), submitted.submittable())).containsOnly(false);
        assertThat(type(() -> as(ANALYST, () -> reports.service.order(new OrderPeriodic(MANAGEMENT_SUMMARY, SEPTEMBER, null)))))
                .isEqualTo(ProblemType.PERIODIC_STATE);
        assertThat(reports.told("RETURNED")).containsExactly("analyst");
        assertThat(reports.told("REVIEWED")).containsExactly("analyst");
        assertThat(reports.told("SUBMITTED")).containsExactly("leader");
    }

    @Test
    void nobodyReviewsWhatTheyHadMade() {
        as(LEADER, () -> reports.service.order(new OrderPeriodic(MANAGEMENT_SUMMARY, SEPTEMBER, null)));
        reports.finish();

        assertThat(type(() -> as(LEADER, () -> reports.service.review(only(MANAGEMENT_SUMMARY).id(), new ReviewPeriodic(true, "同意"), null))))
                .isEqualTo(ProblemType.SAME_PERSON);
    }

    @Test
    void remindWhenTheyAreLateAndAtEachWorkingDay() {
        made();
        reports.time.advance(Duration.ofDays(2));
        reports.look();
        var first = reports.told("LATE").size();
        reports.look();
        assertThat(reports.told("LATE")).hasSize(first).contains("analyst", "leader");
        reports.time.advance(Duration.ofDays(2));
        reports.look();
        assertThat(reports.told("LATE").size()).isGreaterThan(first);
        var late = as(ANALYST, () -> reports.queries.rows(new PeriodicFilter(Set.of(), Set.of(), true), 0, 100));
        assertThat(late).isNotEmpty().allSatisfy(row -> assertThat(row.late()).isTrue());
    }

    @Test
    void aVersionIsMadeOnceForEachJobAndStaysAsItWasMade() {
        as(ANALYST, () -> reports.service.order(new OrderPeriodic(MANAGEMENT_SUMMARY, SEPTEMBER, null)));
        assertThat(type(() -> as(ANALYST, () -> reports.service.order(new OrderPeriodic(MANAGEMENT_SUMMARY, SEPTEMBER, null)))))
                .isEqualTo(ProblemType.JOB_ALREADY_RUNNING);
        var token = reports.work();
        reports.again(token);

        var report = as(ANALYST, () -> reports.queries.get(only(MANAGEMENT_SUMMARY).id()));
        assertThat(report.versions()).hasSize(1);
        var file = as(ANALYST, () -> reports.queries.download(report.row().id(), 1, ReportFormat.XLSX));
        assertThat(file.name()).isEqualTo("管理运营总结_2026年第三季度.xlsx");
        assertThat(file.sha256()).isEqualTo(report.versions().get(0).sha256());
        assertThat(type(() -> as(ANALYST, () -> reports.queries.download(report.row().id(), 2, ReportFormat.XLSX)))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void refusesAPeriodThatIsNotOver() {
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(ANALYST, () -> reports.service.order(new OrderPeriodic(INSPECTION, LocalDate.of(2026, 10, 1), null)))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("day field.periodic-over");
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(ANALYST, () -> reports.service.order(new OrderPeriodic(INSPECTION, LocalDate.of(1990, 10, 1), null)))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("day field.periodic-early");
    }

    @Test
    void rhythmsAreDataAndAChangeLeavesWhatIsThere() {
        reports.look();
        var edit = new EditPeriodicKind(ReportRhythm.MONTH, 2, LocalDate.of(2026, 8, 15), true);
        var kind = as(LEADER, () -> reports.service.edit(INSPECTION, edit, 0));

        assertThat(kind.rhythm()).isEqualTo(ReportRhythm.MONTH);
        assertThat(as(ANALYST, () -> reports.queries.rows(new PeriodicFilter(Set.of(INSPECTION), Set.of(), false), 0, 10)))
                .extracting(PeriodicRow::period).containsExactly("2026年9月", "2026年8月", "2026年第三季度");
        assertThat(type(() -> as(LEADER, () -> reports.service.edit(INSPECTION, edit, 0)))).isEqualTo(ProblemType.STALE_DATA);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(LEADER, () -> reports.service.edit(INSPECTION,
                new EditPeriodicKind(ReportRhythm.WEEK, 2, LocalDate.of(2020, 1, 1), true), null))).errors())
                .extracting(error -> error.path()).containsExactly("from");
        assertThat(type(() -> as(ANALYST, () -> reports.service.edit(INSPECTION, edit, null)))).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void ofTwoPeriodsThatBeginOnOneDayBothAreMade() {
        reports.look();
        as(LEADER, () -> reports.service.edit(INSPECTION, new EditPeriodicKind(ReportRhythm.MONTH, 2, LocalDate.of(2026, 7, 15), true), 0));

        assertThat(Rows.of(db, "select job_key from job_run where name = 'periodic-report' and job_key like 'INSPECTION %' order by job_key"))
                .containsExactly(List.of("INSPECTION 2026-07-01 2026-08-01"), List.of("INSPECTION 2026-07-01 2026-10-01"),
                        List.of("INSPECTION 2026-08-01 2026-09-01"), List.of("INSPECTION 2026-09-01 2026-10-01"));
    }

    private PeriodicRow made() {
        as(ANALYST, () -> reports.service.order(new OrderPeriodic(MANAGEMENT_SUMMARY, SEPTEMBER, null)));
        reports.finish();
        return only(MANAGEMENT_SUMMARY);
    }

    private PeriodicRow only(PeriodicKind kind) {
        var rows = as(ANALYST, () -> reports.queries.rows(new PeriodicFilter(Set.of(kind), Set.of(), false), 0, 10));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private String words(long id) throws IOException {
        var file = as(ANALYST, () -> reports.queries.download(id, 1, ReportFormat.DOCX));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.content())); var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    /** Every row of the workbook, its cells with blanks between. */
    private List<String> cells(long id) throws IOException {
        var file = as(ANALYST, () -> reports.queries.download(id, 1, ReportFormat.XLSX));
        var formatter = new DataFormatter();
        List<String> rows = new ArrayList<>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                    rows.add(String.join(" ", cells).strip());
                }
            }
        }
        return rows;
    }

    private static ProblemType type(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).type();
    }
}
