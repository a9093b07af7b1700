package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.notification.Notice;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.policy.engine.Unchanged;
import org.yiyun.policy.internal.Policies;
import org.yiyun.policy.internal.PolicyAudience;
import org.yiyun.policy.internal.PolicyNotices;
import org.yiyun.policy.internal.PolicyNotices.Kind;
import org.yiyun.policy.internal.PolicyVersion;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Tells posts and institutions of policies (POL-11: 及时通报医保政策的变化和调整,提供政策文件和解读资料). That something is told
 * once is a row written in the transaction that tells it, so nothing is lost or told twice when a node dies in between.
 */
@Stateless
public class PolicyNoticeService {
    private static final String PAGE = "/policy.xhtml?id=";
    /** Later in the year the list on the page has to do. */
    private static final Period PATIENCE = Period.ofDays(30);

    private final Policies policies;
    private final PolicyNotices notices;
    private final PolicyAudience audience;
    private final NotificationService notifications;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public PolicyNoticeService(
            Policies policies, PolicyNotices notices, PolicyAudience audience, NotificationService notifications, AuditTrail audit,
            BusinessClock clock) {
        this.policies = policies;
        this.notices = notices;
        this.audience = audience;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PolicyNoticeService() {
        this(null, null, null, null, null, null);
    }

    /** The published versions of which nobody has been told yet, the oldest first. */
    @Requires(Permission.POLICY_PUBLISH)
    public List<PolicyPublished> untold() {
        return notices.untold();
    }

    /** Tells the posts and the institutions' programs that a version is published; does nothing if they have been told. */
    @Requires(Permission.POLICY_PUBLISH)
    public void tell(PolicyPublished published) {
        List<String> posts = audience.posts();
        List<String> institutions = audience.institutions();
        int people = posts.size() + institutions.size();
        if (!notices.isFirst(published.policy(), Kind.PUBLISHED, published.version(), people, clock.now())) {
            return;
        }
        PolicyVersion version = policies.get(published.policy(), published.version());
        String id = "policy-published." + published.policy() + "." + published.version();
        notifications.tell(id + ".posts", notice("policy.notice.posts", version, posts));
        notifications.tell(id + ".institutions", notice("policy.notice.institutions", version, institutions));
        audit.record("policy.tell", "policy", published.policy(),
                Map.of("version", published.version(), "posts", posts.size(), "institutions", institutions.size()));
    }

    /**
     * Reminds those who answer for policies, once a policy year and in its first days, of what is to change every year and has
     * not; does nothing if they have been reminded, or if there is nobody yet to remind.
     */
    @Requires(Permission.POLICY_PUBLISH)
    public void remind(YearlyReview review) {
        int year = review.year().year();
        List<String> people = audience.responsible();
        boolean due = clock.today().isBefore(review.year().from().plus(PATIENCE)) && !review.unchanged().isEmpty() && !people.isEmpty();
        if (!due || !notices.isFirst(review.policy(), Kind.YEARLY, year, people.size(), clock.now())) {
            return;
        }
        notifications.tell("policy-yearly." + review.policy() + "." + year, new Notice(
                "policy.notice.yearly", review.policy(), PAGE + review.policy(), Map.of(
                        "title", review.title(), "year", year, "count", review.unchanged().size(),
                        "parameters", review.unchanged().stream().map(Unchanged::title).collect(Collectors.joining("、"))), people));
        audit.record("policy.remind", "policy", review.policy(), Map.of("year", year, "people", people.size()));
    }

    private static Notice notice(String textKey, PolicyVersion version, List<String> people) {
        String what = version.restores() == null ? "policy.notice.published" : "policy.notice.restored";
        return new Notice(textKey, version.policy(), PAGE + version.policy() + "&version=" + version.number(), Map.of(
                "title", version.title(), "version", version.number(), "from", version.effective(), "what", new TextKey(what)), people);
    }
}
