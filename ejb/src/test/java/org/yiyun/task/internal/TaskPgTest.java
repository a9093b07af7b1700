package org.yiyun.task.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.task.internal.TaskFixture.DESK;
import static org.yiyun.task.internal.TaskFixture.DISTRICT;
import static org.yiyun.task.internal.TaskFixture.ENGINEER;
import static org.yiyun.task.internal.TaskFixture.HELPER;
import static org.yiyun.task.internal.TaskFixture.LEADER;
import static org.yiyun.task.internal.TaskFixture.STRANGER;
import static org.yiyun.task.internal.TaskFixture.task;
import static org.yiyun.task.internal.TaskFixture.until;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.task.AssignTask;
import org.yiyun.task.TaskCommand.AcceptTask;
import org.yiyun.task.TaskCommand.AskExtension;
import org.yiyun.task.TaskCommand.ConfirmTask;
import org.yiyun.task.TaskCommand.FinishTask;
import org.yiyun.task.TaskCommand.GrantExtension;
import org.yiyun.task.TaskCommand.HandOverTask;
import org.yiyun.task.TaskCommand.NoteProgress;
import org.yiyun.task.TaskCommand.ReassignTask;
import org.yiyun.task.TaskCommand.RefuseExtension;
import org.yiyun.task.TaskCommand.ReturnTask;
import org.yiyun.task.TaskCommand.UrgeTask;
import org.yiyun.task.TaskCommand.WithdrawTask;
import org.yiyun.task.TaskCounts;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskSort;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskVerb;
import org.yiyun.task.TaskView;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** REQ-DESK-16 from the word of a leader to the confirmation, and who sees what of it. */
class TaskPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    /** Five working days later, at the close. */
    private static final Instant DUE = Instant.parse("2026-03-09T09:30:00Z");
    private static final Instant DAY_BEFORE = Instant.parse("2026-03-06T00:30:00Z");
    private static final String NUMBER = "RW-20260302-0001";
    private static final Caller SUPERVISOR = TestCallers.staff("bureau", Permission.TASK_READ, Permission.TASK_SUPERVISE);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TaskFixture tasks = new TaskFixture(db, NOW);

    @BeforeEach
    void people() {
        TaskFixture.people(db);
    }

    @Covers("DESK-16")
    @Test
    void isGivenDoneWithProofReturnedAndConfirmed() {
        assertThat(tasks.assign(LEADER, task("engineer", 5))).isEqualTo(new TaskView(
                NUMBER, "整理问题清单", "按县区整理", TaskPriority.NORMAL, TaskStatus.ASSIGNED, "李副局长", "leader", "engineer",
                List.of("engineer2"), "YY", true, null, DUE, DUE, false, false, null, null, null, null, null, 0, 0, DAY_BEFORE, NOW, "leader",
                List.of(TaskVerb.URGE, TaskVerb.REASSIGN, TaskVerb.HAND_OVER, TaskVerb.WITHDRAW), 0));
        tasks.apply(ENGINEER, NUMBER, new AcceptTask());
        tasks.apply(HELPER, NUMBER, new NoteProgress("已收齐五个县区"));
        assertThat(faults(() -> tasks.apply(ENGINEER, NUMBER, new FinishTask("清单已报"))))
                .containsExactly(new FieldError("result", "field.task-proof", Map.of()));
        tasks.attach(HELPER, NUMBER, "清单.txt");
        tasks.apply(ENGINEER, NUMBER, new FinishTask("清单已报"));
        assertThat(type(() -> tasks.apply(ENGINEER, NUMBER, new ConfirmTask(null)))).isEqualTo(ProblemType.TASK_PART);
        assertThat(type(() -> tasks.attach(ENGINEER, NUMBER, "补充.txt"))).isEqualTo(ProblemType.TASK_STATE);
        tasks.apply(LEADER, NUMBER, new ReturnTask("缺遂溪县"));
        tasks.apply(ENGINEER, NUMBER, new FinishTask("已补遂溪县"));

        assertThat(tasks.apply(LEADER, NUMBER, new ConfirmTask("很好"))).isEqualTo(new TaskView(
                NUMBER, "整理问题清单", "按县区整理", TaskPriority.NORMAL, TaskStatus.CONFIRMED, "李副局长", "leader", "engineer",
                List.of("engineer2"), "YY", true, null, DUE, DUE, false, false, null, null, "已补遂溪县", NOW, NOW, 1, 0, null, NOW, "leader",
                List.of(), 6));
        assertThat(as(HELPER, () -> tasks.queries.history(NUMBER))).containsExactly(
                new TaskEventView(1, "ASSIGNED", NOW, "leader", Map.of("owner", "engineer", "giver", "leader", "due", DUE.toString())),
                new TaskEventView(2, "ACCEPT", NOW, "engineer", Map.of()),
                new TaskEventView(3, "PROGRESS", NOW, "engineer2", Map.of("text", "已收齐五个县区")),
                new TaskEventView(4, "ATTACHED", NOW, "engineer2", Map.of("file", "清单.txt")),
                new TaskEventView(5, "FINISH", NOW, "engineer", Map.of("result", "清单已报")),
                new TaskEventView(6, "RETURN", NOW, "leader", Map.of("reason", "缺遂溪县")),
                new TaskEventView(7, "FINISH", NOW, "engineer", Map.of("result", "已补遂溪县")),
                new TaskEventView(8, "CONFIRM", NOW, "leader", Map.of("remark", "很好")));
        assertThat(told()).containsExactly(
                List.of("engineer", "task.notice.ASSIGNED"), List.of("engineer2", "task.notice.ASSIGNED"),
                List.of("leader", "task.notice.FINISH"), List.of("engineer", "task.notice.RETURN"),
                List.of("engineer2", "task.notice.RETURN"), List.of("leader", "task.notice.FINISH"),
                List.of("engineer", "task.notice.CONFIRM"), List.of("engineer2", "task.notice.CONFIRM"));
        assertThat(Rows.of(db, "select actor, action from audit_entry where subject_type = 'task' and subject_id = '" + NUMBER
                + "' order by id")).containsExactly(
                List.of("leader", "task.assign"), List.of("engineer", "task.accept"), List.of("engineer2", "task.progress"),
                List.of("engineer2", "task.attach"), List.of("engineer", "task.finish"), List.of("leader", "task.return"),
                List.of("engineer", "task.finish"), List.of("leader", "task.confirm"));
        assertThatThrownBy(() -> db.sql("update task_event set actor = 'x'")).hasMessageContaining("append-only");
    }

    @Covers("DESK-16")
    @Test
    void keepsItsProof() {
        tasks.assign(LEADER, task("engineer", 5));
        assertThat(type(() -> tasks.attach(ENGINEER, NUMBER, "早.txt"))).isEqualTo(ProblemType.TASK_STATE);
        tasks.apply(ENGINEER, NUMBER, new AcceptTask());
        assertThat(type(() -> tasks.attach(LEADER, NUMBER, "领导.txt"))).isEqualTo(ProblemType.TASK_PART);
        assertThat(type(() -> tasks.attach(STRANGER, NUMBER, "外人.txt"))).isEqualTo(ProblemType.NOT_FOUND);
        var one = tasks.attach(ENGINEER, NUMBER, "../核对表.txt");
        var other = tasks.attach(ENGINEER, NUMBER, "二.txt");
        as(HELPER, () -> {
            tasks.files.detach(NUMBER, other.id());
            return true;
        });
        assertThat(one.name()).isEqualTo("核对表.txt");
        assertThat(as(LEADER, () -> tasks.files.list(NUMBER))).containsExactly(one);
        assertThat(new String(as(LEADER, () -> tasks.files.content(NUMBER, one.id())), UTF_8)).isEqualTo("核对表");
        assertThat(type(() -> as(STRANGER, () -> tasks.files.content(NUMBER, one.id())))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(LEADER, () -> tasks.queries.history(NUMBER))).endsWith(
                new TaskEventView(3, "ATTACHED", NOW, "engineer", Map.of("file", "核对表.txt")),
                new TaskEventView(4, "ATTACHED", NOW, "engineer", Map.of("file", "二.txt")),
                new TaskEventView(5, "DETACHED", NOW, "engineer2", Map.of("file", "二.txt")));
        assertThat(Rows.of(db, "select actor, action, cast(cast(details as json) ->> 'file' as bigint) from audit_entry"
                + " where details like '%\"file\"%' order by id"))
                .containsExactly(
                        List.of("engineer", "task.attach", one.id()), List.of("engineer", "task.attach", other.id()),
                        List.of("engineer2", "task.detach", other.id()), List.of("leader", "task.file.read", one.id()));
    }

    /** A file is read by the task that it belongs to, not by its number alone. */
    @Test
    void showsNoProofOfAnotherTask() {
        tasks.assign(LEADER, task("engineer", 5));
        tasks.apply(ENGINEER, NUMBER, new AcceptTask());
        var proof = tasks.attach(ENGINEER, NUMBER, "核对表.txt");
        var other = tasks.assign(DESK, until("engineer2", null, 3)).number();
        assertThat(type(() -> as(DESK, () -> tasks.files.get(other, proof.id())))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(() -> as(DESK, () -> tasks.files.content(other, proof.id())))).isEqualTo(ProblemType.NOT_FOUND);
    }

    /** Both ways of saying until when mean the close of a working day. */
    @Test
    void isDueAtTheCloseOfAWorkingDay() {
        assertThat(tasks.assign(LEADER, until("engineer", LocalDate.of(2026, 3, 7), null)).dueAt()).isEqualTo(DUE);
        assertThat(tasks.assign(LEADER, until("engineer", null, 5)).dueAt()).isEqualTo(DUE);
        assertThat(tasks.assign(LEADER, until("engineer", LocalDate.of(2026, 3, 2), null)).dueAt())
                .isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
        assertThat(faults(() -> tasks.assign(LEADER, until("engineer", LocalDate.of(2026, 3, 1), null)))).containsExactly(
                new FieldError("due", "field.task-due", Map.of("min", LocalDate.of(2026, 3, 2), "max", LocalDate.of(2029, 3, 2))));
        for (var wrong : List.of(until("engineer", null, null), until("engineer", LocalDate.of(2026, 3, 7), 5))) {
            assertThat(faults(() -> tasks.assign(LEADER, wrong)))
                    .containsExactly(new FieldError("due", "field.task-due-one", Map.of()));
        }
    }

    @Test
    void getsALaterDayWhenThatIsGranted() {
        tasks.assign(LEADER, task("engineer", 5));
        assertThat(faults(() -> tasks.apply(ENGINEER, NUMBER, new AskExtension(LocalDate.of(2026, 3, 9), "等数据"))))
                .containsExactly(new FieldError("due", "field.task-due-later", Map.of()));
        assertThat(type(() -> tasks.apply(LEADER, NUMBER, new GrantExtension(null)))).isEqualTo(ProblemType.TASK_STATE);
        tasks.apply(ENGINEER, NUMBER, new AskExtension(LocalDate.of(2026, 3, 11), "等数据"));
        assertThat(as(LEADER, tasks.queries::counts)).isEqualTo(new TaskCounts(0, 0, 1));
        var refused = tasks.apply(LEADER, NUMBER, new RefuseExtension("不行"));
        assertThat(refused.dueAt()).isEqualTo(DUE);
        assertThat(refused.extensionDue()).isNull();
        var asked = tasks.apply(ENGINEER, NUMBER, new AskExtension(LocalDate.of(2026, 3, 14), "等数据"));
        assertThat(asked.extensionDue()).isEqualTo(Instant.parse("2026-03-16T09:30:00Z"));
        assertThat(asked.extensionReason()).isEqualTo("等数据");
        assertThat(asked.dueAt()).isEqualTo(DUE);
        var granted = tasks.apply(LEADER, NUMBER, new GrantExtension(null));
        assertThat(granted.dueAt()).isEqualTo(Instant.parse("2026-03-16T09:30:00Z"));
        assertThat(granted.firstDueAt()).isEqualTo(DUE);
        assertThat(granted.remindAt()).isEqualTo(Instant.parse("2026-03-13T00:30:00Z"));
        assertThat(granted.extensionDue()).isNull();
    }

    @Test
    void isReassignedHandedOverUrgedAndWithdrawn() {
        tasks.assign(LEADER, task("engineer", 5));
        tasks.apply(ENGINEER, NUMBER, new AcceptTask());
        var moved = tasks.apply(LEADER, NUMBER, new ReassignTask("engineer2", null));
        assertThat(moved.owner()).isEqualTo("engineer2");
        assertThat(moved.coworkers()).isEmpty();
        assertThat(moved.organisation()).isEqualTo("YB-CK");
        assertThat(moved.status()).isEqualTo(TaskStatus.ASSIGNED);
        assertThat(type(() -> tasks.apply(ENGINEER, NUMBER, new AcceptTask()))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(tasks.apply(DISTRICT, NUMBER, new UrgeTask("请抓紧")).urges()).isEqualTo(1);
        assertThat(tasks.apply(DISTRICT, NUMBER, new HandOverTask("desk", "交办人休假")).giver()).isEqualTo("desk");
        assertThat(type(() -> tasks.apply(LEADER, NUMBER, new WithdrawTask("不需要了")))).isEqualTo(ProblemType.TASK_PART);
        var withdrawn = tasks.apply(DESK, NUMBER, new WithdrawTask("不需要了"));
        assertThat(withdrawn.status()).isEqualTo(TaskStatus.WITHDRAWN);
        assertThat(withdrawn.remindAt()).isNull();
        assertThat(withdrawn.endedAt()).isEqualTo(NOW);
        assertThat(Rows.of(db, "select recipient, text_key from notification order by text_key, recipient")).containsExactly(
                List.of("engineer", "task.notice.ASSIGNED"), List.of("engineer2", "task.notice.ASSIGNED"),
                List.of("engineer2", "task.notice.ASSIGNED"), List.of("engineer2", "task.notice.HAND_OVER"),
                List.of("leader", "task.notice.HAND_OVER"), List.of("desk", "task.notice.HAND_OVER.GIVER"),
                List.of("engineer", "task.notice.REASSIGN"), List.of("engineer2", "task.notice.URGE"),
                List.of("engineer2", "task.notice.WITHDRAW"));
        assertThat(Rows.of(db, "select recipient from notification where page = '/tasks.xhtml'")).as("no longer sees it")
                .containsExactly(List.of("engineer"));
        assertThat(Rows.of(db, "select action, cast(details as json) ->> 'owner', cast(details as json) ->> 'giver' from audit_entry"
                + " where action in ('task.reassign', 'task.hand-over') order by id")).containsExactly(
                Arrays.asList("task.reassign", "engineer2", null), Arrays.asList("task.hand-over", null, "desk"));
    }

    /** Or the owner would choose who confirms it. */
    @Test
    void isNotSupervisedByThoseWhoWorkOnIt() {
        var helps = TestCallers.staff("engineer2", Permission.TASK_READ, Permission.TASK_SUPERVISE);
        var owns = TestCallers.staff("engineer", Permission.TASK_READ, Permission.TASK_SUPERVISE);
        tasks.assign(LEADER, task("engineer", 5));
        assertThat(as(owns, () -> tasks.queries.get(NUMBER)).verbs()).containsExactly(TaskVerb.ACCEPT, TaskVerb.EXTEND);
        assertThat(as(helps, () -> tasks.queries.get(NUMBER)).verbs()).isEmpty();
        assertThat(type(() -> tasks.apply(owns, NUMBER, new HandOverTask("desk", "x")))).isEqualTo(ProblemType.TASK_PART);
        assertThat(type(() -> tasks.apply(helps, NUMBER, new UrgeTask("x")))).isEqualTo(ProblemType.TASK_PART);
    }

    /** Who supervises a task names another one who confirms it, and who did so until now learns of it without a link to what is hidden. */
    @Test
    void isHandedOverByASupervisorToSomebodyElse() {
        as(DESK, () -> tasks.service.assign(given("engineer2", "leader")));
        assertThat(faults(() -> tasks.apply(DISTRICT, NUMBER, new HandOverTask("district", "x"))))
                .containsExactly(new FieldError("giver", "field.task-own-giver", Map.of()));
        assertThat(tasks.apply(DISTRICT, NUMBER, new HandOverTask("desk", "交办人休假")).giver()).isEqualTo("desk");
        assertThat(Rows.of(db, "select recipient, page from notification where text_key = 'task.notice.HAND_OVER' order by recipient"))
                .containsExactly(List.of("engineer2", "/task.xhtml?number=" + NUMBER), List.of("leader", "/tasks.xhtml"));
    }

    /** In whose name a task is given learns of it. */
    @Covers("DESK-16")
    @Test
    void tellsInWhoseNameItIsGiven() {
        var given = as(DESK, () -> tasks.service.assign(given("engineer", "leader")));
        assertThat(List.of(given.giver(), given.createdBy())).containsExactly("leader", "desk");
        assertThat(told()).containsExactly(List.of("engineer", "task.notice.ASSIGNED"), List.of("leader", "task.notice.ASSIGNED.GIVER"));
        assertThat(as(DESK, () -> tasks.queries.get(NUMBER)).verbs()).as("whoever records it does not confirm it").isEmpty();
        assertThat(numbers(DESK)).as("but goes on seeing it").containsExactly(NUMBER);
    }

    @Test
    void refusesPeopleWhoCannotHaveThatPart() {
        assertThat(faults(() -> tasks.assign(LEADER, task("leader", 5))))
                .containsExactly(new FieldError("owner", "field.task-self", Map.of()));
        assertThat(faults(() -> tasks.assign(LEADER, task("analyst", 5)))).as("has left")
                .containsExactly(new FieldError("owner", "field.task-worker", Map.of("id", "analyst")));
        assertThat(faults(() -> tasks.assign(LEADER, given("engineer", "engineer2"))))
                .containsExactly(new FieldError("giver", "field.task-giver", Map.of("id", "engineer2")));
        db.sql("insert into user_role (user_id, role_code) values (4, 'desk');"
                + "delete from role_permission where role_code in ('desk', 'engineer') and permission = 'TASK_READ'");
        assertThat(faults(() -> tasks.assign(LEADER, given("analyst", "engineer2")))).as("could not see it")
                .containsExactly(new FieldError("giver", "field.task-giver", Map.of("id", "engineer2")));
        db.sql("insert into role_permission (role_code, permission) values ('desk', 'TASK_READ'), ('engineer', 'TASK_READ')");
        assertThat(faults(() -> tasks.assign(LEADER, helped("engineer", "engineer2", "leader")))).as("would confirm what he helped with")
                .containsExactly(new FieldError("coworkers", "field.task-helps", Map.of("id", "leader")));
        assertThat(faults(() -> tasks.assign(LEADER, helped("engineer", "analyst"))))
                .containsExactly(new FieldError("coworkers", "field.task-worker", Map.of("id", "analyst")));
        tasks.assign(LEADER, task("engineer", 5));
        assertThat(faults(() -> tasks.apply(LEADER, NUMBER, new HandOverTask("leader", "x"))))
                .containsExactly(new FieldError("giver", "field.task-same-giver", Map.of()));
        assertThat(faults(() -> tasks.apply(LEADER, NUMBER, new HandOverTask("engineer2", "x"))))
                .containsExactly(new FieldError("giver", "field.task-helps", Map.of("id", "engineer2")));
        assertThat(faults(() -> tasks.apply(LEADER, NUMBER, new HandOverTask("analyst", "x"))))
                .containsExactly(new FieldError("giver", "field.task-giver", Map.of("id", "analyst")));
        assertThat(faults(() -> tasks.apply(LEADER, NUMBER, new ReassignTask("leader", null))))
                .containsExactly(new FieldError("owner", "field.task-self", Map.of()));
        assertThat(faults(() -> tasks.apply(LEADER, NUMBER, new ReassignTask("analyst", null))))
                .containsExactly(new FieldError("owner", "field.task-worker", Map.of("id", "analyst")));
        assertThat(faults(() -> tasks.apply(LEADER, NUMBER, new HandOverTask("engineer", "x"))))
                .containsExactly(new FieldError("giver", "field.task-self", Map.of()));
        assertThat(faults(() -> tasks.apply(LEADER, NUMBER, new ReassignTask("engineer", null))))
                .containsExactly(new FieldError("owner", "field.task-same", Map.of()));
        assertThat(as(DESK, () -> tasks.service.assign(given("engineer", "leader"))).giver()).isEqualTo("leader");
    }

    private static AssignTask helped(String owner, String... coworkers) {
        return new AssignTask("整理问题清单", "按县区整理", owner, List.of(coworkers), null, null, null, 5, null, false, null, null);
    }

    private static AssignTask given(String owner, String giver) {
        return new AssignTask("整理问题清单", "按县区整理", owner, null, null, giver, null, 5, null, false, null, null);
    }

    @Test
    void saysInWordsWhatCannotBeDone() {
        tasks.assign(LEADER, task("engineer", 5));
        assertThat(words(() -> tasks.apply(ENGINEER, NUMBER, new FinishTask("x"))))
                .isEqualTo("任务 RW-20260302-0001 目前是“已交办”，不能“办结上报”，请刷新后查看可以做什么。");
        assertThat(words(() -> tasks.apply(HELPER, NUMBER, new AcceptTask()))).isEqualTo(
                "您不能对任务 RW-20260302-0001 “接收”：责任人接收和办理，交办人确认、退回和答复延期，请联系他们。");
        assertThat(type(() -> as(ENGINEER, () -> tasks.service.apply(NUMBER, new AcceptTask(), 7)))).isEqualTo(ProblemType.STALE_DATA);
    }

    /** Those who have to do with it and the supervisors of its region; for all others it is not there. */
    @Test
    void isSeenByThoseWhomItConcerns() {
        tasks.assign(LEADER, task("engineer", 5));
        tasks.assign(DESK, until("engineer2", null, 3));
        assertThat(numbers(LEADER)).containsExactly(NUMBER, "RW-20260302-0002");
        assertThat(numbers(DESK)).containsExactly("RW-20260302-0002");
        assertThat(numbers(ENGINEER)).containsExactly(NUMBER);
        assertThat(numbers(HELPER)).containsExactly(NUMBER, "RW-20260302-0002");
        assertThat(numbers(DISTRICT)).containsExactly("RW-20260302-0002");
        assertThat(numbers(STRANGER)).isEmpty();
        assertThat(numbers(TestCallers.institution("H99990000001", Permission.values()))).isEmpty();
        assertThat(type(() -> as(STRANGER, () -> tasks.queries.get(NUMBER)))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(() -> as(DISTRICT, () -> tasks.queries.history(NUMBER)))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(() -> as(DESK, tasks.queries::board))).isEqualTo(ProblemType.FORBIDDEN);
    }

    private List<String> numbers(Caller caller) {
        return as(caller, () -> tasks.queries.rows(TaskFilter.ALL, TaskSort.OLDEST, 0, 10)).stream().map(row -> row.number()).toList();
    }

    @Test
    void theDemonstrationHasSomeOfEachStateOnce() {
        var demo = new DemoTasks(db.em());
        db.runInTransaction(em -> demo.load());
        db.runInTransaction(em -> demo.load());
        assertThat(Rows.of(db, """
                select t.status, t.event_count, count(*) from task t join task_event e on e.task_id = t.id
                group by t.id, t.status, t.event_count order by t.id""")).containsExactly(
                List.of("ACCEPTED", 2, 2L), List.of("ACCEPTED", 2, 2L), List.of("ASSIGNED", 1, 1L), List.of("DONE", 3, 3L),
                List.of("CONFIRMED", 4, 4L));
        assertThat(as(LEADER, () -> tasks.queries.count(TaskFilter.ALL))).isEqualTo(5);
        assertThat(as(HELPER, () -> tasks.queries.count(TaskFilter.ALL))).as("owns one and helps with one").isEqualTo(2);
    }

    private static List<List<@Nullable Object>> told() {
        return Rows.of(db, "select recipient, text_key from notification order by id");
    }

    private static ProblemType type(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).type();
    }

    private static List<FieldError> faults(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).errors();
    }

    private static String words(ThrowingCallable work) {
        return ProblemTexts.detail(Texts.CHINESE, catchThrowableOfType(BusinessException.class, work));
    }
}
