package org.yiyun.reporting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.yiyun.platform.json.Json;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.Objects;
import org.yiyun.audit.AuditService;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.text.Sha256;
import org.yiyun.reporting.engine.Quarter;
import org.yiyun.reporting.engine.Report;
import org.yiyun.reporting.engine.ReportComposer;
import org.yiyun.reporting.engine.Snapshot;
import org.yiyun.reporting.internal.Drafts;
import org.yiyun.reporting.internal.Reports;
import org.yiyun.reporting.internal.Snapshots;
import org.yiyun.reporting.print.DocxWriter;
import org.yiyun.reporting.print.XlsxWriter;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The steps of an operation report's job, each in a transaction of its own and each safe to be done again: it finds what it
 * did before or does the same once more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Requires(Permission.REPORT_RUN)
public class ReportSteps {
    private static final int STEPS = 5;
    private static final Jsonb JSON = JsonbBuilder.create();

    private final Snapshots snapshots;
    private final Drafts drafts;
    private final Reports reports;
    private final JobProgress progress;
    private final RecordReader records;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ReportSteps(
            Snapshots snapshots,
            Drafts drafts,
            Reports reports,
            JobProgress progress,
            RecordReader records,
            AuditService audit,
            BusinessClock clock) {
        this.snapshots = snapshots;
        this.drafts = drafts;
        this.reports = reports;
        this.progress = progress;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReportSteps() {
        this(null, null, null, null, null, null, null);
    }

    /** The steps in their order. */
    public enum Step { COLLECT, COMPUTE, DOCX, XLSX, STORE }

    /** @throws org.yiyun.job.JobLost if the job is no longer ours; then nothing of the step is kept */
    public void run(JobToken token, Step step) {
        progress.progress(token, step.ordinal(), STEPS);
        switch (step) {
            case COLLECT -> collect(token);
            case COMPUTE -> compute(token);
            case DOCX -> print(token, ReportFormat.DOCX);
            case XLSX -> print(token, ReportFormat.XLSX);
            case STORE -> store(token);
        }
        progress.progress(token, step.ordinal() + 1L, STEPS);
    }

    private void collect(JobToken token) {
        var quarter = Quarter.parse(progress.parameters(token).getString("quarter"));
        var snapshot = snapshots.take(quarter, clock.now());
        drafts.insert(token.id(), ReportService.OPERATION_REPORT, quarter.toString(), snapshot.dataTime(), JSON.toJson(snapshot));
    }

    private void compute(JobToken token) {
        var snapshot = records.read(drafts.get(token.id()).snapshot(), Snapshot.class);
        drafts.content(token.id(), JSON.toJson(ReportComposer.compose(snapshot)));
    }

    private void print(JobToken token, ReportFormat format) {
        var draft = drafts.get(token.id());
        var report = records.read(Objects.requireNonNull(draft.content()), Report.class);
        // the time among the files' properties must come from the data, or no two runs would agree
        var time = draft.dataTime() != null ? draft.dataTime() : startOf(Quarter.parse(draft.quarter()));
        var file = format == ReportFormat.DOCX ? DocxWriter.write(report, time) : XlsxWriter.write(report, time);
        drafts.file(token.id(), format, file);
    }

    private static Instant startOf(Quarter quarter) {
        return BusinessClock.startOf(quarter.from());
    }

    private void store(JobToken token) {
        if (reports.ofJob(token.id()).isEmpty()) {
            var draft = drafts.get(token.id());
            var quarter = Quarter.parse(draft.quarter());
            var id = reports.insert(token.id(), ReportService.OPERATION_REPORT, draft.quarter(), "运营报告 " + quarter.chinese(),
                    progress.parameters(token), clock.now(), Callers.current().name());
            for (var format : ReportFormat.values()) {
                var content = Objects.requireNonNull(draft.file(format));
                var name = "运营报告_" + quarter + "." + format.extension();
                reports.insert(id, format, new ReportFile(name, format.mediaType(), Sha256.hex(content), content));
            }
            audit.record("report.create", "report", Long.toString(id), java.util.Map.of("quarter", draft.quarter()));
            drafts.delete(token.id());
        }
        result(token, reports.ofJob(token.id()).orElseThrow());
    }

    private void result(JobToken token, ReportView report) {
        var files = Json.createObjectBuilder();
        report.files().forEach(file -> files.add(file.format(), Json.createObjectBuilder()
                .add("href", "/api/v1/reports/%d/files/%s".formatted(report.id(), file.format()))
                .add("name", file.name())
                .add("size", file.size())
                .add("sha256", file.sha256())));
        progress.result(token, Json.createObjectBuilder()
                .add("report", report.id()).add("quarter", report.quarter()).add("files", files).build());
    }
}
