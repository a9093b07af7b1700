package org.yiyun.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyun.job.JobFilter;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.periodic.EditPeriodicKind;
import org.yiyun.reporting.periodic.OrderPeriodic;
import org.yiyun.reporting.periodic.PeriodicFilter;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicKindView;
import org.yiyun.reporting.periodic.PeriodicQueries;
import org.yiyun.reporting.periodic.PeriodicRow;
import org.yiyun.reporting.periodic.PeriodicService;
import org.yiyun.reporting.periodic.PeriodicStatus;
import org.yiyun.reporting.periodic.ReportRhythm;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** Periodic reports on the page of reports: the list, whose state is in the URL, the order of one, and the rhythms. */
@Named
@RequestScoped
public class PeriodicReportsPage {
    private static final int SIZE = 50;
    private static final int RECENT_JOBS = 5;
    private static final String PAGE = "/reports.xhtml?faces-redirect=true&tab=";

    @EJB
    private PeriodicQueries queries;
    @EJB
    private PeriodicService service;
    @EJB
    private JobService jobs;
    @Inject
    private RecordReader reader;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<PeriodicRow> rows = List.of();
    private List<PeriodicKindView> kinds = List.of();

    /** The page itself answers 404 without the permission; who sees a part of the city only sees the operation reports only. */
    @PostConstruct
    void read() {
        var caller = Callers.current();
        if (!caller.may(Permission.REPORT_READ) || !caller.scope().isAll()) {
            return;
        }
        if (getTab().equals("periodic")) {
            var filter = new PeriodicFilter(
                    AddressValues.many(PeriodicKind.class, url.get("kind")), AddressValues.many(PeriodicStatus.class, url.get("status")),
                    url.get("late").equals("true"));
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(filter));
            rows = queries.rows(filter, numbers.offset(), SIZE);
        } else if (getTab().equals("rhythm")) {
            kinds = queries.kinds();
        }
    }

    /** Which part of the page. */
    public String getTab() {
        return List.of("periodic", "rhythm").contains(url.get("tab")) ? url.get("tab") : "operation";
    }

    public List<String> getTabs() {
        return Callers.current().scope().isAll() ? List.of("operation", "periodic", "rhythm") : List.of("operation");
    }

    public String order() {
        service.order(reader.validated(new OrderPeriodic(
                fields.constant("kind", PeriodicKind.class), day("day"), fields.optional("statement"))));
        Notices.done("reporting.periodic.ordered");
        return PAGE + "periodic";
    }

    public String edit() {
        var kind = fields.constant("kind", PeriodicKind.class);
        var known = queries.kinds().stream().filter(one -> one.kind() == kind).findFirst()
                .orElseThrow(() -> BusinessException.notFound("periodic-kind", fields.text("kind")));
        service.edit(known.kind(), reader.validated(new EditPeriodicKind(
                fields.constant("rhythm", ReportRhythm.class), fields.whole("workingDay"), day("from"), fields.flag("active"))), known.version());
        Notices.done("reporting.periodic.edited", Map.of("source", known.source()));
        return PAGE + "rhythm";
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(fields.text(name));
        } catch (DateTimeException notADay) {
            throw BusinessException.invalid(name, "field.date", Map.of());
        }
    }

    /** Orders under way. */
    public List<JobView> getUnderWay() {
        return jobs.list(new JobFilter(PeriodicService.JOB, EnumSet.of(JobStatus.QUEUED, JobStatus.RUNNING)), PageRequest.first(RECENT_JOBS))
                .items();
    }

    public List<PeriodicRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public List<PeriodicKindView> getRhythms() {
        return kinds;
    }

    public boolean isFiltered() {
        return Stream.of("kind", "status", "late").anyMatch(name -> !url.get(name).isEmpty());
    }

    public PeriodicKind[] getKinds() {
        return PeriodicKind.values();
    }

    public PeriodicStatus[] getStatuses() {
        return PeriodicStatus.values();
    }

    public ReportRhythm[] getRhythmKinds() {
        return ReportRhythm.values();
    }

    public List<Boolean> getYes() {
        return List.of(true);
    }

    public Fields getFields() {
        return fields;
    }
}
