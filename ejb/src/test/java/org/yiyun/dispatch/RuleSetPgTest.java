package org.yiyun.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.dispatch.DispatchFixture.ANALYST;
import static org.yiyun.dispatch.DispatchFixture.LEADER;
import static org.yiyun.testing.TestCallers.as;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.job.JobLost;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketKind;

/** A draft on its way: written, tried as it stands, published by another person. */
class RuleSetPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final OrderDryRun DAY = new OrderDryRun(TODAY, TODAY);

    private DispatchFixture dispatch;

    @BeforeEach
    void wire() {
        dispatch = new DispatchFixture(DB);
        dispatch.people();
    }

    @Test
    void countsFromItsFirstDayOnceAnotherPersonHasPublishedIt() {
        var draft = as(ANALYST, () -> dispatch.rules.draft(interfaceSkill()));
        assertThat(draft.rules()).isEqualTo(interfaceSkill().rules());
        assertThat(refusal(() -> as(LEADER, () -> dispatch.rules.publish(2, null, "同意")))).isEqualTo(ProblemType.TRIAL_MISSING);
        tried();
        var author = TestCallers.staff("analyst", Permission.DISPATCH_PUBLISH);
        assertThat(refusal(() -> as(author, () -> dispatch.rules.publish(2, null, "同意")))).isEqualTo(ProblemType.SAME_PERSON);

        var published = as(LEADER, () -> dispatch.rules.publish(2, null, "同意"));

        assertThat(published.status()).isEqualTo(RuleSetStatus.PUBLISHED);
        assertThat(inForce(APRIL.minusDays(1))).isEqualTo(1);
        assertThat(inForce(APRIL)).isEqualTo(2);
        assertThat(refusal(() -> as(LEADER, () -> dispatch.rules.reject(2, "不")))).isEqualTo(ProblemType.CONFLICT);
        assertThatThrownBy(() -> DB.sql("update dispatch_rule_set set valid_from = valid_from - 1 where version = 2"))
                .hasMessageContaining("decided");
    }

    @Test
    void isPublishedByNobodyWhoHasEverWrittenIt() {
        var second = TestCallers.staff("second", Permission.DISPATCH_READ, Permission.DISPATCH_EDIT, Permission.DISPATCH_PUBLISH);
        as(ANALYST, () -> dispatch.rules.draft(interfaceSkill()));
        as(second, () -> dispatch.rules.edit(2, interfaceSkill(), 1));
        as(ANALYST, () -> dispatch.rules.edit(2, interfaceSkill(), 2));
        tried();

        assertThat(refusal(() -> as(second, () -> dispatch.rules.publish(2, null, "同意")))).isEqualTo(ProblemType.SAME_PERSON);
        assertThatThrownBy(() -> DB.sql("update dispatch_rule_set set status = 'PUBLISHED', decided_by = 'second', decided_at = now()"
                + " where version = 2")).hasMessageContaining("ck_dispatch_rule_set_people");
        assertThat(as(LEADER, () -> dispatch.rules.publish(2, null, "同意")).status()).isEqualTo(RuleSetStatus.PUBLISHED);
    }

    @Test
    void mustBeTriedAgainAfterAnEdit() {
        as(ANALYST, () -> dispatch.rules.draft(interfaceSkill()));
        tried();
        var edited = as(ANALYST, () -> dispatch.rules.edit(2, interfaceSkill(), 1));

        assertThat(edited.revision()).isEqualTo(2);
        assertThat(refusal(() -> as(LEADER, () -> dispatch.rules.publish(2, 1, "同意")))).isEqualTo(ProblemType.STALE_DATA);
        assertThat(refusal(() -> as(LEADER, () -> dispatch.rules.publish(2, null, "同意")))).isEqualTo(ProblemType.TRIAL_MISSING);
        assertThat(refusal(() -> as(ANALYST, () -> dispatch.rules.edit(2, interfaceSkill(), 1)))).isEqualTo(ProblemType.STALE_DATA);
    }

    @Test
    void refusesASecondDraftAPastDayAndAnUnknownSkill() {
        var rules = interfaceSkill().rules();
        var past = new EditRuleSet("试", TODAY.minusDays(1), "因", rules);
        var unknown = new EditRuleSet("试", APRIL, "因", new DispatchRules(
                rules.rules(), List.of(new SkillDemand(null, null, null, "MAGIC")), 30, 5, 3, 1, true, List.of()));
        assertThat(path(past)).isEqualTo("from field.past");
        assertThat(path(unknown)).isEqualTo("rules.skills field.unknown");

        as(ANALYST, () -> dispatch.rules.draft(interfaceSkill()));
        assertThat(refusal(() -> as(ANALYST, () -> dispatch.rules.draft(interfaceSkill())))).isEqualTo(ProblemType.CONFLICT);
    }

    private String path(EditRuleSet draft) {
        var error = catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> dispatch.rules.draft(draft))).errors().get(0);
        return error.path() + " " + error.key();
    }

    @Test
    void aDryRunShowsExactlyTheTicketsThatWouldHaveGoneToOthers() {
        var first = dispatch.graded(TicketKind.FAULT);
        var second = dispatch.graded(TicketKind.FAULT);
        var third = dispatch.graded(TicketKind.CONSULTATION);
        dispatch.opened(TicketKind.FAULT);
        dispatch.graded(TicketKind.COMPLAINT);
        as(ANALYST, () -> dispatch.rules.draft(interfaceSkill()));

        var run = tried();

        assertThat(run.tally()).isEqualTo(new DryRunView.Tally(3, 3, 0, 0, 0, 2));
        assertThat(run.baseVersion()).isEqualTo(1);
        assertThat(as(LEADER, () -> dispatch.dryRuns.differences(run.id(), Set.of(), PageRequest.first(10))).items()).containsExactly(
                new DryRunDifference(1, first, DispatchFixture.NOW, 3, DryRunEffect.OTHER_PERSON, null, "ann", "dan"),
                new DryRunDifference(2, second, DispatchFixture.NOW, 3, DryRunEffect.OTHER_PERSON, null, "bob", "dan"),
                new DryRunDifference(3, third, DispatchFixture.NOW, 3, DryRunEffect.OTHER_PERSON, null, "cid", "ann"));
        assertThat(as(LEADER, () -> dispatch.dryRuns.differences(run.id(), Set.of(DryRunEffect.NOBODY), PageRequest.first(10))).total())
                .isZero();
    }

    @Test
    void aDryRunGoesOnBehindWhatIsCountedWhenItsNodeDies() {
        dispatch.graded(TicketKind.FAULT);
        dispatch.graded(TicketKind.FAULT);
        as(ANALYST, () -> dispatch.rules.draft(interfaceSkill()));
        var id = as(ANALYST, () -> dispatch.dryRuns.order(2, DAY));
        var dead = dispatch.claim("one");
        dispatch.step(dead);
        DB.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where status = 'RUNNING'");
        var heir = dispatch.claim("two");

        assertThatThrownBy(() -> dispatch.step(dead)).isInstanceOf(JobLost.class);
        while (dispatch.step(heir)) {
            // all of it
        }

        var run = as(ANALYST, () -> dispatch.dryRuns.get(id));
        assertThat(run.finishedAt()).isNotNull();
        assertThat(run.tally()).isEqualTo(new DryRunView.Tally(2, 2, 0, 0, 0, 2));
    }

    /** A step is a hundred tickets: the second takes up what each has to do and whose turn it is where the first left them. */
    @Test
    void aDryRunGoesOnWithTheDesksAndTurnsThatItsLastStepLeft() {
        dispatch.inForce("{\"capacity\": 33}");
        var numbers = new String[101];
        Arrays.setAll(numbers, i -> dispatch.graded(TicketKind.FAULT));
        var tight = as(ANALYST, () -> dispatch.rules.get(2)).rules();
        as(ANALYST, () -> dispatch.rules.draft(new EditRuleSet("宽", APRIL, "放宽容量", new DispatchRules(
                tight.rules(), List.of(), 1000, 5, 3, 1, true, List.of()))));

        var run = tried(3);

        assertThat(run.tally()).isEqualTo(new DryRunView.Tally(101, 2, 0, 0, 2, 0));
        assertThat(as(LEADER, () -> dispatch.dryRuns.differences(run.id(), Set.of(), PageRequest.first(10))).items()).containsExactly(
                new DryRunDifference(100, numbers[99], DispatchFixture.NOW, 3, DryRunEffect.OTHER_PERSON, null, "dan", "ann"),
                new DryRunDifference(101, numbers[100], DispatchFixture.NOW, 3, DryRunEffect.OTHER_PERSON, null, "dan", "bob"));
        assertThat(Rows.of(DB, "select count(*) from dispatch_dry_run_ticket")).containsExactly(List.of(2L));
    }

    @Test
    void aDryRunLooksAtNothingThatItsOrdererMayNotSee() {
        dispatch.graded(TicketKind.FAULT);
        as(ANALYST, () -> dispatch.rules.draft(interfaceSkill()));
        var narrow = TestCallers.institution("H99990000009", Permission.TICKET_READ, Permission.DISPATCH_READ, Permission.DISPATCH_EDIT);
        var id = as(narrow, () -> dispatch.dryRuns.order(2, DAY));
        var token = dispatch.claim("one");

        assertThat(as(narrow, () -> dispatch.steps.step(token))).isFalse();

        assertThat(as(narrow, () -> dispatch.dryRuns.get(id)).tally()).isEqualTo(new DryRunView.Tally(0, 0, 0, 0, 0, 0));
    }

    @Test
    void aDryRunIsShownToThoseWhoSeeAllTicketsAndToItsOrderer() {
        as(ANALYST, () -> dispatch.rules.draft(interfaceSkill()));
        var run = tried();
        var institution = TestCallers.institution("H99990000009", Permission.DISPATCH_READ);

        assertThat(as(institution, () -> dispatch.dryRuns.of(2))).isEmpty();
        assertThat(refusal(() -> as(institution, () -> dispatch.dryRuns.get(run.id())))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refusal(() -> as(ANALYST, () -> dispatch.dryRuns.order(2, new OrderDryRun(TODAY, TODAY.plusDays(1))))))
                .isEqualTo(ProblemType.INVALID);
        assertThat(refusal(() -> as(ANALYST, () -> dispatch.dryRuns.order(1, DAY)))).isEqualTo(ProblemType.CONFLICT);
    }

    private DryRunView tried() {
        return tried(2);
    }

    private DryRunView tried(int version) {
        UUID id = as(ANALYST, () -> dispatch.dryRuns.order(version, DAY));
        var token = dispatch.claim("one");
        Callers.runAs(ANALYST, () -> dispatch.steps.begin(token));
        while (dispatch.step(token)) {
            // all of it
        }
        DB.sql("update job_run set status = 'COMPLETED'");
        return as(ANALYST, () -> dispatch.dryRuns.get(id));
    }

    private int inForce(LocalDate day) {
        return as(ANALYST, () -> dispatch.rules.inForce(day)).orElseThrow().version();
    }

    /** The shipped rules, but faults want the skill that only Dan has. */
    private EditRuleSet interfaceSkill() {
        var shipped = as(ANALYST, () -> dispatch.rules.get(1)).rules();
        return new EditRuleSet("接口", APRIL, "接口故障须由懂接口的人办", new DispatchRules(
                shipped.rules(), List.of(new SkillDemand(TicketKind.FAULT, null, null, "INTERFACE")), 30, 5, 3, 1, true, List.of()));
    }

    private static ProblemType refusal(Supplier<?> work) {
        return catchThrowableOfType(BusinessException.class, work::get).type();
    }
}
