package org.yiyun.standardization.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** Telling the institution's programs what a review found and how it ended, and the reviewer that something was corrected. */
@ApplicationScoped
public class ReviewNotices {
    private static final String PAGE = "/standard-review.xhtml?number=";

    private final UserQueries users;
    private final NotificationService notifications;

    @Inject
    public ReviewNotices(UserQueries users, NotificationService notifications) {
        this.users = users;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected ReviewNotices() {
        this(null, null);
    }

    void found(Review review, int sequence, LocalDate dueOn) {
        tell(review, "FOUND", sequence, Map.of("sequence", sequence, "dueOn", dueOn.toString()), programs(review));
    }

    /** Who opened it; whoever may look again if that person no longer does. */
    void corrected(Review review, int sequence, Caller caller) {
        List<String> reviewers = users.holders(Permission.STANDARD_EDIT, review.region());
        List<String> people = reviewers.contains(review.createdBy()) ? List.of(review.createdBy()) : reviewers;
        tell(review, "CORRECTED", sequence, Map.of("sequence", sequence, "institution", review.institution()),
                people.stream().filter(login -> !login.equals(caller.name())).toList());
    }

    void rechecked(Review review, int sequence, boolean passed) {
        tell(review, passed ? "CONFIRMED" : "RETURNED", sequence, Map.of("sequence", sequence), programs(review));
    }

    void evaluated(Review review) {
        tell(review, "EVALUATED", 0, Map.of("status", new Notice.TextKey("standardization.review.status." + review.status())), programs(review));
    }

    private void tell(Review review, String what, int sequence, Map<String, ?> values, List<String> people) {
        if (!people.isEmpty()) {
            notifications.tell("standard.review." + review.number() + "." + review.version() + "." + sequence + "." + what, new Notice(
                    "standardization.review.notice." + what, review.number(), PAGE + review.number(), values, people));
        }
    }

    private List<String> programs(Review review) {
        return users.clientsOf(review.institution());
    }
}
