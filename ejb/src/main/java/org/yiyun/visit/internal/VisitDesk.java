package org.yiyun.visit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.visit.RecordVisit;
import org.yiyun.visit.VisitView;

/** Keeps service records. */
@ApplicationScoped
public class VisitDesk {
    private final VisitReading reading;
    private final VisitRecords records;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public VisitDesk(VisitReading reading, VisitRecords records, AuditService audit, BusinessClock clock) {
        this.reading = reading;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected VisitDesk() {
        this(null, null, null, null);
    }

    public VisitView record(String ticket, int number, RecordVisit words, @Nullable Integer expectedVersion, Caller caller) {
        records.lock(ticket);
        var visit = visit(ticket, number, caller);
        if (!visit.isArrived()) {
            throw BusinessException.invalid("visit", "field.visit-not-arrived", Map.of());
        }
        var known = records.find(ticket, number);
        if (expectedVersion != null && expectedVersion != known.map(record -> record.version() + 1).orElse(0)) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "visit", "id", ticket + "-" + number));
        }
        known.ifPresentOrElse(
                record -> record.rewrite(words, caller.name(), clock.now()),
                () -> records.add(new VisitRecord(ticket, number, words, caller.name(), clock.now())));
        records.flush();
        audit.record("visit.record", "ticket", ticket,
                Map.of("visit", number, "again", known.isPresent(), "confirmed", words.confirmedBy() != null));
        return visit(ticket, number, caller);
    }

    private VisitView visit(String ticket, int number, Caller caller) {
        return reading.visits(ticket, caller).stream()
                .filter(one -> one.visit() == number)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("visit", ticket + "-" + number));
    }
}
