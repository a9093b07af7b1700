package org.yiyun.reporting.internal;

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
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Leases;
import org.yiyun.reporting.ReportService;
import org.yiyun.reporting.engine.Quarter;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Orders the report of a quarter on the first day after it, or within the week that follows if no node was there then. That a
 * quarter is ordered once is the job table's to guarantee, whoever asks and however often.
 */
@Startup
@Singleton
public class ReportSchedule {
    private static final String ROLE = "report-schedule";
    private static final Logger LOG = Logger.getLogger(ReportSchedule.class);
    /** Late calls of the last evening have been closed by then. */
    private static final LocalTime READY = LocalTime.of(2, 30);
    private static final Period PATIENCE = Period.ofDays(7);

    @Inject
    private ReportService reports;

    @Inject
    private BusinessClock clock;

    @Inject
    private Leases leases;

    /** Otherwise the first look after a death would find the role with nobody, and the next comes ten minutes later. */
    @PostConstruct
    void runForTheRole() {
        leases.find(ROLE);
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void look() {
        if (leases.find(ROLE).isPresent()) {
            due(LocalDateTime.ofInstant(clock.now(), BusinessClock.ZONE)).ifPresent(this::order);
        }
    }

    private void order(Quarter quarter) {
        Callers.runAs(Caller.system("reporting"), () -> reports.scheduleOperationReport(quarter)
                .ifPresent(job -> LOG.infof("operation report of %s by schedule: job %s", quarter, job)));
    }

    /** The quarter whose report is to be ordered at that time. */
    static Optional<Quarter> due(LocalDateTime now) {
        var current = Quarter.of(now.toLocalDate());
        var from = current.from().atTime(READY);
        return now.isBefore(from) || !now.isBefore(from.plus(PATIENCE)) ? Optional.empty() : Optional.of(current.previous());
    }
}
