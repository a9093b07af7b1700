package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.audit.AuditService;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.standardization.StandardCode;

/**
 * Reminds of codes that are past their day: the institution's programs and those who plan for its region, one notice for an institution.
 * How often stands in the row that goes with the notice; nothing is told twice.
 */
@ApplicationScoped
public class AdoptionReminding {
    private final Adoptions adoptions;
    private final CodeLists lists;
    private final UserQueries users;
    private final NotificationService notifications;
    private final AuditService audit;
    private final Duration every;
    private final int most;
    private final BusinessClock clock;

    /**
     * @param every time between two reminders of the same day
     * @param most  reminders of the same day
     */
    @Inject
    public AdoptionReminding(
            Adoptions adoptions, CodeLists lists, UserQueries users, NotificationService notifications, AuditService audit,
            @ConfigProperty(name = "yiyun.standardization.remind-every", defaultValue = "P7D") Duration every,
            @ConfigProperty(name = "yiyun.standardization.reminders", defaultValue = "3") int most, BusinessClock clock) {
        this.adoptions = adoptions;
        this.lists = lists;
        this.users = users;
        this.notifications = notifications;
        this.audit = audit;
        this.every = every;
        this.most = most;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AdoptionReminding() {
        this(null, null, null, null, null, Duration.ZERO, 0, null);
    }

    /** Returns of how many codes people were reminded. */
    public int remind(int batch) {
        Instant now = clock.now();
        List<Adoption> due = adoptions.toRemind(clock.today(), now.minus(every), most, batch);
        if (due.isEmpty()) {
            return 0;
        }
        Map<String, String> names = lists.current().codes().stream().collect(Collectors.toMap(StandardCode::code, StandardCode::nameZh));
        Map<String, List<Adoption>> byInstitution = new HashMap<>();
        due.forEach(one -> byInstitution.computeIfAbsent(one.institution(), none -> new ArrayList<>()).add(one));
        byInstitution.forEach((institution, codes) -> tell(institution, codes, names, now));
        return due.size();
    }

    private void tell(String institution, List<Adoption> codes, Map<String, String> names, Instant now) {
        codes.forEach(one -> adoptions.add(one.reminded(Callers.current().name(), now)));
        Set<String> people = new LinkedHashSet<>(users.holders(Permission.STANDARD_EDIT, codes.get(0).region()));
        people.addAll(users.clientsOf(institution));
        if (!people.isEmpty()) {
            String which = codes.stream().map(one -> names.getOrDefault(one.code(), one.code())).collect(Collectors.joining("、"));
            notifications.tell("standard.overdue." + institution + "." + codes.get(0).id() + "." + now.getEpochSecond(), new Notice(
                    "standardization.notice.OVERDUE", institution, AdoptionDesk.PAGE + institution,
                    Map.of("institution", institution, "codes", which), List.copyOf(people)));
        }
        audit.record("standard.remind", "standard-adoption", institution, Map.of("codes", codes.size()));
    }
}
