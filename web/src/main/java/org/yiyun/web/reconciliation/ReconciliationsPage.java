package org.yiyun.web.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.reconciliation.ReconciliationService;
import org.yiyun.reconciliation.RecordWeek;
import org.yiyun.reconciliation.WeekView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.RejectedLines;
import org.yiyun.web.faces.RowsUpload;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** Weekly reconciliation records: a week's list, entering one, importing a file. */
@Named
@RequestScoped
public class ReconciliationsPage {
    private static final String PAGE = "/reconciliations.xhtml?faces-redirect=true&week=";

    @EJB
    private ReconciliationService service;
    @Inject
    private BusinessClock clock;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale locale;

    private final Fields fields = new Fields();
    private final RowsUpload upload = new RowsUpload("reconciliation");
    private LocalDate week;
    private List<WeekView> rows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        var day = AddressValues.day(url.get("week"));
        week = (day == null ? clock.today() : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var caller = Callers.current();
        if (caller.may(Permission.RECORD_READ)) {
            rows = service.week(week);
        }
    }

    public String record() {
        service.record(new RecordWeek(
                week, fields.text("institution"), fields.whole("lists"), fields.whole("uploaded"), fields.whole("differences"), fields.decimal("amount"), fields.optional("note")));
        Notices.done("reconciliation.recorded");
        return PAGE + week;
    }

    /** The lines that were not taken are shown; nothing is left to show where all were. */
    public @Nullable String take() {
        return upload.take(service::importFile) ? PAGE + week : null;
    }

    public List<RejectedLines.Line> getRejected() {
        return upload.rejected(locale.getLocale());
    }

    public List<WeekView> getRows() {
        return rows;
    }

    /** Its Monday. */
    public LocalDate getWeek() {
        return week;
    }

    public LocalDate getSunday() {
        return week.with(DayOfWeek.SUNDAY);
    }

    public LocalDate getBefore() {
        return week.minusWeeks(1);
    }

    public LocalDate getAfter() {
        return week.plusWeeks(1);
    }

    public Fields getFields() {
        return fields;
    }

    public RowsUpload getUpload() {
        return upload;
    }
}
