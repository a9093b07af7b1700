package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.EditTable;
import org.yiyun.policy.OutputEdit;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.RowEdit;
import org.yiyun.policy.TablePreview;
import org.yiyun.policy.TableSheet;
import org.yiyun.policy.engine.FigureUnit;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Source;
import org.yiyun.policy.engine.TableReport;
import org.yiyun.policy.engine.TextChange;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** The rows of a decision table edited into a new draft. */
@Covers({"POL-05", "BEN-02"})
class PolicyTablePgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller READER = TestCallers.staff("reader", Permission.POLICY_READ);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);

    @BeforeEach
    void ship() {
        policy.ship();
    }

    @Test
    void tellsWhatTheCellsCanBe() {
        TableSheet sheet = as(READER, () -> policy.tables.sheet(SCHEME, 1, "entering"));
        assertThat(List.of(sheet.title(), sheet.newest(), sheet.hit(), sheet.rows().size())).hasToString("[进入赔付范围与先行负担, 2, UNIQUE, 8]");
        assertThat(sheet.inputs()).extracting(TableSheet.Input::title).containsExactly("费用类别", "目录类别", "本市定点机构直接结算");
        assertThat(sheet.inputs().get(1).values()).extracting(value -> value.code() + " " + value.title()).containsExactly("A 甲类", "B 乙类", "C 丙类或责任外");
        assertThat(sheet.inputs().get(2).values()).extracting(TableSheet.Choice::code).containsExactly("false", "true");
        assertThat(sheet.inputs()).noneMatch(TableSheet.Input::number);
        assertThat(sheet.outputs()).containsExactly(
                new TableSheet.Output("covered", "进入赔付范围的金额", "Amount that is covered", FigureUnit.MONEY, List.of()),
                new TableSheet.Output("ownFirst", "个人先行负担", "Paid first by the person", FigureUnit.MONEY, List.of()));
        assertThat(sheet.report().untold()).isEmpty();
        assertThat(sheet.report().sound()).isTrue();
        assertThat(problem(() -> as(READER, () -> policy.tables.sheet(SCHEME, 1, "leaving"))).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    /** The way of the page: a row parted in two, one of them with its own results from a day on. */
    @Test
    void editedRowsBecomeADraftOfTheSameText() {
        List<RowEdit> rows = rows();
        rows.set(3, with(rows.get(3), "line.kind", "DRUG", "ITEM", "CONSUMABLE"));
        RowEdit special = with(rows().get(3), "line.kind", " SPECIAL_DRUG ");
        rows.add(4, new RowEdit(3, null, null, special.when(), Map.of("covered", "line.amount", "ownFirst", "line.amount * 0.5"), new Source("PLAN", "新增")));

        TablePreview preview = as(ANALYST, () -> policy.tables.preview(edit(2, rows, "丙类特药")));
        PolicyVersionView draft = as(ANALYST, () -> policy.tables.save(edit(2, rows, " 丙类特药 ")));

        assertThat(List.of(draft.version(), draft.status(), draft.reason(), draft.effective())).containsExactly(3, PolicyStatus.DRAFT, "丙类特药", JANUARY);
        String text = as(ANALYST, () -> policy.queries.content(SCHEME, 3));
        assertThat(text).isEqualTo(Policies.text("HUADIAN_LARGE_SUM-1").replace("""
                      - when: {line.kind: [DRUG, ITEM, CONSUMABLE, SPECIAL_DRUG], line.category: C}
                        then: {covered: 0, ownFirst: 0}
                """, """
                      - when: {line.kind: [DRUG, ITEM, CONSUMABLE], line.category: C}
                        then: {covered: 0, ownFirst: 0}
                      - when: {line.kind: SPECIAL_DRUG, line.category: C}
                        then: {covered: line.amount, ownFirst: "line.amount * 0.5"}
                        source: {document: PLAN, clause: 新增}
                """));
        assertThat(List.of(preview.against(), preview.inForce())).containsExactly(1, true);
        assertThat(preview.changes()).isEqualTo(TextChange.between(Policies.text("HUADIAN_LARGE_SUM-1"), text));
        assertThat(Rows.of(db, "select action, actor, details::jsonb->>'draft', details::jsonb->>'added', details::jsonb->>'changed', details::jsonb->>'removed' "
                + "from audit_entry where action = 'policy.table'")).containsExactly(List.of("policy.table", "analyst", "3", "1", "1", "0"));
    }

    /** Titles and units go into the same draft; what is not said is told, and hinders nothing. */
    @Test
    @Covers("BEN-14")
    void outputsAreNamedInTheDraft() {
        List<OutputEdit> named = List.of(new OutputEdit("covered", " 可赔金额 ", "Payable", FigureUnit.MONEY), new OutputEdit("ownFirst", "", null, null));
        EditTable edit = new EditTable(SCHEME, 1, "entering", 2, rows(), named, "改名", JANUARY);

        TableReport report = as(ANALYST, () -> policy.tables.check(edit));
        assertThat(report.sound()).isTrue();
        assertThat(report.untold()).extracting(untold -> untold.output() + " " + untold.what())
                .containsExactly("ownFirst TITLE", "ownFirst ENGLISH", "ownFirst UNIT");
        assertThat(as(ANALYST, () -> policy.tables.preview(edit)).changes()).isNotEmpty();
        as(ANALYST, () -> policy.tables.save(edit));

        assertThat(as(ANALYST, () -> policy.queries.content(SCHEME, 3))).isEqualTo(Policies.text("HUADIAN_LARGE_SUM-1").replace(
                "{name: covered, title: 进入赔付范围的金额, english: Amount that is covered, unit: MONEY}",
                "{name: covered, title: 可赔金额, english: Payable, unit: MONEY}").replace(
                "{name: ownFirst, title: 个人先行负担, english: Paid first by the person, unit: MONEY}", "{name: ownFirst}"));
        assertThat(as(ANALYST, () -> policy.tables.sheet(SCHEME, 3, "entering")).outputs())
                .extracting(output -> output.title() + " " + output.english() + " " + output.unit()).containsExactly("可赔金额 Payable MONEY", "ownFirst null null");
        assertThat(Rows.of(db, "select details::jsonb->>'named', details::jsonb->>'changed' from audit_entry where action = 'policy.table'"))
                .containsExactly(List.of("2", "0"));
        List<OutputEdit> other = List.of(new OutputEdit("payout", "x", null, null));
        assertThat(problem(() -> as(ANALYST, () -> policy.tables.check(new EditTable(SCHEME, 1, "entering", 3, rows(), other, "改名", JANUARY)))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("outputs[0].name field.enum");
        List<OutputEdit> twice = List.of(named.get(0), named.get(0));
        assertThat(problem(() -> as(ANALYST, () -> policy.tables.save(new EditTable(SCHEME, 1, "entering", 3, rows(), twice, "改名", JANUARY)))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("outputs[1].name field.policy.twice");
        List<OutputEdit> same = List.of(new OutputEdit("covered", "进入赔付范围的金额", "Amount that is covered", FigureUnit.MONEY));
        assertThat(problem(() -> as(ANALYST, () -> policy.tables.save(new EditTable(SCHEME, 1, "entering", 3, rows(), same, "改名", JANUARY)))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("rows field.policy.table-same");
    }

    @Test
    void whatSomebodyElseHasMadeMeanwhileIsNotLost() {
        List<RowEdit> rows = rows();
        rows.set(0, new RowEdit(0, null, JANUARY, rows.get(0).when(), rows.get(0).then(), null));
        rows.add(new RowEdit(0, JANUARY, null, rows.get(0).when(), rows.get(0).then(), null));
        as(ANALYST, () -> policy.tables.save(edit(2, rows, "一")));
        assertThat(problem(() -> as(ANALYST, () -> policy.tables.save(edit(2, rows, "二")))).type()).isEqualTo(ProblemType.STALE_DATA);
        assertThat(as(ANALYST, () -> policy.queries.versions(SCHEME))).hasSize(3);
    }

    @Test
    void refusesRowsThatDoNotDecideEveryCaseOnce() {
        List<RowEdit> gap = rows();
        gap.remove(7);
        assertThat(faults(gap)).containsExactly(
                "rows 决策表“进入赔付范围与先行负担”不完备：自 2025-01-01 起没有行适用于 费用类别=血液透析，目录类别=甲类，本市定点机构直接结算=否。");
        List<RowEdit> overlap = rows();
        overlap.add(overlap.get(6));
        assertThat(faults(overlap)).hasSize(2).first().isEqualTo(
                "rows[6] 决策表“进入赔付范围与先行负担”不互斥：自 2025-01-01 起 [#7, #9] 都适用于 费用类别=血液透析，本市定点机构直接结算=是。");
        List<RowEdit> wrong = rows();
        wrong.set(2, with(wrong.get(2), "line.category", "D"));
        wrong.set(3, new RowEdit(3, null, null, wrong.get(3).when(), Map.of("covered", " ", "ownFirst", "0"), new Source(null, " 三 ")));
        assertThat(faults(wrong)).containsExactly("rows[2].when.line.category D 不是该维度的值，可用的值：A B C。", "rows[3].source.document 必填。",
                "rows[3].then.covered 必填。");
        assertThat(faults(rows())).containsExactly("rows 没有改动，不需要生成新草稿。");
        List<RowEdit> nowhere = rows();
        nowhere.set(0, new RowEdit(8, null, null, nowhere.get(0).when(), nowhere.get(0).then(), null));
        assertThat(faults(nowhere)).containsExactly("rows[0].was 须在 0 至 7 之间。");
        assertThat(problem(() -> as(ANALYST, () -> policy.tables.save(edit(2, rows(), " ")))).errors()).extracting(error -> error.path()).containsExactly("reason");
        assertThat(problem(() -> as(READER, () -> policy.tables.save(edit(2, rows(), "改")))).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(() -> as(READER, () -> policy.tables.check(edit(2, rows(), "改")))).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(as(ANALYST, () -> policy.queries.versions(SCHEME))).hasSize(2);
    }

    /** While it is being edited, incomplete rows are no problem but a finding. */
    @Test
    void looksAtRowsWithoutKeepingThem() {
        List<RowEdit> gap = rows();
        gap.remove(7);
        TableReport report = as(ANALYST, () -> policy.tables.check(edit(0, gap, null)));
        assertThat(report.sound()).isFalse();
        assertThat(report.gap().row()).isEqualTo(Map.of("line.kind", List.of("DIALYSIS"), "line.category", List.of("A"), "direct", List.of("false")));
        assertThat(as(ANALYST, () -> policy.queries.versions(SCHEME))).hasSize(2);
    }

    private List<RowEdit> rows() {
        List<RowEdit> rows = new ArrayList<>();
        for (Row row : as(ANALYST, () -> policy.tables.sheet(SCHEME, 1, "entering")).rows()) {
            rows.add(new RowEdit(rows.size(), row.from(), row.to(), row.when(), row.then(), row.source()));
        }
        return rows;
    }

    private static RowEdit with(RowEdit row, String input, String... values) {
        Map<String, List<String>> when = new HashMap<>(row.when());
        when.put(input, List.of(values));
        return new RowEdit(row.was(), row.from(), row.to(), when, row.then(), row.source());
    }

    private static EditTable edit(int newest, List<RowEdit> rows, String reason) {
        return new EditTable(SCHEME, 1, "entering", newest, rows, null, reason, JANUARY);
    }

    private List<String> faults(List<RowEdit> rows) {
        return problem(() -> as(ANALYST, () -> policy.tables.save(edit(2, rows, "改")))).errors().stream()
                .map(error -> error.path() + " " + ProblemTexts.error(Locale.CHINESE, error)).toList();
    }

    private static BusinessException problem(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work);
    }
}
