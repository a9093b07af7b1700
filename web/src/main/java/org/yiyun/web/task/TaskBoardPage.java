package org.yiyun.web.task;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.task.TaskBoard;
import org.yiyun.task.TaskQueries;

/** The supervision board (督办看板). */
@Named
@RequestScoped
public class TaskBoardPage {
    @EJB
    private TaskQueries tasks;

    private TaskBoard board = new TaskBoard(0, List.of());

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.TASK_SUPERVISE)) {
            board = tasks.board();
        }
    }

    public TaskBoard getBoard() {
        return board;
    }
}
