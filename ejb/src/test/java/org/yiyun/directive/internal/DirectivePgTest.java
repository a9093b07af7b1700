package org.yiyun.directive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.directive.internal.DirectiveFixture.ANALYST;
import static org.yiyun.directive.internal.DirectiveFixture.BUREAU;
import static org.yiyun.directive.internal.DirectiveFixture.INSTITUTION;
import static org.yiyun.directive.internal.DirectiveFixture.RECORDS;
import static org.yiyun.directive.internal.DirectiveFixture.TODAY;
import static org.yiyun.directive.internal.DirectiveFixture.request;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.directive.DirectiveFilter;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectivePaths;
import org.yiyun.directive.DirectiveRow;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.DirectiveView;
import org.yiyun.directive.EvaluateDirective;
import org.yiyun.directive.Interpretation.Agreement;
import org.yiyun.directive.Interpretation.Background;
import org.yiyun.directive.Interpretation.Comparison;
import org.yiyun.directive.Interpretation.Measure;
import org.yiyun.directive.Interpretation.Point;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.PlatformElement;
import org.yiyun.directive.RegisterDirective;
import org.yiyun.directive.TiedVersion;
import org.yiyun.directive.WorkItem;
import org.yiyun.directive.WorkItemView;
import org.yiyun.directive.WorkReport;
import org.yiyun.organisation.HeldItem;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.ParameterUse.UsedBy;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** A text of a policy from the day it comes in to the look at it afterwards, and what is refused on the way. */
@Covers({"POL-01", "POL-02", "POL-06", "POL-08", "POL-10"})
class DirectivePgTest {
    private static final String NUMBER = "ZC-20261125-0001";
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 31);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final DirectiveFixture directives = new DirectiveFixture(db);

    @BeforeEach
    void people() {
        DirectiveFixture.people(db);
    }

    @Covers("PER-04")
    @Test
    void goesToTheSuccessorOfItsOwner() {
        directives.register();
        var held = new HeldDirectives(directives.queries, directives.service);
        var items = as(ANALYST, () -> held.of("analyst"));
        assertThat(items).containsExactly(HeldItem.of("DIRECTIVE", NUMBER, "门诊统筹通知"));

        as(ANALYST, () -> {
            held.handOver(items.get(0), "analyst", "analyst2", "人员更换");
            return null;
        });

        assertThat(as(ANALYST, () -> held.of("analyst"))).isEmpty();
        var given = as(ANALYST, () -> directives.queries.get(NUMBER));
        assertThat(given.owner()).isEqualTo("analyst2");
        assertThat(given.deadline()).isEqualTo(DEADLINE);
    }

    @Test
    void isRegisteredInterpretedConfirmedWorkedOnAndPutOnLine() {
        DirectiveView registered = directives.register();
        var now = directives.policy.time.business().now();
        assertThat(registered).isEqualTo(new DirectiveView(
                NUMBER, "门诊统筹通知", DirectiveLevel.CITY, "示例市医疗保障局", "医保发〔2026〕8号", LocalDate.of(2026, 11, 10),
                LocalDate.of(2026, 11, 12), LocalDate.of(2027, 1, 1), DEADLINE, 36, List.of("待遇", "结算"), "调整起付标准", "analyst",
                DirectiveStatus.REGISTERED, List.of(), null, null, null, null, InterpretationStep.BACKGROUND, null, null, false,
                Arrays.stream(WorkItem.values()).map(item -> new WorkItemView(item, false, null, null, null, null)).toList(), List.of(),
                null, null, null, null, now, "analyst", registered.version()));

        RECORDS.forEach(record -> as(ANALYST, () -> directives.service.save(NUMBER, record, null)));
        DirectiveView interpreted = as(BUREAU, () -> directives.queries.get(NUMBER));
        assertThat(List.of(interpreted.background(), interpreted.comparison(), interpreted.talk(), interpreted.agreement())).isEqualTo(RECORDS);
        assertThat(interpreted.next()).isNull();
        assertThat(interpreted.mayConfirm()).isTrue();

        DirectiveView confirmed = as(BUREAU, () -> directives.service.confirm(NUMBER, "同意", null));
        assertThat(List.of(confirmed.status(), confirmed.confirmedBy(), confirmed.confirmedAt())).containsExactly(DirectiveStatus.AGREED, "bureau", now);
        for (WorkItem item : WorkItem.values()) {
            as(ANALYST, () -> directives.service.report(NUMBER, item, new WorkReport("陈志远", null, TODAY, "完成")));
        }
        DirectiveView live = as(ANALYST, () -> directives.service.goLive(NUMBER, TODAY, ""));
        assertThat(Arrays.asList(live.status(), live.liveOn(), live.daysFromIssue(), live.daysFromReceipt(), live.daysLeft(), live.nextEvaluation()))
                .containsExactly(DirectiveStatus.LIVE, TODAY, 15, 13, null, TODAY.plusDays(90));
        DirectiveView evaluated = as(ANALYST, () -> directives.service.evaluate(
                NUMBER, new EvaluateDirective(TODAY, "支出上升 8%", null, "补充解读", LocalDate.of(2027, 3, 31))));
        assertThat(evaluated.evaluations()).singleElement().satisfies(look -> {
            assertThat(List.of(look.number(), look.effects(), look.problems(), look.suggestions(), look.by()))
                    .containsExactly(1, "支出上升 8%", "", "补充解读", "analyst");
        });
        assertThat(evaluated.nextEvaluation()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(as(ANALYST, () -> directives.queries.history(NUMBER)).stream().map(event -> event.sequence() + " " + event.type() + " " + event.actor()))
                .containsExactly("1 REGISTERED analyst", "2 RECORDED analyst", "3 RECORDED analyst", "4 RECORDED analyst", "5 RECORDED analyst",
                        "6 CONFIRMED bureau", "7 WORKED analyst", "8 WORKED analyst", "9 WORKED analyst", "10 WORKED analyst", "11 LIVE analyst",
                        "12 EVALUATED analyst");
        assertThat(Rows.of(db, "select action from audit_entry where subject_type = 'directive' order by id").stream().map(row -> row.get(0)))
                .containsExactly("directive.register", "directive.record", "directive.record", "directive.record", "directive.record",
                        "directive.confirm", "directive.work", "directive.work", "directive.work", "directive.work", "directive.go-live",
                        "directive.evaluate");
    }

    @Test
    void guidesThroughTheFourRecords() {
        directives.register();
        assertThat(words(ANALYST, () -> directives.service.save(NUMBER, RECORDS.get(1), null))).containsExactly("请先保存前一步“背景和材料”，再保存这一步。");
        as(ANALYST, () -> directives.service.save(NUMBER, RECORDS.get(0), null));
        assertThat(words(ANALYST, () -> directives.service.save(NUMBER, new Comparison(List.of(
                new Point(PlatformElement.DECISION_TREE, true, "不变"), new Point(PlatformElement.PAYMENT, true, "不变"))), null)))
                .containsExactly("还没有与以下平台要素比较：业务校验规则、个人待遇计算。每个要素至少写一条切合点或差异点。");
        as(ANALYST, () -> directives.service.save(NUMBER, RECORDS.get(1), null));
        as(ANALYST, () -> directives.service.save(NUMBER, RECORDS.get(2), null));
        assertThat(words(ANALYST, () -> directives.service.save(
                NUMBER, new Agreement("待遇科", TODAY, List.of(new Measure(2, "调整", "甲", null))), null)))
                .containsExactly("以下差异点还没有商定措施：第 1 条。每条差异至少写一项措施。");
        assertThat(refused(ANALYST, () -> directives.service.save(
                NUMBER, new Agreement("待遇科", TODAY, List.of(new Measure(3, "调整", "甲", null))), null)).errors())
                .containsExactly(new FieldError("measures[0].difference", "field.range", Map.of("min", 1, "max", 2)));
        assertThat(words(BUREAU, () -> directives.service.confirm(NUMBER, "", null))).containsExactly("解读还没有完成，请先补全“差异商定”。");
        as(ANALYST, () -> directives.service.save(NUMBER, RECORDS.get(3), null));

        // a further difference has no measure yet: the agreement is to be written anew
        var comparison = (Comparison) RECORDS.get(1);
        DirectiveView again = as(ANALYST, () -> directives.service.save(NUMBER, new Comparison(Stream.concat(
                comparison.points().stream(), Stream.of(new Point(PlatformElement.PAYMENT, false, "改为按次"))).toList()), null));
        assertThat(again.next()).isEqualTo(InterpretationStep.AGREEMENT);
        assertThat(Rows.of(db, "select step, revision from directive_record order by step, revision")).containsExactly(
                List.of("AGREEMENT", 1), List.of("BACKGROUND", 1), List.of("COMPARISON", 1), List.of("COMPARISON", 2), List.of("TALK", 1));
    }

    @Test
    @Covers({"POL-03", "POL-04"})
    void nothingIsImplementedBeforeTheBureauConfirmsAndNobodyConfirmsOnesOwn() {
        directives.interpreted();
        var unconfirmed = refused(ANALYST, () -> directives.service.report(NUMBER, WorkItem.CONFIGURATION, new WorkReport("甲", TODAY, null, null)));
        assertThat(ProblemTexts.detail(Texts.CHINESE, unconfirmed)).isEqualTo(
                "政策文件 ZC-20261125-0001 尚未经医保局确认，不能实施。请先完成四步解读，再由医保局有“确认政策配置方案”权限的人确认。");
        Caller both = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT, Permission.POLICY_CONFIRM);
        assertThat(refused(both, () -> directives.service.confirm(NUMBER, "", null)).type()).isEqualTo(ProblemType.SAME_PERSON);
        assertThat(refused(ANALYST, () -> directives.service.confirm(NUMBER, "", null)).type()).isEqualTo(ProblemType.FORBIDDEN);
        int read = as(BUREAU, () -> directives.queries.get(NUMBER)).version();
        directives.policy.time.advance(Duration.ofMinutes(1));
        as(ANALYST, () -> directives.service.save(NUMBER, RECORDS.get(3), null));
        assertThat(refused(BUREAU, () -> directives.service.confirm(NUMBER, "", read)).type()).isEqualTo(ProblemType.STALE_DATA);
        as(BUREAU, () -> directives.service.confirm(NUMBER, "", null));
        assertThat(refused(ANALYST, () -> directives.service.save(NUMBER, RECORDS.get(0), null)).type()).isEqualTo(ProblemType.DIRECTIVE_STATE);

        as(ANALYST, () -> directives.service.report(NUMBER, WorkItem.CONFIGURATION, new WorkReport("甲", TODAY, TODAY, "已配置")));
        DirectiveView reopened = as(BUREAU, () -> directives.service.reopen(NUMBER, "省局改了口径"));
        assertThat(Arrays.asList(reopened.status(), reopened.confirmedBy(), reopened.work().get(0).done()))
                .containsExactly(DirectiveStatus.INTERPRETING, null, false);
        assertThat(refused(ANALYST, () -> directives.service.report(NUMBER, WorkItem.CONFIGURATION, new WorkReport("甲", TODAY, null, null))).type())
                .isEqualTo(ProblemType.DIRECTIVE_UNCONFIRMED);
        assertThat(Rows.of(db, "select recipient, text_key from notification order by id")).contains(
                List.of("bureau", "directive.notice.complete"), List.of("analyst", "directive.notice.confirmed"),
                List.of("analyst", "directive.notice.reopened"));
    }

    @Test
    void worksInOrderAndGoesOnLineWhenAllIsDoneAndPublished() {
        directives.policy.ship();
        directives.interpreted();
        as(BUREAU, () -> directives.service.confirm(NUMBER, "", null));
        assertThat(words(ANALYST, () -> directives.service.report(NUMBER, WorkItem.USER_TEST, new WorkReport("甲", null, TODAY, "通过"))))
                .containsExactly("请先完成“系统测试”。");
        assertThat(refused(ANALYST, () -> directives.service.report(NUMBER, WorkItem.CONFIGURATION, new WorkReport("甲", null, TODAY, " "))).errors())
                .containsExactly(new FieldError("result", "field.required"));
        assertThat(words(ANALYST, () -> directives.service.goLive(NUMBER, TODAY, ""))).containsExactly("“系统配置开发”还没有完成，请先填报完成日期和结果。");
        for (WorkItem item : WorkItem.values()) {
            as(ANALYST, () -> directives.service.report(NUMBER, item, new WorkReport("甲", null, TODAY, "完成")));
        }
        as(ANALYST, () -> directives.policy.service.adjust(new AdjustPolicy(
                "HUADIAN_LARGE_SUM", 1, "yearlyLimit", 0, LocalDate.of(2027, 1, 1), "420000.00", null, "提高限额")));
        as(ANALYST, () -> directives.service.link(NUMBER, "HUADIAN_LARGE_SUM", 3));
        assertThat(words(ANALYST, () -> directives.service.goLive(NUMBER, TODAY, "")))
                .containsExactly("关联的政策 HUADIAN_LARGE_SUM 第 3 版尚未发布，发布之后才能登记上线。");
        assertThat(refused(ANALYST, () -> directives.service.link(NUMBER, "HUADIAN_LARGE_SUM", 9)).type()).isEqualTo(ProblemType.NOT_FOUND);
        as(ANALYST, () -> directives.service.link(NUMBER, "HUADIAN_LARGE_SUM", 1));
        assertThat(refused(ANALYST, () -> directives.service.goLive(NUMBER, TODAY.plusDays(1), "")).errors())
                .extracting(FieldError::path).containsExactly("on");
        assertThat(as(ANALYST, () -> directives.service.goLive(NUMBER, TODAY, "")).status()).isEqualTo(DirectiveStatus.LIVE);
        assertThat(refused(ANALYST, () -> directives.service.withdraw(NUMBER, "x")).type()).isEqualTo(ProblemType.DIRECTIVE_STATE);
    }

    /** One version of each policy; every one of them has to be published before the text is on line. */
    @Test
    void becomesVersionsOfSeveralPolicies() {
        directives.policy.ship();
        directives.worked();
        as(ANALYST, () -> directives.service.link(NUMBER, "BASIC_SAMPLE", 1));
        assertThat(as(ANALYST, () -> directives.service.link(NUMBER, "HUADIAN_LARGE_SUM", 2)).policies())
                .containsExactly(new TiedVersion("BASIC_SAMPLE", 1), new TiedVersion("HUADIAN_LARGE_SUM", 2));
        assertThat(words(ANALYST, () -> directives.service.goLive(NUMBER, TODAY, "")))
                .containsExactly("关联的政策 HUADIAN_LARGE_SUM 第 2 版尚未发布，发布之后才能登记上线。");
        assertThat(as(ANALYST, () -> directives.service.link(NUMBER, "HUADIAN_LARGE_SUM", 1)).policies())
                .containsExactly(new TiedVersion("BASIC_SAMPLE", 1), new TiedVersion("HUADIAN_LARGE_SUM", 1));
        DirectiveFilter basic = new DirectiveFilter(Set.of(), Set.of(), null, null, "BASIC_SAMPLE", null, null, null, false);
        assertThat(as(ANALYST, () -> directives.queries.count(basic))).isEqualTo(1);
        assertThat(as(ANALYST, () -> directives.service.link(NUMBER, "BASIC_SAMPLE", null)).policies())
                .containsExactly(new TiedVersion("HUADIAN_LARGE_SUM", 1));
        assertThat(as(ANALYST, () -> directives.queries.count(basic))).isZero();
        assertThat(refused(ANALYST, () -> directives.service.link(NUMBER, null, 1)).errors())
                .containsExactly(new FieldError("policy", "field.required"));
        assertThat(as(ANALYST, () -> directives.service.link(NUMBER, null, null)).policies()).isEmpty();
    }

    @Test
    @Covers("POL-12")
    void isNamedBesideTheParametersOfItsPolicies() {
        directives.policy.ship();
        directives.register();
        as(ANALYST, () -> directives.service.link(NUMBER, "HUADIAN_LARGE_SUM", 1));
        assertThat(users("HUADIAN_LARGE_SUM")).containsExactly(new UsedBy(UsedBy.Kind.DIRECTIVE, NUMBER, "门诊统筹通知"));
        assertThat(users("BASIC_SAMPLE")).isEmpty();
        as(ANALYST, () -> directives.service.withdraw(NUMBER, "重复"));
        assertThat(users("HUADIAN_LARGE_SUM")).isEmpty();
    }

    private static List<UsedBy> users(String policy) {
        return db.inTransaction(em -> new DirectiveParameterUsers(new Directives(em)).of(policy, "segments"));
    }

    /** What a build that knows one version only writes while both run. */
    @Test
    void takesOverTheTiesOfAnOlderBuild() {
        directives.policy.ship();
        directives.register();
        db.sql("update directive set policy = 'HUADIAN_LARGE_SUM', policy_version = 1");
        assertThat(as(ANALYST, () -> directives.queries.get(NUMBER)).policies()).containsExactly(new TiedVersion("HUADIAN_LARGE_SUM", 1));
        db.sql("update directive set policy = null, policy_version = null");
        assertThat(as(ANALYST, () -> directives.queries.get(NUMBER)).policies()).isEmpty();
    }

    @Test
    void refusesDaysThatCannotBeAndTheSameTextTwice() {
        directives.register();
        assertThat(refused(ANALYST, () -> directives.service.register(request("医保发〔2026〕8号", DEADLINE))).params())
                .isEqualTo(Map.of("what", "directive", "id", "医保发〔2026〕8号 " + NUMBER));
        var wrong = new RegisterDirective("t", DirectiveLevel.CITY, "i", "n", TODAY.plusDays(1), TODAY, null, TODAY, List.of("m"), "s", null);
        assertThat(refused(ANALYST, () -> directives.service.register(wrong)).errors()).extracting(FieldError::path)
                .containsExactly("issuedOn", "receivedOn", "deadline");
        var nobody = new RegisterDirective("t", DirectiveLevel.CITY, "i", "n", TODAY, null, null, null, List.of("m"), "s", "bureau");
        assertThat(refused(ANALYST, () -> directives.service.register(nobody)).errors()).extracting(FieldError::path).containsExactly("owner");
        assertThat(refused(ANALYST, () -> directives.service.change(NUMBER, request("x", DEADLINE), 99)).type()).isEqualTo(ProblemType.STALE_DATA);
        as(ANALYST, () -> directives.service.withdraw(NUMBER, "重复"));
        assertThat(as(ANALYST, () -> directives.service.register(request("医保发〔2026〕8号", DEADLINE))).number()).isNotEqualTo(NUMBER);
        assertThatThrownBy(() -> db.sql("delete from directive_event")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isListedByWhatIsAskedForAndNotForInstitutions() {
        directives.register();
        DirectiveView second = as(ANALYST, () -> directives.service.register(request("医保发〔2026〕9号", LocalDate.of(2026, 11, 20))));
        assertThat(numbers(DirectiveFilter.ALL)).containsExactly(second.number(), NUMBER);
        assertThat(numbers(filter(Set.of(), null, null, true))).containsExactly(second.number());
        assertThat(numbers(filter(Set.of(), "结算", "8号", false))).containsExactly(NUMBER);
        assertThat(numbers(filter(Set.of(DirectiveStatus.LIVE), null, null, false))).isEmpty();
        Page<DirectiveRow> first = as(ANALYST, () -> directives.queries.list(DirectiveFilter.ALL, PageRequest.first(1)));
        Page<DirectiveRow> next = as(ANALYST, () -> directives.queries.list(DirectiveFilter.ALL, PageRequest.of(1, first.next())));
        assertThat(List.of(first.total(), first.items().get(0).number(), next.items().get(0).number())).containsExactly(2L, second.number(), NUMBER);
        assertThat(first.items().get(0).isOverdue()).isTrue();

        assertThat(as(INSTITUTION, () -> directives.queries.list(DirectiveFilter.ALL, PageRequest.first(10)))).isEqualTo(Page.whole(List.of()));
        assertThat(refused(INSTITUTION, () -> directives.queries.get(NUMBER)).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(ANALYST, () -> directives.queries.export(DirectiveFilter.ALL))).hasSize(2);
    }

    private static DirectiveFilter filter(Set<DirectiveStatus> status, @Nullable String module, @Nullable String q, boolean overdue) {
        return new DirectiveFilter(status, Set.of(), null, module, null, q, null, null, overdue);
    }

    private List<String> numbers(DirectiveFilter filter) {
        List<DirectiveRow> rows = as(ANALYST, () -> directives.queries.rows(filter, 0, 10));
        assertThat(as(ANALYST, () -> directives.queries.count(filter))).isEqualTo(rows.size());
        return rows.stream().map(DirectiveRow::number).toList();
    }

    @Test
    void whatIsWrittenAtOnceByTwoIsNotLost() {
        DirectiveView seen = directives.register();
        as(ANALYST, () -> directives.service.save(NUMBER, RECORDS.get(0), seen.version()));
        assertThat(refused(ANALYST, () -> directives.service.save(NUMBER, new Background("b", "m"), seen.version())).type())
                .isEqualTo(ProblemType.STALE_DATA);
    }

    @Test
    void comesWithExamplesForADemonstrationOnce() {
        db.runInTransaction(em -> new DemoDirectives(em).load());
        db.runInTransaction(em -> new DemoDirectives(em).load());
        assertThat(as(ANALYST, () -> directives.queries.rows(DirectiveFilter.ALL, 0, 10)).stream().map(DirectiveRow::status))
                .containsExactly(DirectiveStatus.LIVE, DirectiveStatus.REGISTERED, DirectiveStatus.INTERPRETING);
        as(ANALYST, () -> directives.queries.rows(DirectiveFilter.ALL, 0, 10)).forEach(row -> {
            DirectiveView view = as(ANALYST, () -> directives.queries.get(row.number()));
            assertThat(view.comparison() == null).isEqualTo(row.status() == DirectiveStatus.REGISTERED);
        });
    }

    private static BusinessException refused(Caller caller, Supplier<Object> work) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, work));
    }

    private static List<String> words(Caller caller, Supplier<Object> work) {
        return refused(caller, work).errors().stream().map(error -> ProblemTexts.error(Texts.CHINESE, error)).toList();
    }

    /** Measured as a flow: what is no step is left out. */
    @Covers("SCP-09")
    @Test
    void theStepsOfItsHistoryAreToldInTheirOrder() {
        var number = directives.interpreted().number();
        as(ANALYST, () -> directives.service.withdraw(number, "文件已废止"));
        var paths = db.bean(DirectivePaths.class, new DirectivePaths(new DirectivePathReading(db.em())));
        var from = BusinessClock.startOf(TODAY);

        assertThat(as(ANALYST, () -> paths.of(from, from.plusSeconds(86_400), 100))).extracting(HistoryEntry::subject, HistoryEntry::type)
                .containsExactly(tuple(number, "REGISTERED"), tuple(number, "RECORDED"), tuple(number, "RECORDED"), tuple(number, "RECORDED"),
                        tuple(number, "RECORDED"), tuple(number, "WITHDRAWN"));
        assertThat(as(ANALYST, () -> paths.of(from, from.plusSeconds(86_400), 2))).as("one more tells that there are more").hasSize(3);
        assertThat(as(ANALYST, () -> paths.of(from.minusSeconds(86_400), from, 100))).isEmpty();
    }
}
