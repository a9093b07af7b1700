package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** The people of checks, and telling them. */
@ApplicationScoped
public class CheckPeople {
    private static final List<Permission> NEEDED =
            List.of(Permission.SERVICE_CHECK_READ, Permission.SERVICE_CHECK_WORK, Permission.TASK_READ, Permission.TASK_ASSIGN);
    private static final String PAGE = "/service-check.xhtml?number=";

    private final UserQueries users;
    private final NotificationService notifications;

    @Inject
    public CheckPeople(UserQueries users, NotificationService notifications) {
        this.users = users;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected CheckPeople() {
        this(null, null);
    }

    /** @throws BusinessException INVALID unless {@link #fit}: findings are tasks of the checker's */
    void checkMember(String login) {
        if (!fit().contains(login)) {
            throw BusinessException.invalid("login", "field.check-member", Map.of("id", login));
        }
    }

    /** Logins of the active accounts that may do all that a checker does, and see the whole city as every step of a check asks for. */
    Set<String> fit() {
        Set<String> fit = new HashSet<>(users.holders(NEEDED.get(0), null));
        NEEDED.stream().skip(1).forEach(needed -> fit.retainAll(users.holders(needed, null)));
        return fit;
    }

    void tellChecker(String what, ServiceCheck check, String id) {
        tell(what, check, id, List.of(check.checker()));
    }

    /** Those who may close it. */
    void tellLeaders(String what, ServiceCheck check) {
        tell(what, check, what, users.holders(Permission.SERVICE_CHECK_LEAD, null).stream()
                .filter(login -> !login.equals(check.checker())).toList());
    }

    private void tell(String what, ServiceCheck check, String id, List<String> people) {
        if (!people.isEmpty()) {
            notifications.tell("servicecheck." + check.number() + "." + id, new Notice(
                    "servicecheck.notice." + what, check.number(), PAGE + check.number(),
                    Map.of("title", check.title(), "due", check.dueAt()), people));
        }
    }
}
