package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.task.AssignTask;
import org.yiyun.task.TaskCommand;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskRelation;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskVerb;
import org.yiyun.ticket.TicketKind;

/** How tasks are worked on: every step is checked, made, recorded as an event, told and audited, in one transaction. */
@ApplicationScoped
public class TaskDesk {
    private static final Set<String> AUDITED = Set.of("owner", "giver", "due");

    private final Tasks tasks;
    private final TaskFileStore files;
    private final TaskPeople people;
    private final TaskRelations relations;
    private final TaskRules rules;
    private final AuditService audit;
    private final BusinessClock clock;
    private final EntityManager em;

    @Inject
    public TaskDesk(
            Tasks tasks, TaskFileStore files, TaskPeople people, TaskRelations relations, TaskRules rules, AuditService audit,
            BusinessClock clock, EntityManager em) {
        this.tasks = tasks;
        this.files = files;
        this.people = people;
        this.relations = relations;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
        this.em = em;
    }

    /** For the proxy. */
    protected TaskDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    public Task assign(AssignTask request, Caller caller) {
        String giver = request.giver() == null ? caller.name() : request.giver();
        people.checkGiver(giver, "giver");
        Person owner = people.worker(request.owner(), "owner");
        checkTwo(owner.login(), giver, "owner");
        Set<String> coworkers = people.coworkers(request.coworkers());
        checkHelps(coworkers, giver, "coworkers");
        checkRelated(request);
        Instant due = rules.due(request.due(), request.workingDays());
        Task task = new Task(tasks.nextId(), request, giver, owner, coworkers, due, caller.name(), clock.now());
        task.remindAt(rules.nextReminder(due));
        // known before the first insert, so that giving a task costs no update
        TaskEvent first = task.assigned();
        tasks.add(task);
        tasks.add(first);
        people.tell("ASSIGNED", task, first, workers(task));
        people.tell("ASSIGNED.GIVER", task, first, List.of(giver));
        audit.record("task.assign", "task", task.number(),
                Map.of("giver", giver, "owner", owner.login(), "due", due.toString(), "priority", task.priority()));
        return task;
    }

    /** Who gave a task confirms it: the owner cannot be the same person. */
    private static void checkTwo(String owner, String giver, String path) {
        if (owner.equals(giver)) {
            throw BusinessException.invalid(path, "field.task-self", Map.of());
        }
    }

    /** Nor does somebody confirm what he helped with. */
    private static void checkHelps(Collection<String> coworkers, String giver, String path) {
        if (coworkers.contains(giver)) {
            throw BusinessException.invalid(path, "field.task-helps", Map.of("id", giver));
        }
    }

