package org.yiyun.web.reporting;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.reporting.periodic.OrderPeriodic;
import org.yiyun.reporting.periodic.PeriodicQueries;
import org.yiyun.reporting.periodic.PeriodicService;
import org.yiyun.reporting.periodic.PeriodicView;
import org.yiyun.reporting.periodic.ReviewPeriodic;
import org.yiyun.reporting.periodic.SubmitPeriodic;
import org.yiyun.web.faces.Notices;

/** One periodic report. The view keeps its id, the version that the reader saw and what was typed; everything else is read anew for each request. */
@Named
@ViewScoped
public class PeriodicReportPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private PeriodicQueries queries;
    @EJB
    private PeriodicService service;
    @Inject
    private RecordReader reader;

    private long id;
    private int version;
    private @Nullable String statement;
    private @Nullable String passed;
    private @Nullable String remark;
    private @Nullable String receiver;
    private transient @Nullable PeriodicView report;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        version = getReport().row().version();
    }

    public PeriodicView getReport() {
        if (report == null) {
            report = queries.get(id);
        }
        return report;
    }

    public String order() {
        var row = getReport().row();
        service.order(reader.validated(new OrderPeriodic(row.kind(), row.first(), statement)));
        Notices.done("reporting.periodic.ordered");
        return page();
    }

    public String review() {
        service.review(id, reader.validated(new ReviewPeriodic(
                passed == null ? null : Boolean.valueOf(passed), remark == null ? "" : remark)), version);
        Notices.done("reporting.periodic.reviewed");
        return page();
    }

    public String submit() {
        service.submit(id, reader.validated(new SubmitPeriodic(receiver == null ? "" : receiver)), version);
        Notices.done("reporting.periodic.submitted");
        return page();
    }

    private String page() {
        return "/periodic-report.xhtml?faces-redirect=true&id=" + id;
    }

    public long getId() { return id; }

    public void setId(long id) { this.id = id; }

    public @Nullable String getStatement() { return statement; }

    public void setStatement(@Nullable String statement) { this.statement = statement; }

    public @Nullable String getPassed() { return passed; }

    public void setPassed(@Nullable String passed) { this.passed = passed; }

    public @Nullable String getRemark() { return remark; }

    public void setRemark(@Nullable String remark) { this.remark = remark; }

    public @Nullable String getReceiver() { return receiver; }

    public void setReceiver(@Nullable String receiver) { this.receiver = receiver; }
}
