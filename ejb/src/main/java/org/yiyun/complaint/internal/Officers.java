package org.yiyun.complaint.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.notification.Notice;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.notification.NotificationService;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** The people who may have to do with a complaint, and telling them. The person that it is about is none of them. */
@ApplicationScoped
public class Officers {
    private static final String PAGE = "/complaint.xhtml?number=";

    private final UserQueries users;
    private final Subjects subjects;
    private final NotificationService notifications;

    @Inject
    public Officers(UserQueries users, Subjects subjects, NotificationService notifications) {
        this.users = users;
        this.subjects = subjects;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected Officers() {
        this(null, null, null);
    }

    /** 运营服务方领导: logins. */
    List<String> leaders(About about) {
        return users.holders(Permission.COMPLAINT_LEAD).stream().filter(login -> !is(login, about)).toList();
    }

    boolean mayHandle(String login, About about) {
        return !is(login, about) && users.holders(Permission.COMPLAINT_HANDLE).contains(login);
    }

    /** Whether the account is that of the person. */
    boolean is(String login, About about) {
        return about.is(login, subjects.numberOf(login));
    }

    /** In the page and, as each has set it, by mail; says the number and no more. */
    void tell(String textKey, Complaint complaint, ComplaintEvent event, List<String> people) {
        notifications.tell(
                "complaint." + complaint.number() + "." + event.view().sequence(),
                new Notice(textKey, complaint.number(), PAGE + complaint.number(),
                        Map.of("kind", new TextKey("complaint.kind." + complaint.kind())), people));
    }
}
