package org.yiyun.reporting.periodic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** Tells the people of reports: who has them made, who reviews, who reads. */
@ApplicationScoped
public class PeriodicPeople {
    private static final String PAGE = "/periodic-report.xhtml?id=";

    private final UserQueries users;
    private final NotificationService notifications;

    @Inject
    public PeriodicPeople(UserQueries users, NotificationService notifications) {
        this.users = users;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected PeriodicPeople() {
        this(null, null);
    }

    /** Those who may review it. */
    void tellReviewers(PeriodicReport report) {
        tell("MADE", report, String.valueOf(report.version()), users.holders(Permission.REPORT_REVIEW, null), report.madeBy());
    }

    /** Those who submit, or have it made again. */
    void tellMakers(String what, PeriodicReport report) {
        tell(what, report, String.valueOf(report.version()), users.holders(Permission.REPORT_RUN, null), report.reviewedBy());
    }

    /** Everybody who reads reports, the bureau among them. */
    void tellReaders(PeriodicReport report) {
        tell("SUBMITTED", report, "", users.holders(Permission.REPORT_READ, null), report.submittedBy());
    }

    /** Both who has reports made and who reviews them. @param id of the reminder */
    void remind(PeriodicReport report, String id) {
        var people = Stream.concat(
                users.holders(Permission.REPORT_RUN, null).stream(), users.holders(Permission.REPORT_REVIEW, null).stream()).distinct().toList();
        tell("LATE", report, id, people, null);
    }

    private void tell(String what, PeriodicReport report, String id, List<String> people, @Nullable String but) {
        var others = people.stream().filter(login -> !Objects.equals(login, but)).toList();
        if (!others.isEmpty()) {
            notifications.tell("periodic." + report.id() + "." + what + "." + id, new Notice(
                    "reporting.notice." + what, String.valueOf(report.id()), PAGE + report.id(),
                    Map.of("kind", new Notice.TextKey("reporting.kind." + report.kind()), "period", report.period(), "due", report.dueAt()), others));
        }
    }
}
