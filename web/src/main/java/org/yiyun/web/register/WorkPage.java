package org.yiyun.web.register;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.AssuranceKind;
import org.yiyun.register.RecordWork;
import org.yiyun.register.Staffing;
import org.yiyun.register.StaffingQueries;
import org.yiyun.register.WorkService;
import org.yiyun.register.WorkView;
import org.yiyun.register.WorkYear;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** On the page of registers: assurance work of a year, and the staff against the contract. */
@Named
@RequestScoped
public class WorkPage {
    private static final int QUARTER = 3;
    private static final String PAGE = "/registers.xhtml?tab=work&faces-redirect=true";

    @EJB
    private WorkService service;
    @EJB
    private StaffingQueries staffing;
    @Inject
    private BusinessClock clock;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private @Nullable WorkYear work;
    private @Nullable List<Staffing> present;

    public WorkYear getWork() {
        if (work == null) {
            var year = url.get("year");
            work = service.year(year.matches("2[01]\\d{2}") ? Integer.parseInt(year) : clock.today().getYear());
        }
        return work;
    }

    /** First day of the quarter that has ended last. */
    public LocalDate getQuarterFrom() {
        return clock.today().with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(QUARTER);
    }

    public LocalDate getQuarterTo() {
        return getQuarterFrom().plusMonths(QUARTER).minusDays(1);
    }

    public List<Staffing> getStaffing() {
        if (present == null) {
            present = staffing.staffing();
        }
        return present;
    }

    public AssuranceKind[] getKinds() {
        return AssuranceKind.values();
    }

    /** Those that the reader may make count no more. */
    public List<WorkView> getRevocable() {
        var caller = Callers.current();
        return getWork().work().stream()
                .filter(one -> one.voidReason() == null && (one.recordedBy().equals(caller.name()) || caller.may(Permission.REPORT_RUN)))
                .toList();
    }

    public String record() {
        service.record(new RecordWork(
                fields.constant("kind", AssuranceKind.class), day(), fields.optional("system"), fields.text("recipient"), fields.decimal("hours"),
                fields.text("what")));
        Notices.done("register.work.recorded");
        return PAGE;
    }

    public String revoke() {
        service.revoke(Long.parseLong(fields.text("work")), fields.text("reason"));
        Notices.done("register.work.voided");
        return PAGE;
    }

    private LocalDate day() {
        try {
            return fields.text("onDate").isEmpty() ? clock.today() : LocalDate.parse(fields.text("onDate"));
        } catch (DateTimeException notADay) {
            throw BusinessException.invalid("onDate", "field.date", Map.of());
        }
    }

    public Fields getFields() {
        return fields;
    }
}
