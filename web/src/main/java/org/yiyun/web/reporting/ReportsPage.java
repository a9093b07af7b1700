package org.yiyun.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobFilter;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.reporting.OrderReport;
import org.yiyun.reporting.ReportService;
import org.yiyun.reporting.ReportView;
import org.yiyun.reporting.engine.Quarter;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** Operation reports: order one, watch it being made, download. */
@Named
@RequestScoped
public class ReportsPage {
    private static final int ROWS = 25;
    private static final int QUARTERS = 12;
    private static final int RECENT_JOBS = 5;

    @EJB
    private ReportService reports;

    @EJB
    private JobService jobs;

    @Inject
    private BusinessClock clock;

    @Inject
    private UrlQuery url;

    private @Nullable String quarter;
    private @Nullable Page<ReportView> page;

    /** Orders the report of the chosen quarter. */
    public String order() {
        reports.orderOperationReport(new OrderReport(String.valueOf(quarter)));
        Notices.done("reporting.ordered", Map.of("quarter", String.valueOf(quarter)));
        return "/reports.xhtml?faces-redirect=true";
    }

    /** Label to value, the latest first. */
    public Map<String, String> getQuarters() {
        var choices = new LinkedHashMap<String, String>();
        Stream.iterate(Quarter.of(clock.today()), Quarter::previous).limit(QUARTERS)
                .forEach(each -> choices.put(each.chinese() + "（" + each + "）", each.toString()));
        return choices;
    }

    /** Orders under way, and those that failed lately. */
    public List<JobView> getUnderWay() {
        return jobs.list(new JobFilter(ReportService.OPERATION_REPORT, EnumSet.of(JobStatus.QUEUED, JobStatus.RUNNING)),
                PageRequest.first(RECENT_JOBS)).items();
    }

    public Page<ReportView> getPage() {
        if (page == null) {
            page = reports.list(url.place(ROWS));
        }
        return page;
    }

    /** The quarter that ended last: the one that is usually wanted. */
    public String getQuarter() {
        return quarter == null ? Quarter.of(clock.today()).previous().toString() : quarter;
    }

    public void setQuarter(@Nullable String quarter) {
        this.quarter = quarter;
    }
}
