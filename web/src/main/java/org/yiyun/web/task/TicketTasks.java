package org.yiyun.web.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskQueries;
import org.yiyun.task.TaskRelation;
import org.yiyun.task.TaskRow;
import org.yiyun.task.TaskSort;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The tasks that belong to a ticket, for its page. */
@Named
@RequestScoped
public class TicketTasks implements TicketPart {
    private static final int MOST = 20;

    @EJB
    private TaskQueries tasks;

    private final Map<String, List<TaskRow>> known = new HashMap<>();

    @Override
    public void read(TicketSheet sheet) {
        of(sheet.ticket().number());
    }

    /** Those that the reader may see, the newest first. */
    public List<TaskRow> of(String ticket) {
        return Callers.current().may(Permission.TASK_READ) ? known.computeIfAbsent(ticket, this::read) : List.of();
    }

    private List<TaskRow> read(String ticket) {
        return tasks.rows(TaskFilter.of(new TaskRelation(RelatedKind.TICKET, ticket)), TaskSort.NEWEST, 0, MOST);
    }
}
