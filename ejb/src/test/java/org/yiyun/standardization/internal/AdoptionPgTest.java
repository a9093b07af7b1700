package org.yiyun.standardization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.standardization.internal.StandardFixture.ANALYST;
import static org.yiyun.standardization.internal.StandardFixture.BOTH;
import static org.yiyun.standardization.internal.StandardFixture.BUREAU;
import static org.yiyun.standardization.internal.StandardFixture.COUNTY;
import static org.yiyun.standardization.internal.StandardFixture.FIRST;
import static org.yiyun.standardization.internal.StandardFixture.HOSPITAL;
import static org.yiyun.standardization.internal.StandardFixture.OTHER;
import static org.yiyun.standardization.internal.StandardFixture.PHARMACY;
import static org.yiyun.standardization.internal.StandardFixture.SECOND;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.SayLoaded;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.standardization.AdoptionCommand;
import org.yiyun.standardization.AdoptionCommand.AcceptAdoption;
import org.yiyun.standardization.AdoptionCommand.BeginMapping;
import org.yiyun.standardization.AdoptionCommand.ContinueAdoption;
import org.yiyun.standardization.AdoptionCommand.PlanAdoption;
import org.yiyun.standardization.AdoptionCommand.ReopenAdoption;
import org.yiyun.standardization.AdoptionCommand.ReportAdapted;
import org.yiyun.standardization.AdoptionCommand.StateShare;
import org.yiyun.standardization.AdoptionCommand.SuspendAdoption;
import org.yiyun.standardization.AdoptionCommand.VerifyAdoption;
import org.yiyun.standardization.AdoptionEventView;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.standardization.AdoptionView;
import org.yiyun.standardization.BoardCell;
import org.yiyun.standardization.BoardFilter;
import org.yiyun.standardization.BoardRow;
import org.yiyun.standardization.ProposeStandardList;
import org.yiyun.standardization.StandardCode;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestLeases;

