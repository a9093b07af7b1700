package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.task.TaskEventView;

/** The people of tasks: whom one may name, and telling them. */
@ApplicationScoped
public class TaskPeople {
    private static final Caller SYSTEM = Caller.system("task");
    private static final String PAGE = "/task.xhtml?number=";
    /** For those who may no longer see the task. */
    private static final String LIST = "/tasks.xhtml";

    private final UserQueries users;
    private final OrganisationQueries organisations;
    private final NotificationService notifications;

    @Inject
    public TaskPeople(UserQueries users, OrganisationQueries organisations, NotificationService notifications) {
        this.users = users;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected TaskPeople() {
        this(null, null, null);
    }

    /** @throws BusinessException INVALID unless that is an active member of staff who may see tasks */
    Person worker(String login, String path) {
        Optional<StaffView> staff = organisations.staff(login).filter(StaffView::active);
        if (staff.isEmpty() || !users.holders(Permission.TASK_READ).contains(login)) {
            throw BusinessException.invalid(path, "field.task-worker", Map.of("id", login));
        }
        String organisation = staff.get().organisation();
        return new Person(login, organisation, region(organisation));
    }

    /** @throws BusinessException INVALID for one of them who is no active member of staff who may see tasks */
    Set<String> coworkers(Collection<String> logins) {
        Set<String> found = new TreeSet<>();
        logins.forEach(login -> found.add(worker(login, "coworkers").login()));
        return found;
    }

    /** @throws BusinessException INVALID unless that account may give tasks and see them: it has to confirm this one */
    void checkGiver(String login, String path) {
        if (!users.holders(Permission.TASK_ASSIGN).contains(login) || !users.holders(Permission.TASK_READ).contains(login)) {
            throw BusinessException.invalid(path, "field.task-giver", Map.of("id", login));
        }
    }

    /** Who gives a task need not be allowed to read the register. */
    private String region(String organisation) {
        List<String> found = new ArrayList<>();
        Callers.runAs(SYSTEM, () -> found.add(organisations.organisation(organisation).region()));
        return found.get(0);
    }

    /**
     * In the page and, as each has set it, by mail. Whoever did it needs no telling. Who has no part in the task any longer is led to the
     * list.
     *
     * @param words what is told: the rest of the text's key
     */
    void tell(String words, Task task, TaskEvent event, Collection<String> people) {
        String textKey = "task.notice." + words;
        TaskEventView line = event.view();
        String id = "task." + task.number() + "." + line.sequence() + "." + words;
        List<String> others = people.stream().filter(login -> !login.equals(line.actor())).distinct().toList();
        tell(id, textKey, task, PAGE + task.number(), others.stream().filter(login -> isSeenBy(login, task)).toList());
        tell(id + ".FORMER", textKey, task, LIST, others.stream().filter(login -> !isSeenBy(login, task)).toList());
    }

    private static boolean isSeenBy(String login, Task task) {
        return login.equals(task.createdBy()) || !task.partsOf(login, false).isEmpty();
    }

    private void tell(String id, String textKey, Task task, String page, List<String> logins) {
        if (!logins.isEmpty()) {
            notifications.tell(id, new Notice(textKey, task.number(), page, Map.of("title", task.title(), "due", task.dueAt()), logins));
        }
    }
}
