package org.yiyun.metrics.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.platform.BusinessClock;
import org.yiyun.ticket.TicketProperty;

/** Keeps the figures of a month, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SnapshotKeeper {
    /** What groups are kept by; not persons, whose figures nobody needs for the assessment of the service. */
    public static final List<TicketProperty> KEPT = List.of(
            TicketProperty.LEVEL, TicketProperty.SERVICE_LINE, TicketProperty.KIND, TicketProperty.CHANNEL, TicketProperty.SYSTEM);

    private final MetricFigures figures;
    private final MetricSnapshots snapshots;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public SnapshotKeeper(MetricFigures figures, MetricSnapshots snapshots, AuditService audit, BusinessClock clock) {
        this.figures = figures;
        this.snapshots = snapshots;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected SnapshotKeeper() {
        this(null, null, null, null);
    }

    /** False, and nothing done, if the month is kept already. */
    public boolean keep(MetricMonth month) {
        var now = clock.now();
        if (!snapshots.begin(month, now, PeriodMetrics.asOf(month.last(), now))) {
            return false;
        }
        var values = figures.periods(month.first(), month.last(), KEPT, now).stream().mapToInt(one -> snapshots.keep(month, one)).sum();
        audit.record("metrics.keep", "metric-snapshot", month.toString(), Map.of("values", values));
        return true;
    }
}
