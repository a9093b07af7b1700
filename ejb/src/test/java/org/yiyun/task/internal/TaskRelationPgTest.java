package org.yiyun.task.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.task.internal.TaskFixture.DESK;
import static org.yiyun.task.internal.TaskFixture.ENGINEER;
import static org.yiyun.task.internal.TaskFixture.LEADER;
import static org.yiyun.task.internal.TaskFixture.about;
import static org.yiyun.task.internal.TaskFixture.task;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.knowledge.KnowledgeFixture;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskCommand.AcceptTask;
import org.yiyun.task.TaskCommand.WithdrawTask;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskRelation;
import org.yiyun.task.TaskSort;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;

/** What tasks belong to, who may know of it, and what is made once by many at once. */
class TaskRelationPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String NUMBER = "RW-20260302-0001";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TaskFixture tasks = new TaskFixture(db, NOW);

    @BeforeEach
    void people() {
        TaskFixture.people(db);
    }

    /** A ticket of kind TASK is not given twice; other tickets may have as many tasks as there is to do. */
    @Test
    void aTicketThatIsATaskHasOneThatIsNotOver() {
        var order = new TaskRelation(RelatedKind.TICKET, ticket(TicketKind.TASK));
        var fault = new TaskRelation(RelatedKind.TICKET, ticket(TicketKind.FAULT));
        assertThat(tasks.assign(DESK, about("engineer", order)).related()).isEqualTo(order);
        var again = catchThrowableOfType(BusinessException.class, () -> tasks.assign(LEADER, about("engineer2", order)));
        assertThat(again.type()).isEqualTo(ProblemType.ALREADY_EXISTS);
        assertThat(again.params()).isEqualTo(Map.of("what", "task", "id", NUMBER));
        tasks.apply(DESK, NUMBER, new WithdrawTask("改派"));
        tasks.assign(LEADER, about("engineer2", order));
        tasks.assign(DESK, about("engineer", fault));
        tasks.assign(DESK, about("engineer2", fault));
        assertThat(as(DESK, () -> tasks.queries.count(TaskFilter.of(fault)))).isEqualTo(2);
        assertThat(as(ENGINEER, () -> tasks.queries.count(TaskFilter.of(fault)))).as("may not see tickets").isZero();
        assertThat(faults(() -> tasks.assign(DESK, about("engineer", new TaskRelation(RelatedKind.TICKET, "G1")))))
                .containsExactly(new FieldError("relatedNumber", "field.unknown", Map.of("id", "G1")));
    }

    /** Two leaders, two nodes, or one who clicks twice. */
    @Test
    void isGivenOnceByManyAtOnce() {
        var order = about("engineer", new TaskRelation(RelatedKind.TICKET, ticket(TicketKind.TASK)));
        assertThat(atOnce(6, () -> tasks.assign(LEADER, order).number())).containsExactly(
                "ALREADY_EXISTS", "ALREADY_EXISTS", "ALREADY_EXISTS", "ALREADY_EXISTS", "ALREADY_EXISTS", "made");
        assertThat(Rows.of(db, "select count(*) from task")).containsExactly(List.of(1L));
    }

    @Test
    void isAcceptedOnceByManyAtOnce() {
        tasks.assign(LEADER, task("engineer", 5));
        assertThat(atOnce(4, () -> tasks.apply(ENGINEER, NUMBER, new AcceptTask())))
                .containsExactly("TASK_STATE", "TASK_STATE", "TASK_STATE", "made");
        assertThat(as(LEADER, () -> tasks.queries.history(NUMBER))).extracting(TaskEventView::type).containsExactly("ASSIGNED", "ACCEPT");
    }

    /** What came of it, in the order of the words. */
    private static List<String> atOnce(int many, Runnable work) {
        var start = new CyclicBarrier(many);
        var pool = Executors.newFixedThreadPool(many);
        try {
            return IntStream.range(0, many)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> outcome(start, work), pool))
                    .toList().stream().map(CompletableFuture::join).sorted().toList();
        } finally {
            pool.shutdown();
        }
    }

    private static String outcome(CyclicBarrier start, Runnable work) {
        try {
            start.await();
            work.run();
            return "made";
        } catch (BusinessException refused) {
            return refused.type().name();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What is only a draft is not told, nor is it to whoever reads no articles. */
    @Test
    void belongsToAnArticleThatIsThere() {
        var article = as(KnowledgeFixture.WRITER, () -> tasks.articles.service.write(KnowledgeFixture.words("备案", "先查参保地"))).number();
        var related = new TaskRelation(RelatedKind.ARTICLE, article);
        var writer = TestCallers.staff("leader", Permission.TASK_READ, Permission.TASK_ASSIGN, Permission.KNOWLEDGE_READ,
                Permission.KNOWLEDGE_WRITE);
        for (var blind : List.of(LEADER, TestCallers.staff("leader", Permission.TASK_ASSIGN, Permission.KNOWLEDGE_READ))) {
            assertThat(faults(() -> tasks.assign(blind, about("engineer", related))))
                    .containsExactly(new FieldError("relatedNumber", "field.unknown", Map.of("id", article)));
        }
        assertThat(tasks.assign(writer, about("engineer", related)).related()).isEqualTo(related);
        assertThat(as(ENGINEER, () -> tasks.queries.get(NUMBER)).related()).as("may read no articles").isNull();
    }

    /** Also if many newer ones mention it; and a complaint by whoever has opened it, who finds it by its number only. */
    @Test
    void belongsToTheTicketOfThatNumber() {
        var order = new TaskRelation(RelatedKind.TICKET, ticket(TicketKind.TASK));
        IntStream.range(0, 21).forEach(i -> ticket(TicketKind.FAULT, "同 " + order.number()));
        assertThat(tasks.assign(DESK, about("engineer", order)).related()).isEqualTo(order);
        assertThat(type(() -> tasks.assign(DESK, about("engineer2", order)))).isEqualTo(ProblemType.ALREADY_EXISTS);
        var complaint = new TaskRelation(RelatedKind.TICKET, ticket(TicketKind.COMPLAINT));
        assertThat(tasks.assign(DESK, about("engineer", complaint)).related()).isEqualTo(complaint);
        var other = TestCallers.staff("desk2", Permission.TASK_ASSIGN, Permission.TICKET_READ);
        assertThat(as(other, () -> tasks.tickets.queries().kind(complaint.number()))).isEmpty();
        assertThat(as(other, () -> tasks.tickets.queries().kind(order.number()))).contains(TicketKind.TASK);
    }

    private String ticket(TicketKind kind) {
        return ticket(kind, "领导交办");
    }

    private String ticket(TicketKind kind, String title) {
        return as(DESK, () -> tasks.tickets.service().open(new OpenTicket(
                kind, Channel.PHONE, title, "请整理清单", null, null, null, null, new Contact("张三", "0759-1234567"), null, null)).number());
    }

    /** Whom a complaint is about does not learn its number from the task that came of it. */
    @Test
    void hidesTheComplaintFromWhomItIsAbout() {
        db.sql("""
                insert into complaint (id, number, kind, letter, channel, text, about_staff, about_login, about_name, from_ticket, status,
                    received_at, event_count, created_at, created_by, updated_at, updated_by, version)
                values (1, 'TS-20260302-0001', 'COMPLAINT', false, 'PHONE', '态度', 'E001', 'engineer', '陈志远', false, 'RECORDED', now(), 1,
                    now(), 'desk', now(), 'desk', 0)""");
        var complaint = new TaskRelation(RelatedKind.COMPLAINT, "TS-20260302-0001");
        assertThat(tasks.assign(LEADER, about("engineer", complaint)).related()).isEqualTo(complaint);
        assertThat(as(ENGINEER, () -> tasks.queries.get(NUMBER)).related()).isNull();
        assertThat(as(LEADER, () -> tasks.queries.count(TaskFilter.of(complaint)))).isEqualTo(1);
        assertThat(as(ENGINEER, () -> tasks.queries.count(TaskFilter.of(complaint)))).isZero();
        assertThat(as(ENGINEER, () -> tasks.queries.rows(TaskFilter.of(complaint), TaskSort.DUE, 0, 10))).isEmpty();
        assertThat(faults(() -> tasks.assign(DESK, about("engineer", complaint)))).as("may see no complaints")
                .containsExactly(new FieldError("relatedNumber", "field.unknown", Map.of("id", "TS-20260302-0001")));
    }

    private static ProblemType type(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).type();
    }

    private static List<FieldError> faults(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).errors();
    }
}
