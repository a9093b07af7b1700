package org.yiyun.web.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reconciliation.ReconciliationService;
import org.yiyun.reconciliation.RecordWeek;
import org.yiyun.reconciliation.WeekView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.RejectedLines;
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
    private LocalDate week;
    private List<WeekView> rows = List.of();
    private @Nullable Part file;
    private @Nullable ImportedRows imported;

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
                week, fields.text("institution"), number("lists"), number("uploaded"), number("differences"), amount(), fields.optional("note")));
        Notices.done("reconciliation.recorded");
        return PAGE + week;
    }

    private Integer number(String name) {
        try {
            return Integer.valueOf(fields.text(name));
        } catch (NumberFormatException notANumber) {
            throw BusinessException.invalid(name, "field.type.number", Map.of());
        }
    }

    private BigDecimal amount() {
        try {
            return new BigDecimal(fields.text("amount"));
        } catch (NumberFormatException notANumber) {
            throw BusinessException.invalid("amount", "field.type.number", Map.of());
        }
    }

    /** The lines that were not taken are shown; nothing is left to show where all were. */
    public @Nullable String take() {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            imported = service.importFile(String.valueOf(file.getSubmittedFileName()), content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (imported.rejected().isEmpty()) {
            Notices.done("reconciliation.imported", Map.of("count", imported.taken()));
            return PAGE + week;
        }
        Notices.warn("reconciliation.importedPartly", Map.of("count", imported.taken(), "rejected", imported.rejected().size()));
        return null;
    }

    public List<RejectedLines.Line> getRejected() {
        return imported == null ? List.of() : RejectedLines.of(imported, "reconciliation.field", locale.getLocale());
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

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
