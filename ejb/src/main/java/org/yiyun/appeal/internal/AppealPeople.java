package org.yiyun.appeal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yiyun.notification.Notice;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** The people of findings: whom one may be served on, who decides, and telling them. A notice says number and kind, and no more. */
@ApplicationScoped
public class AppealPeople {
    private static final Caller SYSTEM = Caller.system("appeal");
    private static final String PAGE = "/appeal.xhtml?number=";

    private final UserQueries users;
    private final OrganisationQueries organisations;
    private final NotificationService notifications;

    @Inject
    public AppealPeople(UserQueries users, OrganisationQueries organisations, NotificationService notifications) {
        this.users = users;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected AppealPeople() {
        this(null, null, null);
    }

    /** @throws BusinessException INVALID unless that is a member of staff with an account */
    AppealFinding.Person person(String login, String path) {
        StaffView staff = organisations.staff(login).filter(StaffView::active)
                .orElseThrow(() -> BusinessException.invalid(path, "field.appeal-person", Map.of("id", login)));
        String region = Callers.callAs(SYSTEM, () -> organisations.organisation(staff.organisation())).region();
        return new AppealFinding.Person(login, staff.organisation(), region);
    }

    /**
     * Login of who has that number in the staff list.
     *
     * @throws BusinessException INVALID for who has no account: nothing can be served here
     */
    String loginOf(String number, String path) {
        return organisations.staffOfNumber(number).map(StaffView::login)
                .orElseThrow(() -> BusinessException.invalid(path, "field.appeal-account", Map.of()));
    }

    /** Who may decide on an appeal against it: those of its region who had no part in it. */
    List<String> deciders(AppealFinding finding) {
        return users.holders(Permission.APPEAL_DECIDE, finding.region()).stream().filter(finding::mayDecide).toList();
    }

    /** Those who may decide, that a limit went by. */
    void tellOverdue(AppealFinding finding) {
        List<String> people = deciders(finding);
        if (!people.isEmpty() && finding.dueAt() != null) {
            notifications.tell("appeal." + finding.number() + ".overdue." + finding.dueAt().toEpochMilli(), new Notice(
                    "appeal.notice.OVERDUE", finding.number(), PAGE + finding.number(),
                    Map.of("kind", new TextKey("appeal.kind." + finding.kind()), "due", finding.dueAt()), people));
        }
    }

    /** Whoever did it needs no telling. */
    void tell(String what, AppealFinding finding, AppealEvent event, String actor, Collection<String> people) {
        List<String> others = people.stream().filter(login -> !login.equals(actor)).distinct().toList();
        if (!others.isEmpty()) {
            notifications.tell("appeal." + finding.number() + "." + event.sequence() + "." + what, new Notice(
                    "appeal.notice." + what, finding.number(), PAGE + finding.number(),
                    Map.of("kind", new TextKey("appeal.kind." + finding.kind()), "until", finding.appealUntil()), others));
        }
    }
}
