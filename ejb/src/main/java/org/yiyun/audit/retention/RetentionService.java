package org.yiyun.audit.retention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.audit.retention.internal.PersonalLogs;
import org.yiyun.audit.retention.internal.RetentionBook;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** For how long logs about persons are kept, as dated data. */
@Stateless
public class RetentionService {
    private final PersonalLogs logs;
    private final RetentionBook book;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public RetentionService(PersonalLogs logs, RetentionBook book, AuditService audit, BusinessClock clock) {
        this.logs = logs;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public RetentionService() {
        this(null, null, null, null);
    }

    /** In the order of their keys. */
    @Requires(Permission.RETENTION_READ)
    public List<LogView> logs() {
        LocalDate today = clock.today();
        return logs.all().stream().map(log -> book.view(log, today)).toList();
    }

    /** By log, the latest days first; of two for one day the later word, which holds, first. */
    @Requires(Permission.RETENTION_READ)
    public List<RetentionRule> rules() {
        return book.rules();
    }

    /**
     * A log is kept for another time from a day on.
     *
     * @throws BusinessException FORBIDDEN for who sees a part of the city only, INVALID for a log that there is not, a period that is too
     *     short for it, and a day before tomorrow
     */
    @Requires(Permission.RETENTION_EDIT)
    public List<RetentionRule> set(SetRetention retention) {
        Callers.current().refuseNarrowScope();
        PersonalLog log = logs.find(retention.log())
                .orElseThrow(() -> BusinessException.invalid("log", "field.unknown", Map.of("id", retention.log())));
        if (retention.days() < log.leastDays()) {
            throw BusinessException.invalid("days", "field.retention-days", Map.of("min", log.leastDays()));
        }
        if (!retention.effectiveOn().isAfter(clock.today())) {
            throw BusinessException.invalid("effectiveOn", "field.retention-day", Map.of("min", clock.today().plusDays(1)));
        }
        book.add(retention, Callers.current().name(), clock.now());
        audit.record("retention.set", "personal-log", log.key(),
                Map.of("effectiveOn", retention.effectiveOn(), "days", retention.days(), "reason", retention.reason()));
        return book.rules();
    }
}
