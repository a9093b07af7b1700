package org.yiyun.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyun.audit.AuditService;
import org.yiyun.job.JobService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.RegisterQueries;
import org.yiyun.reporting.engine.Quarter;
import org.yiyun.reporting.internal.Deliveries;
import org.yiyun.reporting.internal.Reports;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Orders, lists and hands out reports. */
@Stateless
public class ReportService {
    /** Name of the job that makes an operation report. */
    public static final String OPERATION_REPORT = "operation-report";

    private static final int FIRST_YEAR = 2000;

    private final JobService jobs;
    private final RegisterQueries registers;
    private final Reports reports;
    private final Deliveries deliveries;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ReportService(
            JobService jobs, RegisterQueries registers, Reports reports, Deliveries deliveries, AuditService audit, BusinessClock clock) {
        this.jobs = jobs;
        this.registers = registers;
        this.reports = reports;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReportService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Orders the operation report of a quarter.
     *
     * @return id of the job
     * @throws BusinessException INVALID for a quarter to come, JOB_ALREADY_RUNNING while one of the quarter is being made
     */
    @Requires(Permission.REPORT_RUN)
    public UUID orderOperationReport(OrderReport order) {
        var quarter = begun(Quarter.parse(order.quarter()));
        var job = jobs.start(OPERATION_REPORT, parameters(quarter), quarter.toString());
        audit.record("report.order", "job", job.toString(), Map.of("report", OPERATION_REPORT, "quarter", quarter.toString()));
        return job;
    }

    /** The same by schedule, once a quarter for ever; empty if that has been. */
    @Requires(Permission.REPORT_RUN)
    public Optional<UUID> scheduleOperationReport(Quarter quarter) {
        return jobs.startOnce(OPERATION_REPORT, parameters(quarter), quarter.toString());
    }

    /** Newest first. */
    @Requires(Permission.REPORT_READ)
    public Page<ReportView> list(PageRequest request) {
        return reports.list(request);
    }

    @Requires(Permission.REPORT_READ)
    public ReportView get(long id) {
        return reports.find(id).orElseThrow(() -> BusinessException.notFound("report", id));
    }

    /** A file; that somebody took it is audited. */
    @Requires(Permission.REPORT_READ)
    public ReportFile download(long id, ReportFormat format) {
        var file = reports.file(id, format).orElseThrow(() -> BusinessException.notFound("report", id));
        audit.record("report.download", "report", Long.toString(id), Map.of("file", file.name(), "sha256", file.sha256()));
        return file;
    }

    /** What the contract wants of the year, and what was delivered so far. */
    @Requires(Permission.REPORT_READ)
    public List<PlanProgress> plan(int year) {
        var from = LocalDate.of(year, 1, 1);
        return registers.plan(year).stream()
                .map(volume -> new PlanProgress(volume, deliveries.count(volume, from, from.plusYears(1))))
                .toList();
    }

    private Quarter begun(Quarter quarter) {
        if (quarter.year() < FIRST_YEAR || quarter.compareTo(Quarter.of(clock.today())) > 0) {
            throw BusinessException.invalid("quarter", "field.quarter", Map.of());
        }
        return quarter;
    }

    private static JsonObject parameters(Quarter quarter) {
        return Json.createObjectBuilder().add("quarter", quarter.toString()).build();
    }
}
