package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;
import org.yiyun.security.Callers;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskCommand;
import org.yiyun.task.TaskStatus;
import org.yiyun.ticket.TicketKind;

/** Tasks that a person owns, and those that a person gave and has to confirm. */
@ApplicationScoped
public class HeldTasks implements HeldWork {
    private static final String OWNED = "TASK";
    private static final String GIVEN = "TASK_GIVEN";

    private final EntityManager em;
    private final TaskDesk desk;
    private final TaskRelations relations;

    @Inject
    public HeldTasks(EntityManager em, TaskDesk desk, TaskRelations relations) {
        this.em = em;
        this.desk = desk;
        this.relations = relations;
    }

    /** For the proxy. */
    protected HeldTasks() {
        this(null, null, null);
    }

    @Override
    public List<HeldItem> of(String login) {
        List<HeldItem> items = new ArrayList<>(tasks("owner", login).stream().map(task -> new HeldItem(
                OWNED, task.number(), task.title(), task.status() == TaskStatus.DONE ? "TASK_DONE" : null)).toList());
        items.addAll(tasks("giver", login).stream().map(task -> HeldItem.of(GIVEN, task.number(), task.title())).toList());
        return items;
    }

    /** @param part column of the code */
    private List<Task> tasks(String part, String login) {
        return em.createQuery("select t from Task t where t." + part + " = :login and t.status in :status"
                        + " and (t.relatedKind is null or t.relatedKind <> :complaint) order by t.number", Task.class)
                .setParameter("login", login)
                .setParameter("status", TaskStatus.UNFINISHED)
                .setParameter("complaint", RelatedKind.COMPLAINT)
                .getResultList().stream().filter(task -> !isOfComplaint(task)).toList();
    }

    /** A complaint may also be a ticket. */
    private boolean isOfComplaint(Task task) {
        var related = task.related();
        return related != null && relations.ticketKind(related).filter(kind -> kind == TicketKind.COMPLAINT).isPresent();
    }

    @Override
    public void handOver(HeldItem item, String from, String to, String reason) {
        if (item.kind().equals(GIVEN)) {
            desk.apply(item.number(), new TaskCommand.HandOverTask(to, reason), null, Callers.current());
        } else {
            desk.replaceOwner(item.number(), to, reason, Callers.current());
        }
    }
}
