package org.yiyun.reporting.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.yiyun.platform.BusinessClock;
import org.yiyun.reporting.ReportService;
import org.yiyun.reporting.engine.Quarter;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Makes the report of a quarter on the first day after it. The timer is kept in the database and fires on one node; that a
 * quarter is ordered once is the job table's to guarantee, whoever fires.
 */
@Startup
@Singleton
public class ReportSchedule {
    private static final Logger LOG = Logger.getLogger(ReportSchedule.class);

    @Inject
    private ReportService reports;

    @Inject
    private BusinessClock clock;

    @Schedule(month = "1,4,7,10", dayOfMonth = "1", hour = "2", minute = "30", timezone = "Asia/Shanghai", persistent = true,
            info = "operation-report")
    void onFirstDayOfQuarter() {
        var quarter = Quarter.of(clock.today()).previous();
        Callers.runAs(Caller.system("reporting"), () ->
                LOG.infof("operation report of %s by schedule: %s", quarter, reports.scheduleOperationReport(quarter)));
    }
}
