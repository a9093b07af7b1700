package org.yiyun.catalog.maintenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BOTH;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.DistributionFixture;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.maintenance.MaintenanceCommand.AnalyseNeed;
import org.yiyun.catalog.maintenance.MaintenanceCommand.CancelMaintenance;
import org.yiyun.catalog.maintenance.MaintenanceCommand.CloseMaintenance;
import org.yiyun.catalog.maintenance.MaintenanceCommand.ConfirmNeed;
import org.yiyun.catalog.maintenance.MaintenanceCommand.ExecuteMaintenance;
import org.yiyun.catalog.maintenance.MaintenanceCommand.PlanMaintenance;
import org.yiyun.catalog.maintenance.MaintenanceCommand.ReturnNeed;
import org.yiyun.catalog.maintenance.MaintenanceCommand.SubmitToProvince;
import org.yiyun.catalog.maintenance.MaintenanceCommand.VerifyMaintenance;
import org.yiyun.catalog.maintenance.internal.MaintenanceForTests;
import org.yiyun.document.DocumentFixture;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** The upkeep of a library from the need to the end, with its deliverables. */
@Covers({"CODE-02", "CODE-03"})
class MaintenancePgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final CatalogFixture catalog = new CatalogFixture(DB);
    private final DocumentFixture papers = new DocumentFixture(DB, catalog.time.business(), MaintenanceForTests.kinds());
    private final MaintenanceForTests wired = new MaintenanceForTests(DB, catalog.time.business(), papers.documents);

    @BeforeEach
    void library() {
        DB.sql("alter sequence maintenance_seq restart");
        DistributionFixture.institutions(DB);
        papers.ship();
        catalog.addSample();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
        catalog.imported(SAMPLE, ImportMode.FULL, DAY.plusDays(31), csv("A001,阿莫西林,1.50", "A003,葡萄糖,3.00"));
    }

    private MaintenanceView apply(Caller caller, MaintenanceCommand command) {
        return as(caller, () -> wired.service.apply("DM-2026-00001", command, null));
    }

    private void record() {
        as(ANALYST, () -> wired.service.record(new RecordNeed(
                SAMPLE, "第一批药品调整", "新增葡萄糖，停用布洛芬", "示例医保〔2026〕1号", "医药服务科", LocalDate.of(2027, 1, 1))));
    }

    private void attach(Caller caller) {
        as(caller, () -> {
            try {
                return wired.service.attach("DM-2026-00001", "省局答复.txt", new ByteArrayInputStream("已执行 3 条".getBytes(UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private void upTo(MaintenanceStatus status) {
        record();
        if (status.compareTo(MaintenanceStatus.ANALYSED) >= 0) {
            apply(ANALYST, new AnalyseNeed("三条变更", "全部机构"));
        }
        if (status.compareTo(MaintenanceStatus.CONFIRMED) >= 0) {
            apply(BUREAU, new ConfirmNeed("同意"));
        }
        if (status.compareTo(MaintenanceStatus.PLANNED) >= 0) {
            apply(ANALYST, new PlanMaintenance("备份、执行、核对", 2));
        }
        if (status.compareTo(MaintenanceStatus.SUBMITTED) >= 0) {
            apply(ANALYST, new SubmitToProvince("粤医保需2026-88", LocalDate.of(2026, 11, 24)));
        }
        if (status.compareTo(MaintenanceStatus.EXECUTED) >= 0) {
            apply(ANALYST, new ExecuteMaintenance(LocalDate.of(2026, 11, 25), "三条全部成功"));
        }
    }

    @Test
    void goesFromTheNeedToTheEndAndKeepsEveryStep() {
        upTo(MaintenanceStatus.EXECUTED);
        attach(ANALYST);
        apply(BUREAU, new VerifyMaintenance(true, "省平台核对一致"));
        var closed = apply(ANALYST, new CloseMaintenance(null));

        assertThat(closed).extracting(MaintenanceView::status, MaintenanceView::confirmedBy, MaintenanceView::verifiedBy,
                MaintenanceView::externalNumber, MaintenanceView::verbs)
                .containsExactly(MaintenanceStatus.CLOSED, "bureau", "bureau", "粤医保需2026-88", List.of());
        assertThat(as(BUREAU, () -> wired.queries.history("DM-2026-00001")))
                .extracting(event -> event.sequence() + " " + event.type() + " " + event.actor()).containsExactly(
                        "1 RECORDED analyst", "2 ANALYSE analyst", "3 CONFIRM bureau", "4 PLAN analyst", "5 SUBMIT analyst",
                        "6 EXECUTE analyst", "7 ATTACHED analyst", "8 VERIFY bureau", "9 CLOSE analyst");
        assertThat(Rows.of(DB, "select action from audit_entry where subject_type = 'maintenance' order by id")).extracting(row -> row.get(0))
                .containsExactly("maintenance.record", "maintenance.analyse", "maintenance.confirm", "maintenance.plan", "maintenance.submit",
                        "maintenance.execute", "maintenance.attach", "maintenance.verify", "maintenance.close");
        assertThat(Rows.of(DB, "select recipient, text_key from notification where text_key like 'maintenance%' order by id"))
                .containsExactly(List.of("bureau", "maintenance.notice.ANALYSE"), List.of("analyst", "maintenance.notice.CONFIRM"),
                        List.of("bureau", "maintenance.notice.EXECUTE"), List.of("analyst", "maintenance.notice.VERIFY"));
    }

    @Test
    void writesTheThreeDeliverablesAndTheScript() throws IOException {
        upTo(MaintenanceStatus.PLANNED);

        var documents = as(BUREAU, () -> wired.queries.documents("DM-2026-00001"));
        assertThat(documents).extracting(DocumentView::title)
                .containsExactly("代码库更新维护脚本", "代码库更新维护需求确认书", "代码库更新维护需求说明书");
        assertThat(text(documents.get(2))).contains("新增葡萄糖，停用布洛芬", "示例医保〔2026〕1号", "三条变更", "全部机构");
        assertThat(text(documents.get(1))).contains("同意", "bureau");
        assertThat(text(documents.get(0))).contains("备份、执行、核对", "第 2 版", "A001", "价格：1.00 → 1.50", "停用", "DM-2026-00001.sql");
        var files = as(BUREAU, () -> wired.queries.files("DM-2026-00001"));
        assertThat(files).extracting(MaintenanceFileView::kind, MaintenanceFileView::name)
                .containsExactly(tuple(MaintenanceFileView.Kind.SQL, "DM-2026-00001.sql"));
        assertThat(new String(as(BUREAU, () -> wired.queries.content("DM-2026-00001", files.get(0).id())), UTF_8)).isEqualTo("""
                -- 代码库更新维护脚本 DM-2026-00001 第一批药品调整
                -- 示例库 第 2 版，生效日期 2027-01-01
                -- 依据：示例医保〔2026〕1号
                -- 表：SAMPLE；语句 3 条，每条应当恰好影响 1 行，否则回滚
                BEGIN;
                UPDATE SAMPLE SET PRICE = '1.50' WHERE CODE = 'A001';
                UPDATE SAMPLE SET VALI_FLAG = '0' WHERE CODE = 'A002';
                INSERT INTO SAMPLE (CODE, NAME, PRICE) VALUES ('A003', '葡萄糖', '3.00');
                COMMIT;
                """);
    }

    private String text(DocumentView document) throws IOException {
        var content = as(BUREAU, () -> wired.queries.documentContent("DM-2026-00001", document.id()));
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
            return word.getText();
        }
    }

    @Test
    void asksForTwoPeople() {
        as(BOTH, () -> wired.service.record(new RecordNeed(SAMPLE, "甲", "乙", "丙", "丁", null)));
        apply(ANALYST, new AnalyseNeed("三条变更", "全部机构"));
        assertThatThrownBy(() -> apply(BOTH, new ConfirmNeed(null))).hasFieldOrPropertyWithValue("type", ProblemType.SAME_PERSON);
        assertThatThrownBy(() -> apply(ANALYST, new ConfirmNeed(null))).hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
        apply(BUREAU, new ReturnNeed("写清影响"));
        apply(BOTH, new AnalyseNeed("三条变更", "三级医院"));
        apply(BUREAU, new ConfirmNeed(null));
        apply(BOTH, new PlanMaintenance("执行", null));
        apply(BOTH, new SubmitToProvince("1", TODAY));
        apply(BOTH, new ExecuteMaintenance(TODAY, "成功"));
        attach(BOTH);

        assertThatThrownBy(() -> apply(BOTH, new VerifyMaintenance(true, "一致"))).hasFieldOrPropertyWithValue("type", ProblemType.SAME_PERSON);
        assertThat(apply(BUREAU, new VerifyMaintenance(true, "一致")).status()).isEqualTo(MaintenanceStatus.VERIFIED);
    }

    @Test
    void believesOnlyDaysThatHaveBeenAndInTheirOrder() {
        upTo(MaintenanceStatus.PLANNED);
        assertThatThrownBy(() -> apply(ANALYST, new SubmitToProvince("1", TODAY.plusDays(1))))
                .hasFieldOrPropertyWithValue("errors", List.of(new FieldError("sentOn", "field.future")));
        apply(ANALYST, new SubmitToProvince("1", TODAY.minusDays(1)));
        var range = new FieldError("executedOn", "field.range", Map.of("min", TODAY.minusDays(1), "max", TODAY));
        assertThatThrownBy(() -> apply(ANALYST, new ExecuteMaintenance(TODAY.minusDays(2), "成功")))
                .hasFieldOrPropertyWithValue("errors", List.of(range));
        assertThatThrownBy(() -> apply(ANALYST, new ExecuteMaintenance(TODAY.plusDays(1), "成功")))
                .hasFieldOrPropertyWithValue("errors", List.of(range));
        assertThat(apply(ANALYST, new ExecuteMaintenance(TODAY, "成功")).status()).isEqualTo(MaintenanceStatus.EXECUTED);
    }

    @Test
    void verifiesNothingWithoutProofAndPlansAnewWhatFailed() {
        upTo(MaintenanceStatus.EXECUTED);
        assertThatThrownBy(() -> apply(BUREAU, new VerifyMaintenance(true, "一致"))).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);
        attach(BUREAU);

        var failed = apply(BUREAU, new VerifyMaintenance(false, "少一条"));
        assertThat(failed).extracting(MaintenanceView::status, MaintenanceView::verifiedBy, MaintenanceView::findings)
                .containsExactly(MaintenanceStatus.PLANNED, null, "少一条");
        apply(ANALYST, new PlanMaintenance("补一条", 2));
        assertThat(as(BUREAU, () -> wired.queries.files("DM-2026-00001"))).extracting(MaintenanceFileView::kind).containsExactly(
                MaintenanceFileView.Kind.SQL, MaintenanceFileView.Kind.EVIDENCE, MaintenanceFileView.Kind.SQL);
    }

    @Test
    void keepsToItsStatesAndVersions() {
        record();
        assertThatThrownBy(() -> apply(ANALYST, new PlanMaintenance("x", null)))
                .isInstanceOf(BusinessException.class).hasFieldOrPropertyWithValue("type", ProblemType.MAINTENANCE_STATE);
        assertThatThrownBy(() -> as(ANALYST, () -> wired.service.apply("DM-2026-00001", new CancelMaintenance("x"), 7)))
                .hasFieldOrPropertyWithValue("type", ProblemType.STALE_DATA);
        apply(ANALYST, new AnalyseNeed("a", "b"));
        apply(BUREAU, new ConfirmNeed(null));
        assertThatThrownBy(() -> apply(ANALYST, new PlanMaintenance("x", 9))).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);
        assertThat(apply(ANALYST, new CancelMaintenance("不再需要")).status()).isEqualTo(MaintenanceStatus.CANCELLED);
        assertThatThrownBy(() -> attach(ANALYST)).hasFieldOrPropertyWithValue("type", ProblemType.MAINTENANCE_STATE);
    }

    @Test
    void doesNotExistForInstitutions() {
        record();
        var hospital = DistributionFixture.HOSPITAL;

        assertThatThrownBy(() -> as(hospital, () -> wired.queries.get("DM-2026-00001"))).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
        assertThat(as(hospital, () -> wired.queries.list(MaintenanceFilter.ALL, PageRequest.first(5))).total()).isZero();
    }

    @Test
    void findsByStatusLibraryAndWords() {
        record();
        record();
        apply(ANALYST, new AnalyseNeed("a", "b"));

        assertThat(numbers(MaintenanceFilter.ALL)).containsExactly("DM-2026-00002", "DM-2026-00001");
        assertThat(numbers(new MaintenanceFilter(Set.of(MaintenanceStatus.ANALYSED), SAMPLE, "停用布洛芬"))).containsExactly("DM-2026-00001");
        assertThat(numbers(new MaintenanceFilter(Set.of(), null, "100%"))).isEmpty();
        var first = as(BUREAU, () -> wired.queries.list(MaintenanceFilter.ALL, PageRequest.first(1)));
        assertThat(as(BUREAU, () -> wired.queries.list(MaintenanceFilter.ALL, new PageRequest(1, first.next()))).items())
                .extracting(MaintenanceRow::number).containsExactly("DM-2026-00001");
    }

    @Test
    void isHandedOutAsAFileAndThatIsKnown() {
        record();
        assertThat(as(BUREAU, () -> wired.queries.export(MaintenanceFilter.ALL))).isEqualTo(as(BUREAU, () -> wired.queries.rows(MaintenanceFilter.ALL, 0, 9)));
        assertThat(Rows.of(DB, "select actor, subject_type, details::jsonb->>'rows' from audit_entry where action = 'maintenance.export'"))
                .containsExactly(List.of("bureau", "maintenance-list", "1"));
    }

    private List<String> numbers(MaintenanceFilter filter) {
        return as(BUREAU, () -> wired.queries.rows(filter, 0, 10)).stream().map(MaintenanceRow::number).toList();
    }

    @Test
    void theDatabaseRefusesOneWhoDecidesOnOwnWork() {
        upTo(MaintenanceStatus.ANALYSED);

        assertThatThrownBy(() -> DB.sql("update maintenance set confirmed_by = 'analyst'")).hasMessageContaining("ck_maintenance_confirmed");
        assertThatThrownBy(() -> DB.sql("delete from maintenance_event")).isInstanceOf(IllegalStateException.class);
    }

    /** Measured as a flow: files are no steps. */
    @Covers("SCP-09")
    @Test
    void theStepsOfItsHistoryAreToldInTheirOrder() {
        upTo(MaintenanceStatus.CONFIRMED);
        attach(ANALYST);
        var from = BusinessClock.startOf(TODAY);

        assertThat(as(ANALYST, () -> wired.paths.of(from.minusSeconds(86_400), from.plusSeconds(2 * 86_400), 100)))
                .extracting(HistoryEntry::subject, HistoryEntry::type, HistoryEntry::actor)
                .containsExactly(tuple("DM-2026-00001", "RECORDED", "analyst"), tuple("DM-2026-00001", "ANALYSE", "analyst"),
                        tuple("DM-2026-00001", "CONFIRM", "bureau"));
    }
}
