package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskBoard;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskSort;
import org.yiyun.task.TaskStatus;

/** The tasks. What people read goes through a {@link TaskSight}; the rest is for reminders and for what must not be given twice. */
@ApplicationScoped
public class Tasks {
    private final EntityManager em;

    @Inject
    public Tasks(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Tasks() {
        this(null);
    }

    long nextId() {
        return Sequences.next(em, "task_seq");
    }

    void add(Task task) {
        em.persist(task);
    }

    void add(TaskEvent event) {
        em.persist(event);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND also for one that the caller may not know of */
    Task get(String number, TaskSight sight) {
        return find(number, sight, LockModeType.NONE);
    }

    /** As {@link #get}, with the row locked until the end of the transaction: steps on one task follow one another. */
    Task lock(String number, TaskSight sight) {
        return find(number, sight, LockModeType.PESSIMISTIC_WRITE);
    }

    private Task find(String number, TaskSight sight, LockModeType lock) {
        return em.createQuery("select t from Task t where t.number = :number", Task.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .filter(sight::covers)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("task", number));
    }

    List<TaskEvent> history(Task task) {
        return em.createQuery("select e from TaskEvent e where e.task = :task order by e.sequence", TaskEvent.class)
                .setParameter("task", task)
                .getResultList();
    }

    /** Number of the task of that ticket that is not over, whoever may see it. */
    Optional<String> unfinishedOf(String ticket) {
        return em.createQuery("""
                        select t.number from Task t
                        where t.relatedKind = :kind and t.relatedNumber = :ticket and t.status in :unfinished
                        order by t.id""", String.class)
                .setParameter("kind", RelatedKind.TICKET)
                .setParameter("ticket", ticket)
                .setParameter("unfinished", TaskStatus.UNFINISHED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Numbers of those of which people are to be reminded, the longest waiting first. */
    List<String> toRemind(Instant now, int most) {
        return em.createQuery("select t.number from Task t where t.remindAt <= :now order by t.remindAt, t.id", String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    long count(TaskFilter filter, TaskSight sight, Instant now) {
        return where(filter, sight, now).count(em, Task.class, "t");
    }

    List<Task> rows(TaskFilter filter, TaskSight sight, Instant now, TaskSort sort, int offset, int limit) {
        return list(where(filter, sight, now), sort, offset, limit);
    }

    /** The newest first, behind the cursor. */
    List<Task> after(TaskFilter filter, TaskSight sight, Instant now, @Nullable Cursor cursor, int limit) {
        Where where = where(filter, sight, now).behind(cursor, "t.createdAt", "t.id");
        return list(where, TaskSort.NEWEST, 0, limit);
    }

    private List<Task> list(Where where, TaskSort sort, int offset, int limit) {
        return where.rows(em, Task.class, "t", sort.order(), offset, limit);
    }

    /**
     * By owner.
     *
     * @param soon  end of what is due soon
     * @param since what was done before it does not count
     */
    List<TaskBoard.OwnerTasks> board(TaskSight sight, Instant now, Instant soon, Instant since) {
        Where where = sight.where();
        String query = """
                select t.owner,
                    sum(case when t.status in :open then 1 else 0 end),
                    sum(case when t.status in :open and t.dueAt < :now then 1 else 0 end),
                    sum(case when t.status in :open and t.dueAt >= :now and t.dueAt <= :soon then 1 else 0 end),
                    sum(case when t.status in :open and t.extensionDue is not null then 1 else 0 end),
                    sum(case when t.status = :done then 1 else 0 end),
                    sum(case when t.status in :finished and t.doneAt >= :since and t.doneAt <= t.dueAt then 1 else 0 end),
                    sum(case when t.status in :finished and t.doneAt >= :since and t.doneAt > t.dueAt then 1 else 0 end)
                from Task t""" + where.text() + " group by t.owner order by t.owner";
        return where.bind(em.createQuery(query, Object[].class))
                .setParameter("open", TaskStatus.OPEN)
                .setParameter("now", now)
                .setParameter("soon", soon)
                .setParameter("done", TaskStatus.DONE)
                .setParameter("finished", List.of(TaskStatus.DONE, TaskStatus.CONFIRMED))
                .setParameter("since", since)
                .getResultList().stream()
                .map(row -> new TaskBoard.OwnerTasks(
                        String.valueOf(row[0]), count(row[1]), count(row[2]), count(row[3]), count(row[4]), count(row[5]), count(row[6]),
                        count(row[7])))
                .toList();
    }

    private static long count(Object sum) {
        return ((Number) sum).longValue();
    }

    private static Where where(TaskFilter filter, TaskSight sight, Instant now) {
        Where where = sight.where()
                .and("t.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("t.priority in :priority", "priority", filter.priority().isEmpty() ? null : filter.priority())
                .and("(t.owner = :worker or :worker member of t.coworkers)", "worker", filter.worker())
                .and("t.owner = :owner", "owner", filter.owner())
                .and("t.giver = :giver", "giver", filter.giver())
                .and("t.createdAt >= :from", "from", filter.from())
                .and("t.createdAt < :to", "to", filter.to());
        if (filter.related() != null) {
            where.and("t.relatedKind = :kind", "kind", filter.related().kind())
                    .and("t.relatedNumber = :related", "related", filter.related().number());
        }
        if (filter.overdue()) {
            where.and("t.dueAt < :now and t.status in :open", "now", now).with("open", TaskStatus.OPEN);
        }
        if (filter.waiting()) {
            where.and("(t.status = :done or t.status in :open and t.extensionDue is not null)", "done", TaskStatus.DONE)
                    .with("open", TaskStatus.OPEN);
        }
        String words = Where.containing(filter.q());
        return words == null ? where : where.and("""
                (lower(t.number) like :q escape '!' or lower(t.title) like :q escape '!' or lower(t.text) like :q escape '!'
                or lower(t.result) like :q escape '!' or lower(t.leader) like :q escape '!')""", "q", words.toLowerCase(Locale.ROOT));
    }
}
