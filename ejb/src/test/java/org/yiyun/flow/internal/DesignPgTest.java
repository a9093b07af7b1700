package org.yiyun.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.document.DocumentFixture;
import org.yiyun.document.DocumentView;
import org.yiyun.flow.DecideFlowDesign;
import org.yiyun.flow.DesignStatus;
import org.yiyun.flow.EditFlow;
import org.yiyun.flow.EditFlowChange;
import org.yiyun.flow.EditFlowDesign;
import org.yiyun.flow.FlowDesignService;
import org.yiyun.flow.FlowDesignView;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowPaper;
import org.yiyun.flow.FlowService;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.RecordFlowTest;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

/** Changed flows: designed, mapped to the old one, tried and approved. */
@Covers("POL-07")
class DesignPgTest {
    private static final String FLOW = "CLAIM";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.FLOW_READ, Permission.FLOW_EDIT);
    private static final Caller BUREAU = TestCallers.staff("bureau", Permission.FLOW_READ, Permission.FLOW_APPROVE);
    private static final Caller BOTH = TestCallers.staff("analyst", Permission.FLOW_READ, Permission.FLOW_EDIT, Permission.FLOW_APPROVE);
    private static final List<FlowStep> BEFORE = List.of(
            new FlowStep("APPLY", "申请", false), new FlowStep("BIRTH", "生育申请", false), new FlowStep("PAY", "支付", true));
    private static final List<FlowStep> AFTER = List.of(new FlowStep("APPLY", "申请", false), new FlowStep("PAY", "支付", true));
    private static final List<EditFlowDesign.Link> LINKS = List.of(
            new EditFlowDesign.Link("APPLY", "APPLY"), new EditFlowDesign.Link("BIRTH", "APPLY"), new EditFlowDesign.Link("PAY", "PAY"));

    @RegisterExtension
    static final Postgres db = new Postgres();

    private FlowService flows;
    private FlowDesignService service;
    private long change;

    @BeforeEach
    void wire() {
        var em = db.em();
        var clock = new TestClock(Instant.parse("2026-03-30T02:00:00Z")).business();
        var audit = new AuditService(clock, em);
        var kept = new Flows(em);
        var log = new FlowLog(em);
        var reading = new FlowReading(kept, null, null, clock);
        var documents = new DocumentFixture(db, clock, new DesignPapers.Kinds());
        documents.ship();
        flows = db.bean(FlowService.class, new FlowService(new FlowDesk(
                kept, log, new EventFile(), new EventImport(log, clock), reading, null, null, audit, clock)));
        service = db.bean(FlowDesignService.class, new FlowDesignService(
                new DesignDesk(kept, reading, audit, clock), new DesignPapers(documents.documents, kept, new OrganisationQueries(new Organisations(em), new Institutions(em)))));
        as(ANALYST, () -> flows.save(
                new EditFlow(FLOW, "费用报销", FlowKind.REIMBURSEMENT, FlowSource.IMPORTED, null, BEFORE), null, Texts.CHINESE));
        change = planned("职工和生育险种合并实施", DAY);
    }

    private long planned(String name, LocalDate day) {
        return as(ANALYST, () -> flows.plan(FLOW, new EditFlowChange(name, day, "少跑一次", 30, null, null))).id();
    }

    private static EditFlowDesign edit(List<FlowStep> steps, List<EditFlowDesign.Link> links, String... path) {
        return new EditFlowDesign("两险合并申请", steps, links, List.of(new EditFlowDesign.Test("合并申请", List.of(path), "一次受理，当日支付")));
    }

    private FlowDesignView saved() {
        return as(ANALYST, () -> service.save(FLOW, change, edit(AFTER, LINKS, "APPLY", "PAY"), null, Texts.CHINESE));
    }

    private FlowDesignView approved() {
        FlowDesignView saved = saved();
        FlowDesignView run = as(ANALYST, () -> service.record(FLOW, change, 0, new RecordFlowTest(true, "当日支付"), saved.version()));
        FlowDesignView waiting = as(ANALYST, () -> service.submit(FLOW, change, run.version()));
        return as(BUREAU, () -> service.decide(FLOW, change, new DecideFlowDesign(true, "同意"), waiting.version()));
    }

    @Test
    void isMappedTriedAndApprovedByAnother() {
        FlowDesignView saved = saved();

        assertThat(saved.before()).isEqualTo(BEFORE);
        assertThat(saved.lines()).extracting(line -> line.fate() + " " + line.before().size() + " " + line.after().size())
                .containsExactly("MERGED 2 1", "KEPT 1 1");
        assertThat(refused(() -> as(ANALYST, () -> service.submit(FLOW, change, saved.version()))).errors())
                .containsExactly(new FieldError("tests", "field.flow.unpassed", Map.of("names", "合并申请")));
        FlowDesignView failed = as(ANALYST, () -> service.record(FLOW, change, 0, new RecordFlowTest(false, "停在申请"), saved.version()));
        assertThat(refused(() -> as(ANALYST, () -> service.submit(FLOW, change, failed.version()))).errors().get(0).key())
                .isEqualTo("field.flow.unpassed");
        FlowDesignView run = as(ANALYST, () -> service.record(FLOW, change, 0, new RecordFlowTest(true, "当日支付"), failed.version()));
        FlowDesignView waiting = as(ANALYST, () -> service.submit(FLOW, change, run.version()));
        assertThat(refused(() -> as(BOTH, () -> service.decide(FLOW, change, new DecideFlowDesign(true, "好"), waiting.version()))).type())
                .isEqualTo(ProblemType.SAME_PERSON);
        FlowDesignView back = as(BUREAU, () -> service.decide(FLOW, change, new DecideFlowDesign(false, "补充说明"), waiting.version()));
        assertThat(back.status()).isEqualTo(DesignStatus.DRAFT);
        FlowDesignView again = as(ANALYST, () -> service.submit(FLOW, change, back.version()));
        FlowDesignView approved = as(BUREAU, () -> service.decide(FLOW, change, new DecideFlowDesign(true, "同意"), again.version()));

        assertThat(approved.status() + " " + approved.decidedBy() + " " + approved.decision()).isEqualTo("APPROVED bureau 同意");
        assertThat(approved.tests()).extracting(test -> test.passed() + " " + test.actual() + " " + test.runBy()).containsExactly("true 当日支付 analyst");
        assertThat(Rows.of(db, "select action from audit_entry where subject_type = 'flow-change' order by id")).extracting(row -> row.get(0))
                .containsExactly("flow.change", "flow.design", "flow.test", "flow.test", "flow.submit", "flow.return", "flow.submit", "flow.approve");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(fault(edit(AFTER, List.of(new EditFlowDesign.Link("GONE", "APPLY")), "APPLY")))
                .isEqualTo(new FieldError("links", "field.flow.unknownStep", Map.of("names", "GONE")));
        assertThat(fault(edit(AFTER, LINKS, "BIRTH"))).isEqualTo(new FieldError("tests", "field.flow.unknownStep", Map.of("names", "BIRTH")));
        assertThat(fault(edit(List.of(new FlowStep("APPLY", "申请", false)), List.of(), "APPLY")).key()).isEqualTo("field.flow.noLast");
        FlowDesignView half = as(ANALYST, () -> service.save(FLOW, change, edit(AFTER, LINKS, "APPLY"), null, Texts.CHINESE));
        assertThat(refused(() -> as(ANALYST, () -> service.submit(FLOW, change, half.version()))).errors())
                .containsExactly(new FieldError("tests", "field.flow.untried", Map.of("names", "PAY")));
        assertThat(refused(() -> as(ANALYST, () -> service.save(
                FLOW, change, edit(AFTER, LINKS, "APPLY"), half.version() + 1, Texts.CHINESE))).type()).isEqualTo(ProblemType.STALE_DATA);
    }

    @Test
    void holdsFromItsDayAndStaysAsItWasApproved() {
        FlowDesignView approved = approved();
        assertThat(refused(() -> as(ANALYST, () -> service.save(FLOW, change, edit(AFTER, LINKS, "APPLY", "PAY"), approved.version(), Texts.CHINESE)))
                .errors()).containsExactly(new FieldError("status", "field.flow.design.APPROVED", Map.of()));
        assertThat(refused(() -> as(ANALYST, () -> flows.replan(
                FLOW, change, new EditFlowChange("合并", DAY.plusDays(1), "少跑一次", 30, null, null), 0))).errors())
                .containsExactly(new FieldError("day", "field.flow.approvedDay", Map.of()));
        change = planned("取消窗口", LocalDate.of(2026, 9, 1));
        assertThat(as(ANALYST, () -> service.save(FLOW, change, edit(List.of(new FlowStep("PAY", "支付", true)), List.of(), "PAY"), null, Texts.CHINESE))
                .before()).as("what the approved change has made of the flow").isEqualTo(AFTER);

        assertThat(as(ANALYST, () -> service.versions(FLOW, Texts.CHINESE)))
                .extracting(version -> version.from() + " " + version.to() + " " + version.steps().size())
                .containsExactly("null 2026-04-01 3", "2026-04-01 null 2");
    }

    @Test
    void isToldOnPaper() {
        approved();
        for (FlowPaper paper : FlowPaper.values()) {
            DocumentView made = as(ANALYST, () -> service.make(FLOW, change, paper));
            assertThat(as(BUREAU, () -> service.content(FLOW, change, made.id()))).startsWith('P', 'K');
        }
        assertThat(as(BUREAU, () -> service.papers(FLOW, change))).extracting(DocumentView::kind)
                .containsExactly("FLOW_TEST_CASES", "FLOW_MANUAL");
    }

    private FieldError fault(EditFlowDesign edit) {
        return refused(() -> as(ANALYST, () -> service.save(FLOW, change, edit, null, Texts.CHINESE))).errors().get(0);
    }

    private static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }
}
