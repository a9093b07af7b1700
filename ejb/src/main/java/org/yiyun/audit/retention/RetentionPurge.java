package org.yiyun.audit.retention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.audit.retention.internal.PersonalLogs;
import org.yiyun.audit.retention.internal.RetentionBook;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Forgets what has been kept long enough: once a day, in the night or as soon as a node is there after it. */
@Stateless
@Requires(Permission.RETENTION_EDIT)
public class RetentionPurge {
    /** Entries of a transaction. */
    public static final int PART = 2_000;
    /** When the night's work begins. */
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final PersonalLogs logs;
    private final RetentionBook book;
    private final Leases leases;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public RetentionPurge(PersonalLogs logs, RetentionBook book, Leases leases, AuditService audit, BusinessClock clock) {
        this.logs = logs;
        this.book = book;
        this.leases = leases;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public RetentionPurge() {
        this(null, null, null, null, null);
    }

    /** Keys of the logs that have a period and have not been gone through today; none before the night's work begins. */
    public List<String> due() {
        LocalDate today = clock.today();
        return clock.now().isBefore(today.atTime(NIGHT).atZone(BusinessClock.ZONE).toInstant())
                ? List.of()
                : logs.all().stream().map(log -> book.view(log, today))
                        .filter(log -> log.days() != null && !today.equals(log.lookedOn()))
                        .map(LogView::log).toList();
    }

    /**
     * Forgets up to {@link #PART} entries of a log.
     *
     * @return whether there may be more; no also if the role is another node's by now
     */
    public boolean forget(Lease lease, String key) {
        LocalDate today = clock.today();
        PersonalLog log = logs.find(key).orElse(null);
        Integer days = log == null ? null : book.view(log, today).days();
        if (days == null || !leases.isHeld(lease)) {
            return false;
        }
        // what was forgotten on a day that ended in the middle of it stands in the audit trail too
        book.endEarlier(key, today, clock.now()).forEach(earlier ->
                told(key, keptFrom(log, book.view(log, earlier.day()).days(), earlier.day()), earlier.forgotten()));
        LocalDate keptFrom = keptFrom(log, days, today);
        int forgotten = logs.forget(log, keptFrom.atStartOfDay(BusinessClock.ZONE).toInstant(), PART);
        boolean done = forgotten < PART;
        long all = book.forgot(key, today, forgotten, done ? clock.now() : null);
        if (done) {
            told(key, keptFrom, all);
        }
        return !done;
    }

    /** The first day of which everything is kept on a day, whatever was stated before the least was raised. */
    private static LocalDate keptFrom(PersonalLog log, @Nullable Integer days, LocalDate on) {
        return on.minusDays(days == null ? log.leastDays() : Math.max(days, log.leastDays()));
    }

    private void told(String key, LocalDate keptFrom, long entries) {
        if (entries > 0) {
            audit.record("retention.purge", "personal-log", key, Map.of("before", keptFrom, "entries", entries));
        }
    }
}
