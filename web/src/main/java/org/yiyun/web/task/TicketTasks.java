package org.yiyun.web.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskAnnexes;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskQueries;
import org.yiyun.task.TaskRelation;
import org.yiyun.task.TaskRow;
import org.yiyun.task.TaskSort;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The tasks that belong to a ticket, for its page. */
@Named
@RequestScoped
public class TicketTasks implements TicketPart {
    private static final int MOST = 20;

    @EJB
    private TaskQueries tasks;

    private List<TaskRow> rows = List.of();

    @Override
    public TicketAnnex annex() {
        return TaskAnnexes.TASKS;
    }

    @Override
    public void read(TicketSheet sheet) {
        if (Callers.current().may(Permission.TASK_READ)) {
            rows = tasks.rows(
                    TaskFilter.of(new TaskRelation(RelatedKind.TICKET, sheet.ticket().number())), TaskSort.NEWEST, 0, MOST);
        }
    }

    /** Those that the reader may see, the newest first. */
    public List<TaskRow> getRows() {
        return rows;
    }
}