/** What institutions do about the national codes: plan, steps, share, board, reminders, and the list of codes. */
@Covers("STD-01")
class AdoptionPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    private final StandardFixture standard = new StandardFixture(DB);

    @BeforeEach
    void prepare() {
        standard.prepare();
    }

    private static ProblemType problem(Runnable work) {
        try {
            work.run();
            throw new AssertionError("nothing was refused");
        } catch (BusinessException problem) {
            return problem.type();
        }
    }

    private String fault(Caller caller, String institution, String code, AdoptionCommand command) {
        try {
            standard.apply(caller, institution, code, command);
            return "";
        } catch (BusinessException problem) {
            return problem.errors().stream().map(error -> error.path() + " " + error.key()).collect(Collectors.joining(","));
        }
    }

    /** DRUG of the first hospital up to its acceptance by the bureau. */
    private void upTo(AdoptionStatus status) {
        standard.apply(ANALYST, FIRST, "DRUG", new PlanAdoption("药剂科", DUE, "对照、改造、核验"));
        standard.apply(HOSPITAL, FIRST, "DRUG", new BeginMapping(null));
        standard.own(1, FIRST, "WESTERN_CHINESE_DRUG", "Y1", "XA02AXX095A001010103357");
        standard.own(2, FIRST, "WESTERN_CHINESE_DRUG", "Y2", "");
        standard.own(3, FIRST, "TCM_PIECE", "Y3", "T0001");
        standard.own(4, FIRST, "WESTERN_CHINESE_DRUG", "Y4", "");
        // no longer on the list
        DB.sql("update matching_item set listed = false where id = 4");
        if (status.compareTo(AdoptionStatus.ADAPTED) >= 0) {
            standard.apply(HOSPITAL, FIRST, "DRUG", new ReportAdapted("接口已改用国家编码"));
        }
        if (status.compareTo(AdoptionStatus.VERIFIED) >= 0) {
            standard.apply(ANALYST, FIRST, "DRUG", new VerifyAdoption(true, "抽查一致，剩余 1 条已定期限"));
        }
        if (status.compareTo(AdoptionStatus.ACCEPTED) >= 0) {
            standard.apply(BUREAU, FIRST, "DRUG", new AcceptAdoption(true, "同意"));
        }
    }

    @Test
    void goesFromThePlanToTheAcceptanceAndKeepsEveryStep() {
        upTo(AdoptionStatus.ACCEPTED);

        AdoptionView drug = as(HOSPITAL, () -> standard.queries.get(FIRST, "DRUG"));
        assertThat(drug).extracting(AdoptionView::status, AdoptionView::percent, AdoptionView::responsible, AdoptionView::dueOn,
                        AdoptionView::verifiedBy, AdoptionView::acceptedBy, AdoptionView::verbs)
                .containsExactly(AdoptionStatus.ACCEPTED, new BigDecimal("66.66"), "药剂科", DUE, "analyst", "bureau", List.of());
        assertThat(as(HOSPITAL, () -> standard.queries.history(FIRST, "DRUG")).stream().map(event -> event.type() + " " + event.actor()))
                .containsExactly("PLAN analyst", "BEGIN " + FIRST, "ADAPT " + FIRST, "VERIFY analyst", "ACCEPT bureau");
        assertThat(Rows.of(DB, "select action, cast(details as jsonb) ->> 'to' from audit_entry where subject_id = 'H99990000001/DRUG' order by id"))
                .containsExactly(List.of("standard.plan", "NOT_BEGUN"), List.of("standard.begin", "MAPPING"), List.of("standard.adapt", "ADAPTED"),
                        List.of("standard.verify", "VERIFIED"), List.of("standard.accept", "ACCEPTED"));
        assertThat(as(BUREAU, () -> standard.queries.get(FIRST, "DRUG")).verbs()).containsExactly(AdoptionVerb.REOPEN);

        assertThat(standard.apply(BUREAU, FIRST, "DRUG", new ReopenAdoption("药品目录换版")))
                .extracting(AdoptionView::status, AdoptionView::verifiedBy, AdoptionView::acceptedBy).containsExactly(AdoptionStatus.MAPPING, null, null);
    }

    @Test
    void whatWasNotInOrderGoesBackToMapping() {
        upTo(AdoptionStatus.ADAPTED);
        assertThat(standard.apply(ANALYST, FIRST, "DRUG", new VerifyAdoption(false, "接口仍传院内编码")).status()).isEqualTo(AdoptionStatus.MAPPING);
        standard.apply(HOSPITAL, FIRST, "DRUG", new ReportAdapted("已改"));
        standard.apply(ANALYST, FIRST, "DRUG", new VerifyAdoption(true, "一致"));
        assertThat(standard.apply(BUREAU, FIRST, "DRUG", new AcceptAdoption(false, "抽查 3 条不符")))
                .extracting(AdoptionView::status, AdoptionView::adaptedBy, AdoptionView::verifiedBy)
                .containsExactly(AdoptionStatus.MAPPING, null, null);
    }

    @Test
    void nobodyDecidesOnOwnWorkAndEachVerbHasItsPermission() {
        standard.apply(BOTH, FIRST, "DRUG", new BeginMapping(null));
        standard.own(1, FIRST, "WESTERN_CHINESE_DRUG", "Y1", "XA02AXX095A001010103357");
        standard.apply(BOTH, FIRST, "DRUG", new ReportAdapted("已改"));
        assertThat(problem(() -> standard.apply(BOTH, FIRST, "DRUG", new VerifyAdoption(true, "x")))).isEqualTo(ProblemType.SAME_PERSON);
        assertThat(as(BOTH, () -> standard.queries.get(FIRST, "DRUG")).verbs()).doesNotContain(AdoptionVerb.VERIFY);
        standard.apply(ANALYST, FIRST, "DRUG", new VerifyAdoption(true, "x"));
        assertThat(problem(() -> standard.apply(BOTH, FIRST, "DRUG", new AcceptAdoption(true, "x")))).isEqualTo(ProblemType.SAME_PERSON);
        assertThat(problem(() -> standard.apply(ANALYST, FIRST, "DRUG", new AcceptAdoption(true, "x")))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(() -> standard.apply(HOSPITAL, FIRST, "NURSE", new PlanAdoption("护理部", DUE, "赋码")))).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void aStepThatTheStateDoesNotAllowIsRefusedInWords() {
        assertThatThrownBy(() -> standard.apply(BUREAU, FIRST, "DRUG", new AcceptAdoption(true, "x")))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(ProblemTexts.detail(Texts.CHINESE, problem))
                        .isEqualTo("H99990000001 的 DRUG 状态是“未开始”，现在不能“验收”。"));
        assertThat(Rows.of(DB, "select count(*) from standard_adoption")).as("nothing came to be").containsExactly(List.of(0L));
    }

    @Test
    void anInstitutionSeesAndReportsItselfOnly() {
        upTo(AdoptionStatus.MAPPING);
        assertThat(as(OTHER, () -> standard.queries.rows(BoardFilter.ALL)).stream().map(BoardRow::institution)).containsExactly(SECOND);
        assertThat(as(OTHER, () -> standard.queries.institution(null)).institution()).isEqualTo(SECOND);
        assertThat(problem(() -> as(OTHER, () -> standard.queries.get(FIRST, "DRUG")))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(() -> as(OTHER, () -> standard.queries.history(FIRST, "DRUG")))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(() -> as(OTHER, () -> standard.queries.files(FIRST, "DRUG")))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(() -> standard.apply(OTHER, FIRST, "DRUG", new ReportAdapted("x")))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(COUNTY, () -> standard.queries.rows(BoardFilter.ALL)).stream().map(BoardRow::institution)).containsExactly(SECOND);
        assertThat(problem(() -> as(COUNTY, () -> standard.queries.institution(FIRST)))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void aShareIsStatedWithEvidenceWhereNothingElseTellsIt() {
        standard.apply(HOSPITAL, FIRST, "NURSE", new BeginMapping(null));
        assertThat(fault(HOSPITAL, FIRST, "NURSE", new StateShare(new BigDecimal("80"), 999, null))).isEqualTo("evidence field.standard.evidence");
        long file = standard.attach(HOSPITAL, FIRST, "NURSE").id();
        AdoptionView stated = standard.apply(HOSPITAL, FIRST, "NURSE", new StateShare(new BigDecimal("80.5"), (int) file, "护士赋码"));
        assertThat(stated).extracting(AdoptionView::percent, AdoptionView::files).containsExactly(new BigDecimal("80.50"), 1L);

        standard.apply(HOSPITAL, FIRST, "DRUG", new BeginMapping(null));
        standard.own(1, FIRST, "WESTERN_CHINESE_DRUG", "Y1", "XA02AXX095A001010103357");
        long other = standard.attach(HOSPITAL, FIRST, "DRUG").id();
        assertThat(fault(HOSPITAL, FIRST, "DRUG", new StateShare(BigDecimal.TEN, (int) other, null))).isEqualTo("percent field.standard.derived");
        assertThat(as(HOSPITAL, () -> standard.queries.get(FIRST, "DRUG")).verbs()).doesNotContain(AdoptionVerb.STATE_SHARE);
    }

    @Test
    void whatNobodyKnowsIsNotVerified() {
        standard.apply(HOSPITAL, FIRST, "NURSE", new BeginMapping(null));
        standard.apply(HOSPITAL, FIRST, "NURSE", new ReportAdapted("已改"));
        assertThat(fault(ANALYST, FIRST, "NURSE", new VerifyAdoption(true, "x"))).isEqualTo("passed field.standard.unknown-share");
        assertThat(standard.apply(ANALYST, FIRST, "NURSE", new VerifyAdoption(false, "请填报完成率")).status()).isEqualTo(AdoptionStatus.MAPPING);
    }

    @Test
    void receiptsOfVersionsTellTheShareOfCodesThatAreNotMatched() {
        standard.catalog.release("OUTPATIENT_CHRONIC", ImportMode.FULL, CatalogFixture.DAY, "病种编码,病种名称\nM03900,高血压\n");
        as(TestCallers.institution(FIRST, Permission.CATALOG_READ),
                () -> standard.distribution.receipts.record("OUTPATIENT_CHRONIC", new SayLoaded(1, null)));
        assertThat(as(HOSPITAL, () -> standard.queries.get(FIRST, "CHRONIC")).percent()).isEqualTo("100.00");
        standard.catalog.release("OUTPATIENT_CHRONIC", ImportMode.DELTA, CatalogFixture.DAY.plusDays(1), "病种编码,病种名称\nM01600,糖尿病\n");
        assertThat(as(HOSPITAL, () -> standard.queries.get(FIRST, "CHRONIC")).percent()).as("a newer version").isEqualTo("0.00");
        assertThat(as(ANALYST, () -> standard.queries.get(SECOND, "CHRONIC")).percent()).as("no receipt").isNull();
    }

    @Test
    void codesThatDoNotConcernAKindOfInstitutionAreNotHandled() {
        assertThat(as(ANALYST, () -> standard.queries.institution(PHARMACY)).codes().stream().map(AdoptionView::code))
                .containsExactly("DRUG", "CONSUMABLE", "PHARMACY", "PHARMACIST", "SYSTEM_UNIT", "SYSTEM_STAFF", "CHRONIC");
        assertThat(fault(ANALYST, PHARMACY, "NURSE", new BeginMapping(null))).isEqualTo("code field.standard.unconcerned");
        assertThat(problem(() -> standard.apply(ANALYST, FIRST, "NOTHING", new BeginMapping(null)))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void isSuspendedAndGoesOnWhereItWas() {
        upTo(AdoptionStatus.ADAPTED);
        assertThat(standard.apply(ANALYST, FIRST, "DRUG", new SuspendAdoption("系统换版")).status()).isEqualTo(AdoptionStatus.SUSPENDED);
        assertThat(problem(() -> standard.attach(HOSPITAL, FIRST, "DRUG"))).isEqualTo(ProblemType.STANDARD_STATE);
        assertThat(standard.apply(ANALYST, FIRST, "DRUG", new ContinueAdoption(null)).status()).isEqualTo(AdoptionStatus.ADAPTED);
    }

    @Test
    void aStepOnAnotherVersionIsStale() {
        upTo(AdoptionStatus.MAPPING);
        int seen = as(HOSPITAL, () -> standard.queries.get(FIRST, "DRUG")).version();
        standard.apply(ANALYST, FIRST, "DRUG", new PlanAdoption("信息科", DUE, "改计划"));
        assertThat(problem(() -> as(HOSPITAL, () -> standard.service.apply(FIRST, "DRUG", new ReportAdapted("x"), seen))))
                .isEqualTo(ProblemType.STALE_DATA);
    }

    @Test
    void theBoardShowsEachInstitutionByEachCode() {
        upTo(AdoptionStatus.ACCEPTED);
        standard.apply(ANALYST, SECOND, "DRUG", new PlanAdoption("药剂科", LocalDate.of(2026, 11, 26), "对照"));
        standard.catalog.time.advance(Duration.ofDays(1));

        List<BoardRow> board = as(BUREAU, () -> standard.queries.rows(BoardFilter.ALL));
        assertThat(board.stream().map(row -> row.institution() + " " + row.accepted() + "/" + row.concerned() + " " + row.overdue()))
                .as("without the one that is not in force").containsExactly(FIRST + " 1/14 0", SECOND + " 0/14 1", PHARMACY + " 0/7 0");
        assertThat(board.get(0).cells().stream().map(BoardCell::code)).hasSize(15).startsWith("DISEASE", "SERVICE_ITEM", "DRUG");
        assertThat(board.get(0).cells().get(2)).extracting(BoardCell::status, cell -> cell.share().percent(), BoardCell::overdue)
                .containsExactly(AdoptionStatus.ACCEPTED, "66.66", false);
        assertThat(board.get(2).cells().get(0).concerned()).isFalse();

        assertThat(found(new BoardFilter(null, null, null, null, AdoptionStatus.ACCEPTED, null, false))).containsExactly(FIRST);
        assertThat(found(new BoardFilter(null, null, null, null, AdoptionStatus.ACCEPTED, "NURSE", false))).isEmpty();
        assertThat(found(new BoardFilter(null, null, null, null, null, "DRUG", true))).containsExactly(SECOND);
        assertThat(found(new BoardFilter("大药房", null, null, null, null, null, false))).containsExactly(PHARMACY);
        assertThat(found(new BoardFilter(null, "440823", InstitutionKind.HOSPITAL, InstitutionGrade.SECONDARY, null, null, false)))
                .containsExactly(SECOND);

        var first = as(BUREAU, () -> standard.queries.list(BoardFilter.ALL, PageRequest.first(2)));
        var second = as(BUREAU, () -> standard.queries.list(BoardFilter.ALL, new PageRequest(2, first.next())));
        assertThat(List.of(first.items().size(), (int) first.total(), second.items().size())).containsExactly(2, 3, 1);
    }

    private List<String> found(BoardFilter filter) {
        return as(BUREAU, () -> standard.queries.rows(filter)).stream().map(BoardRow::institution).toList();
    }

    @Test
    void remindsOfWhatIsOverdueNowAndThenUntilItIsDone() {
        DB.sql("insert into role_permission values ('analyst', 'STANDARD_EDIT') on conflict do nothing");
        standard.apply(ANALYST, FIRST, "DRUG", new PlanAdoption("药剂科", LocalDate.of(2026, 11, 26), "对照"));
        standard.apply(ANALYST, FIRST, "NURSE", new PlanAdoption("护理部", LocalDate.of(2026, 11, 26), "赋码"));
        standard.apply(ANALYST, SECOND, "DRUG", new PlanAdoption("药剂科", DUE, "对照"));
        DB.sql("delete from notification");
        assertThat(remind()).as("on the day itself").isZero();

        standard.catalog.time.advance(Duration.ofDays(1));
        assertThat(remind()).isEqualTo(2);
        assertThat(Rows.of(DB, "select recipient, text_key, cast(params as jsonb) ->> 'codes' from notification order by recipient"))
                .containsExactly(
                        List.of("H99990000001", "standardization.notice.OVERDUE", "医保药品、医保护士"),
                        List.of("analyst", "standardization.notice.OVERDUE", "医保药品、医保护士"));
        assertThat(remind()).as("told already").isZero();

        standard.catalog.time.advance(Duration.ofDays(7));
        assertThat(remind()).isEqualTo(2);
        standard.catalog.time.advance(Duration.ofDays(7));
        assertThat(remind()).as("often enough").isZero();
        standard.apply(ANALYST, FIRST, "DRUG", new PlanAdoption("药剂科", LocalDate.of(2026, 12, 12), "对照"));
        standard.catalog.time.advance(Duration.ofDays(2));
        assertThat(remind()).as("another day, which is over too").isEqualTo(1);
        assertThat(as(ANALYST, () -> standard.queries.history(FIRST, "DRUG")).stream().map(AdoptionEventView::type))
                .containsExactly("PLAN", "REMINDED", "REMINDED", "PLAN", "REMINDED");
    }

    private int remind() {
        var lease = TestLeases.take(DB, "standard-reminder");
        return as(Caller.system("standardization"), () -> standard.reminders.remind(lease));
    }

    @Test
    void theListOfCodesIsDatedAndApprovedBySomebodyElse() {
        assertThat(as(HOSPITAL, () -> standard.lists.inForce(null)).codes()).hasSize(15);
        List<StandardCode> codes = new ArrayList<>(as(ANALYST, () -> standard.lists.inForce(null)).codes());
        codes.add(new StandardCode("REAGENT", 16, "体外诊断试剂", "Reagents", List.of(), List.of(InstitutionKind.HOSPITAL), "示例"));
        LocalDate from = LocalDate.of(2026, 12, 1);

        var proposed = as(ANALYST, () -> standard.lists.propose(new ProposeStandardList(from, "示例文件", codes)));
        assertThat(proposed.version()).isEqualTo(2);
        assertThat(as(ANALYST, () -> standard.lists.inForce(from)).codes()).as("not approved").hasSize(15);
        assertThat(problem(() -> as(BOTH, () -> standard.lists.approve(1)))).isEqualTo(ProblemType.CONFLICT);
        var caller = TestCallers.staff("analyst", Permission.STANDARD_READ, Permission.STANDARD_APPROVE);
        assertThat(problem(() -> as(caller, () -> standard.lists.approve(2)))).isEqualTo(ProblemType.SAME_PERSON);
        as(BUREAU, () -> standard.lists.approve(2));
        assertThat(as(ANALYST, () -> standard.lists.inForce(null)).codes()).as("today").hasSize(15);
        assertThat(as(ANALYST, () -> standard.lists.inForce(from)).codes()).as("from its day").hasSize(16);

        codes.add(new StandardCode("REAGENT", 16, "又一个", "Again", List.of("NO_LIBRARY"), List.of(), "示例"));
        assertThatThrownBy(() -> as(ANALYST, () -> standard.lists.propose(new ProposeStandardList(from, "示例", codes))))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.errors().stream().map(error -> error.path() + " " + error.key()))
                        .containsExactly("codes[16].code field.standard.twice", "codes[16].number field.standard.twice",
                                "codes[16].libraries field.standard.library"));
        assertThat(problem(() -> as(COUNTY, () -> standard.lists.propose(new ProposeStandardList(from, "示例", codes))))).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void aListIsNotApprovedOnceItsDayIsOver() {
        var codes = as(ANALYST, () -> standard.lists.inForce(null)).codes();
        as(ANALYST, () -> standard.lists.propose(new ProposeStandardList(standard.catalog.time.business().today(), "示例文件", codes)));
        standard.catalog.time.advance(Duration.ofDays(1));
        assertThat(problem(() -> as(BUREAU, () -> standard.lists.approve(2)))).isEqualTo(ProblemType.INVALID);
    }

    @Test
    void theDatabaseKeepsHistoryAndEvidence() {
        upTo(AdoptionStatus.MAPPING);
        standard.attach(HOSPITAL, FIRST, "DRUG");
        assertThatThrownBy(() -> DB.sql("update standard_event set actor = 'x'")).hasMessageContaining("standard_event");
        assertThatThrownBy(() -> DB.sql("delete from standard_file")).hasMessageContaining("standard_file");
    }
}
