package org.yiyun.metrics.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Keeps the figures of a month on the first day after it, or within the ten days that follow if no node was there then. That a month is
 * kept once is the primary key's to guarantee, whoever asks and however often.
 */
@Startup
@Singleton
public class SnapshotSchedule {
    private static final String ROLE = "metric-snapshot";
    private static final Logger LOG = Logger.getLogger(SnapshotSchedule.class);
    /** Late calls of the last evening have been written down by then. */
    private static final LocalTime READY = LocalTime.of(2, 0);
    private static final Period PATIENCE = Period.ofDays(10);

    private final SnapshotKeeper keeper;
    private final MetricSnapshots snapshots;
    private final BusinessClock clock;
    private final Leases leases;

    @Inject
    public SnapshotSchedule(SnapshotKeeper keeper, MetricSnapshots snapshots, BusinessClock clock, Leases leases) {
        this.keeper = keeper;
        this.snapshots = snapshots;
        this.clock = clock;
        this.leases = leases;
    }

    /** For the proxy. */
    protected SnapshotSchedule() {
        this(null, null, null, null);
    }

    /** Otherwise the first look after a death would find the role with nobody, and the next comes ten minutes later. */
    @PostConstruct
    void runForTheRole() {
        leases.find(ROLE);
    }

    @Schedule(hour = "*", minute = "5/10", persistent = false)
    void look() {
        if (leases.find(ROLE).isPresent()) {
            due(LocalDateTime.ofInstant(clock.now(), BusinessClock.ZONE))
                    .filter(month -> snapshots.find(month).isEmpty())
                    .ifPresent(this::keep);
        }
    }

    private void keep(MetricMonth month) {
        Callers.runAs(Caller.system("metrics"), () -> {
            if (keeper.keep(month)) {
                LOG.infof("figures of %s are kept", month);
            }
        });
    }

    /** The month whose figures are to be kept at that time. */
    static Optional<MetricMonth> due(LocalDateTime now) {
        var current = MetricMonth.of(now.toLocalDate());
        var from = current.first().atTime(READY);
        return now.isBefore(from) || !now.isBefore(from.plus(PATIENCE)) ? Optional.empty() : Optional.of(current.previous());
    }
}
