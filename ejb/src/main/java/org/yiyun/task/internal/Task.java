package org.yiyun.task.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.DayNumber;
import org.yiyun.task.AssignTask;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskCommand;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskPart;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskRelation;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskVerb;
import org.yiyun.task.engine.Reminder;

/**
 * One task.
 *
 * <p>Life cycle: given; accepted by its owner; done, as the owner says with result and proof; confirmed by who gave it, or returned and
 * done again. Until it is done it may get a later due moment, asked for by the owner and granted by who gave it; another owner begins
 * anew. Which verb is allowed where, and to whom, is said once, in {@link TaskVerb}; every verb leaves one event behind.
 */
@Entity
@Table(name = "task")
public class Task extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String title;
    private String text;
    private @Nullable String leader;
    private String giver;
    private String owner;

    @ElementCollection
    @CollectionTable(name = "task_coworker", joinColumns = @JoinColumn(name = "task_id"))
    @Column(name = "login")
    private Set<String> coworkers = new HashSet<>();

    private String organisation;
    private @Nullable String region;

    @Enumerated(EnumType.STRING)
    private TaskPriority priority;

    private boolean proof;

    @Enumerated(EnumType.STRING)
    @Column(name = "related_kind")
    private @Nullable RelatedKind relatedKind;

    @Column(name = "related_number")
    private @Nullable String relatedNumber;

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.ASSIGNED;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "first_due_at")
    private Instant firstDueAt;

    @Column(name = "extension_due")
    private @Nullable Instant extensionDue;

    @Column(name = "extension_reason")
    private @Nullable String extensionReason;

    private @Nullable String result;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int returns;
    private int urges;

    /** A reminder is no change of the task: what a reader saw before it is still the newest version. */
    @Column(name = "remind_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindAt;

    @Column(name = "event_count")
    @OptimisticLock(excluded = true)
    private int eventCount;

    protected Task() {}

    Task(long id, AssignTask request, String giver, Person owner, Set<String> coworkers, Instant dueAt, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("RW", at, id);
        title = request.title();
        text = request.text();
        leader = request.leader();
        this.giver = giver;
        this.coworkers.addAll(coworkers);
        take(owner);
        priority = request.priority();
        proof = request.proof();
        relatedKind = request.relatedKind();
        relatedNumber = request.relatedNumber();
        this.dueAt = dueAt;
        firstDueAt = dueAt;
    }

    private void take(Person person) {
        owner = person.login();
        organisation = person.organisation();
        region = person.region();
        coworkers.remove(owner);
    }

    /** The first event of every task. */
    TaskEvent assigned() {
        return new TaskEvent(this, ++eventCount, TaskEventView.ASSIGNED, createdAt(), createdBy(),
                Map.of("owner", owner, "giver", giver, "due", dueAt.toString()));
    }

    /**
     * Does what the command says.
     *
     * @param newOwner whom the command names, else null
     * @param due      the close of the day that the command names, else null
     * @throws BusinessException TASK_STATE if the verb is not allowed now
     */
    TaskEvent apply(TaskCommand command, @Nullable Person newOwner, @Nullable Instant due, String by, Instant at) {
        TaskVerb verb = TaskVerb.of(command);
        if (!verb.isAllowedIn(status, extensionDue != null)) {
            throw new BusinessException(
                    ProblemType.TASK_STATE, Map.of("number", number, "taskStatus", status.name(), "taskVerb", verb.name()));
        }
        if (command instanceof TaskCommand.AskExtension asked) {
            extend(due, asked.reason());
        } else {
            change(command, newOwner, at);
        }
        status = verb.after(status);
        endedAt = TaskStatus.UNFINISHED.contains(status) ? null : at;
        touched(by, at);
        return new TaskEvent(this, ++eventCount, verb.name(), at, by, command.details());
    }

    private void change(TaskCommand command, @Nullable Person newOwner, Instant at) {
        if (command instanceof TaskCommand.FinishTask finish) {
            result = finish.result();
            doneAt = at;
            extend(null, null);
        } else if (command instanceof TaskCommand.ReturnTask) {
            returns++;
        } else if (command instanceof TaskCommand.GrantExtension && extensionDue != null) {
            dueAt = extensionDue;
            extend(null, null);
        } else if (command instanceof TaskCommand.RefuseExtension || command instanceof TaskCommand.WithdrawTask) {
            extend(null, null);
        } else if (command instanceof TaskCommand.UrgeTask) {
            urges++;
        } else if (command instanceof TaskCommand.ReassignTask && newOwner != null) {
            take(newOwner);
            extend(null, null);
        } else if (command instanceof TaskCommand.HandOverTask handOver) {
            giver = handOver.giver();
        }
    }

    private void extend(@Nullable Instant due, @Nullable String reason) {
        extensionDue = due;
        extensionReason = reason;
    }

    /** That people were reminded. */
    TaskEvent reminded(Reminder reminder, String by, Instant at) {
        return new TaskEvent(this, ++eventCount, TaskEventView.REMINDED, at, by,
                Map.of("stage", reminder.stage().name(), "days", String.valueOf(reminder.days())));
    }

    /**
     * That proof came or went.
     *
     * @param type {@link TaskEventView#ATTACHED} or {@link TaskEventView#DETACHED}
     */
    TaskEvent filed(String type, String file, String by, Instant at) {
        return new TaskEvent(this, ++eventCount, type, at, by, Map.of("file", file));
    }

    /** When people are to be reminded next; null for never. */
    void remindAt(@Nullable Instant moment) {
        remindAt = moment;
    }

    /**
     * What somebody is to it. Whoever works on it does not supervise it as well, or could choose who confirms it.
     *
     * @param supervisor whether the person supervises tasks of its region
     */
    Set<TaskPart> partsOf(String login, boolean supervisor) {
        Set<TaskPart> parts = EnumSet.noneOf(TaskPart.class);
        if (login.equals(giver)) {
            parts.add(TaskPart.GIVER);
        }
        if (login.equals(owner)) {
            parts.add(TaskPart.OWNER);
        }
        if (coworkers.contains(login)) {
            parts.add(TaskPart.CO_WORKER);
        }
        if (supervisor && !parts.contains(TaskPart.OWNER) && !parts.contains(TaskPart.CO_WORKER)) {
            parts.add(TaskPart.SUPERVISOR);
        }
        return parts;
    }

    boolean isOverdue(Instant now) {
        return status.isOpen() && dueAt.isBefore(now);
    }

    /** Done, and too late. */
    boolean isLate() {
        return !status.isOpen() && doneAt != null && doneAt.isAfter(dueAt);
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    @Nullable String leader() {
        return leader;
    }

    String giver() {
        return giver;
    }

    String owner() {
        return owner;
    }

    /** In the order of their logins. */
    Set<String> coworkers() {
        return new TreeSet<>(coworkers);
    }

    String organisation() {
        return organisation;
    }

    @Nullable String region() {
        return region;
    }

    TaskPriority priority() {
        return priority;
    }

    boolean proof() {
        return proof;
    }

    @Nullable TaskRelation related() {
        return relatedKind == null || relatedNumber == null ? null : new TaskRelation(relatedKind, relatedNumber);
    }

    TaskStatus status() {
        return status;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant firstDueAt() {
        return firstDueAt;
    }

    @Nullable Instant extensionDue() {
        return extensionDue;
    }

    @Nullable String extensionReason() {
        return extensionReason;
    }

    @Nullable String result() {
        return result;
    }

    @Nullable Instant doneAt() {
        return doneAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    int returns() {
        return returns;
    }

    int urges() {
        return urges;
    }

    @Nullable Instant remindAt() {
        return remindAt;
    }
}
