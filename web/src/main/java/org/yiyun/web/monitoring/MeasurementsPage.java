package org.yiyun.web.monitoring;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.monitoring.MeasureView;
import org.yiyun.monitoring.MeasurementService;
import org.yiyun.monitoring.MeasurementView;
import org.yiyun.monitoring.RecordMeasurement;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.BusinessSystem;
import org.yiyun.register.RegisterQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.RejectedLines;
import org.yiyun.web.faces.RowsUpload;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** Measurements of systems: the list, entering one, importing a file. */
@Named
@RequestScoped
public class MeasurementsPage {
    private static final int ROWS = 50;
    private static final String PAGE = "/measurements.xhtml?faces-redirect=true";

    @EJB
    private MeasurementService service;
    @EJB
    private RegisterQueries registers;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale locale;

    private final Fields fields = new Fields();
    private final RowsUpload upload = new RowsUpload("monitoring");
    private Page<MeasurementView> page = Page.whole(List.of());
    private @Nullable List<MeasureView> measures;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        var caller = Callers.current();
        if (caller.may(Permission.RECORD_READ)) {
            page = service.page(url.get("system").isEmpty() ? null : url.get("system"), url.place(ROWS));
        }
    }

    public String record() {
        service.record(new RecordMeasurement(fields.text("system"), fields.text("measure"), at(), fields.decimal("value"), fields.optional("note")));
        Notices.done("monitoring.recorded");
        return PAGE;
    }

    private Instant at() {
        try {
            return LocalDateTime.parse(fields.text("at")).atZone(BusinessClock.ZONE).toInstant();
        } catch (DateTimeException notATime) {
            throw BusinessException.invalid("at", "field.measured-at", Map.of());
        }
    }

    /** The lines that were not taken are shown; nothing is left to show where all were. */
    public @Nullable String take() {
        return upload.take(service::importFile) ? PAGE : null;
    }

    public String revoke() {
        service.revoke(fields.text("measurement").matches("[0-9]{1,18}") ? Long.parseLong(fields.text("measurement")) : 0, fields.text("reason"));
        Notices.done("monitoring.voided");
        return PAGE;
    }

    public List<RejectedLines.Line> getRejected() {
        return upload.rejected(locale.getLocale());
    }

    public Page<MeasurementView> getPage() {
        return page;
    }

    public List<MeasureView> getMeasures() {
        if (measures == null) {
            measures = service.measures();
        }
        return measures;
    }

    public List<BusinessSystem> getSystems() {
        return registers.systems();
    }

    /** Name and unit of a measure in the reader's language. */
    public String nameOf(String code) {
        return getMeasures().stream().filter(measure -> measure.code().equals(code)).findFirst()
                .map(measure -> (locale.isEnglish() ? measure.nameEn() : measure.nameZh()) + "（" + measure.unit() + "）").orElse(code);
    }

    public boolean isFiltered() {
        return !url.get("system").isEmpty();
    }

    public Fields getFields() {
        return fields;
    }

    public RowsUpload getUpload() {
        return upload;
    }
}
