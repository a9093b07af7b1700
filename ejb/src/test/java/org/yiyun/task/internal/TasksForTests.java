package org.yiyun.task.internal;

import java.util.List;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.HeldWork;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.security.UserQueries;
import org.yiyun.task.TaskFiles;
import org.yiyun.task.TaskQueries;
import org.yiyun.task.TaskService;
import org.yiyun.testing.Postgres;
import org.yiyun.ticket.internal.DeskForTests;

/** The task feature for tests of the features above it; no task belongs to a complaint or an article. */
public record TasksForTests(TaskService service, TaskQueries queries, TaskFiles files, HeldWork held) {
    public static TasksForTests of(
            Postgres db, DeskForTests desk, UserQueries users, OrganisationQueries organisations, NotificationService notifications) {
        var em = db.em();
        var clock = desk.time().business();
        var trail = new AuditService(clock, em);
        var tasks = new Tasks(em);
        var store = new TaskFileStore(em);
        var relations = new TaskRelations(desk.queries(), null, null);
        var rules = new TaskRules(new CalendarHistory(new CalendarStore(em)), List.of(1), List.of(1), clock);
        var views = new TaskViews(relations, clock);
        var people = new TaskPeople(users, organisations, notifications);
        var taskDesk = new TaskDesk(tasks, store, people, relations, rules, trail, clock, em);
        return new TasksForTests(
                db.bean(TaskService.class, new TaskService(taskDesk, views)),
                db.bean(TaskQueries.class, new TaskQueries(new TaskReading(tasks, views, relations, rules, trail, clock))),
                db.bean(TaskFiles.class, new TaskFiles(new TaskProof(tasks, store, trail, clock))), new HeldTasks(em, taskDesk, relations));
    }
}
