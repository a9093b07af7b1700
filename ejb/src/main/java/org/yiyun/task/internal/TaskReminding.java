package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.task.engine.Reminder;
import org.yiyun.task.engine.Reminder.Stage;
import org.yiyun.task.engine.ReminderPlan;

/**
 * Reminds of tasks whose moment has come. The moment of the next reminder stands in the row and moves on in the transaction that tells:
 * nothing is told twice, and what came due while no node was there is told once, as what it is now.
 */
@ApplicationScoped
public class TaskReminding {
    private final Tasks tasks;
    private final TaskPeople people;
    private final TaskRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public TaskReminding(Tasks tasks, TaskPeople people, TaskRules rules, AuditService audit, BusinessClock clock) {
        this.tasks = tasks;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TaskReminding() {
        this(null, null, null, null, null);
    }

    /** Returns of how many tasks. */
    public int remind(int most) {
        Instant now = clock.now();
        List<String> due = tasks.toRemind(now, most);
        due.forEach(number -> remind(tasks.lock(number, TaskSight.of(Callers.current())), now));
        return due.size();
    }

    private void remind(Task task, Instant now) {
        Instant moment = task.remindAt();
        if (moment == null || moment.isAfter(now)) {
            // somebody has worked on it since it was looked for
            return;
        }
        ReminderPlan plan = rules.reminders(task.dueAt());
        task.remindAt(plan.after(now).map(Reminder::at).orElse(null));
        plan.latest(now).ifPresent(reminder -> tell(task, reminder, now));
    }

    private void tell(Task task, Reminder reminder, Instant now) {
        TaskEvent event = task.reminded(reminder, Callers.current().name(), now);
        tasks.add(event);
        people.tell("REMINDED." + reminder.stage(), task, event, listeners(task, reminder));
        audit.record("task.remind", "task", task.number(), Map.of("stage", reminder.stage(), "days", reminder.days()));
    }

    /** Before it is due those who work on it, from then on also who gave it. */
    private static List<String> listeners(Task task, Reminder reminder) {
        List<String> all = new ArrayList<>(TaskDesk.workers(task));
        if (reminder.stage() != Stage.BEFORE) {
            all.add(task.giver());
        }
        return all;
    }
}