    /** A ticket that is a task itself has at most one task here that is not over (ADR 085). */
    private void checkRelated(AssignTask request) {
        if ((request.relatedKind() == null) != (request.relatedNumber() == null)) {
            throw BusinessException.invalid(
                    request.relatedKind() == null ? "relatedKind" : "relatedNumber", "field.required", Map.of());
        }
        if (request.relatedKind() == null) {
            return;
        }
        TaskRelation related = new TaskRelation(request.relatedKind(), request.relatedNumber());
        relations.check(related);
        if (relations.ticketKind(related).filter(kind -> kind == TicketKind.TASK).isPresent()) {
            NamedLock.hold(em, "task of " + related.number());
            tasks.unfinishedOf(related.number()).ifPresent(number -> {
                throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "task", "id", number));
            });
        }
    }

    public Task apply(String number, TaskCommand command, @Nullable Integer expectedVersion, Caller caller) {
        TaskSight sight = TaskSight.of(caller);
        Task task = tasks.lock(number, sight);
        TaskVerb verb = TaskVerb.of(command);
        if (!verb.isFor(task.partsOf(caller.name(), sight.oversees(task)))) {
            throw new BusinessException(ProblemType.TASK_PART, Map.of("number", number, "taskVerb", verb.name()));
        }
        if (expectedVersion != null && expectedVersion != task.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "task", "id", number));
        }
        return move(task, command, caller);
    }

    /**
     * Gives a task to the successor of an owner who leaves, whoever gave it (REQ-PER-04): for the system only.
     *
     * @throws BusinessException NOT_FOUND, TASK_STATE unless it is open, INVALID for a successor who may not own it
     */
    Task replaceOwner(String number, String owner, String reason, Caller system) {
        return move(tasks.lock(number, TaskSight.of(system)), new TaskCommand.ReassignTask(owner, reason), system);
    }

    private Task move(Task task, TaskCommand command, Caller caller) {
        TaskVerb verb = TaskVerb.of(command);
        Instant now = clock.now();
        TaskStatus from = task.status();
        Instant dueBefore = task.dueAt();
        Map<String, List<String>> told = listeners(task, command);
        checkPeople(task, command, caller);
        Person owner = command instanceof TaskCommand.ReassignTask reassign ? people.worker(reassign.owner(), "owner") : null;
        checkProof(task, command);
        TaskEvent event = task.apply(command, owner, due(task, command), caller.name(), now);
        if (task.status() != from || !task.dueAt().equals(dueBefore)) {
            task.remindAt(task.status().isOpen() ? rules.nextReminder(task.dueAt()) : null);
        }
        tasks.add(event);
        told.forEach((words, listeners) -> people.tell(words, task, event, listeners));
        audit.record("task." + verb.path(), "task", task.number(), deed(event, from, task.status()));
        return task;
    }

    /** For the audit trail: the move, and the persons and the day that the step names; what was written is in the history. */
    private static Map<String, Object> deed(TaskEvent event, TaskStatus from, TaskStatus to) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("from", from, "to", to));
        event.view().details().forEach((name, value) -> {
            if (AUDITED.contains(name)) {
                all.put(name, value);
            }
        });
        return all;
    }

    private void checkPeople(Task task, TaskCommand command, Caller caller) {
        if (command instanceof TaskCommand.ReassignTask reassign) {
            checkTwo(reassign.owner(), task.giver(), "owner");
            if (reassign.owner().equals(task.owner())) {
                throw BusinessException.invalid("owner", "field.task-same", Map.of());
            }
        } else if (command instanceof TaskCommand.HandOverTask handOver) {
            if (handOver.giver().equals(task.giver())) {
                throw BusinessException.invalid("giver", "field.task-same-giver", Map.of());
            }
            // of the two that may, this is the supervisor, who confirms nothing (ADR 085)
            if (handOver.giver().equals(caller.name())) {
                throw BusinessException.invalid("giver", "field.task-own-giver", Map.of());
            }
            checkTwo(task.owner(), handOver.giver(), "giver");
            checkHelps(task.coworkers(), handOver.giver(), "giver");
            people.checkGiver(handOver.giver(), "giver");
        }
    }

    /** The close of the day that the command asks for: later than the due moment, and to come. */
    private @Nullable Instant due(Task task, TaskCommand command) {
        if (command instanceof TaskCommand.AskExtension asked) {
            Instant now = clock.now();
            return rules.closeOf(asked.due(), task.dueAt().isAfter(now) ? task.dueAt() : now);
        }
        return null;
    }

    private void checkProof(Task task, TaskCommand command) {
        boolean finishes = command instanceof TaskCommand.FinishTask && task.status() == TaskStatus.ACCEPTED;
        if (finishes && task.proof() && files.of(task).isEmpty()) {
            throw BusinessException.invalid("result", "field.task-proof", Map.of());
        }
    }

    /** Who is told what of a step, as the task is before it. */
    private static Map<String, List<String>> listeners(Task task, TaskCommand command) {
        TaskVerb verb = TaskVerb.of(command);
        return switch (verb) {
            case FINISH, EXTEND -> Map.of(verb.name(), List.of(task.giver()));
            case CONFIRM, RETURN, URGE, WITHDRAW -> Map.of(verb.name(), workers(task));
            case GRANT, REFUSE -> Map.of(verb.name(), List.of(task.owner()));
            case REASSIGN -> reassigned(task, ((TaskCommand.ReassignTask) command).owner());
            case HAND_OVER -> Map.of(
                    verb.name(), List.of(task.owner(), task.giver()),
                    verb.name() + ".GIVER", List.of(((TaskCommand.HandOverTask) command).giver()));
            case ACCEPT, PROGRESS -> Map.of();
        };
    }

    /** The new owner is told as of a new task, those who were with it until now that somebody else has it. */
    private static Map<String, List<String>> reassigned(Task task, String owner) {
        List<String> others = workers(task);
        others.remove(owner);
        return Map.of(TaskEventView.ASSIGNED, List.of(owner), TaskVerb.REASSIGN.name(), others);
    }

    /** Owner and co-workers. */
    static List<String> workers(Task task) {
        List<String> all = new ArrayList<>(List.of(task.owner()));
        all.addAll(task.coworkers());
        return all;
    }
}
