package org.yiyun.web.visit;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.visit.RecordVisit;
import org.yiyun.visit.VisitQueries;
import org.yiyun.visit.VisitReport;
import org.yiyun.visit.VisitService;
import org.yiyun.visit.VisitView;
import org.yiyun.visit.print.OrderSheet;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** The service order of a visit as paper on the screen, to be printed by the browser, and the form of its service record. */
@Named
@ViewScoped
public class ServiceOrderPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String VISIT = "[1-9][0-9]{0,3}";

    @EJB
    private VisitQueries queries;
    @EJB
    private VisitService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private String number = "";
    private @Nullable String asked;
    private int visit;
    private int version;
    private @Nullable String work;
    private @Nullable String parts;
    private @Nullable String note;
    private @Nullable String confirmedBy;
    private transient @Nullable List<VisitView> visits;
    private transient @Nullable OrderSheet sheet;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        visits = queries.visits(number);
        visit = wanted(visits.size());
        version = getCurrent().version();
        var report = getCurrent().report();
        if (report != null) {
            fill(report);
        }
    }

    private int wanted(int latest) {
        if (asked == null || asked.isEmpty()) {
            return latest;
        }
        return asked.matches(VISIT) ? Integer.parseInt(asked) : 0;
    }

    private void fill(VisitReport report) {
        work = report.work();
        parts = report.parts();
        note = report.note();
        confirmedBy = report.confirmedBy();
    }

    /** The input stays if somebody else was faster; sending once more is a decision on the newest state. */
    public @Nullable String record() {
        try {
            service.record(number, visit, reader.validated(new RecordVisit(work, parts, note, confirmedBy)), version);
        } catch (BusinessException problem) {
            if (problem.type() != ProblemType.STALE_DATA) {
                throw problem;
            }
            visits = null;
            version = getCurrent().version();
            Notices.error("visit.stale", Map.of());
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
        Notices.done("visit.recorded", Map.of("visit", visit));
        return "/service-order.xhtml?faces-redirect=true&number=" + number + "&visit=" + visit;
    }

    /** Hands it out as a Word document. */
    public void send() throws IOException {
        var all = queries.visits(number);
        var file = queries.file(number, wanted(all.size()), user.getLocale());
        Faces.sendFile(file.content(), file.name(), true);
    }

    public OrderSheet getSheet() {
        if (sheet == null) {
            sheet = queries.sheet(number, visit, user.getLocale());
        }
        return sheet;
    }

    public List<VisitView> getVisits() {
        if (visits == null) {
            visits = queries.visits(number);
        }
        return visits;
    }

    /** @throws BusinessException NOT_FOUND for a visit that the ticket has not had */
    public VisitView getCurrent() {
        return getVisits().stream().filter(one -> one.visit() == visit).findFirst()
                .orElseThrow(() -> BusinessException.notFound("visit", number + "-" + visit));
    }

    public boolean isOffersRecord() {
        return getCurrent().isArrived() && Callers.current().may(Permission.TICKET_HANDLE);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    public int getVisit() {
        return visit;
    }

    public @Nullable String getWork() {
        return work;
    }

    public void setWork(@Nullable String work) {
        this.work = work;
    }

    public @Nullable String getParts() {
        return parts;
    }

    public void setParts(@Nullable String parts) {
        this.parts = parts;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getConfirmedBy() {
        return confirmedBy;
    }

    public void setConfirmedBy(@Nullable String confirmedBy) {
        this.confirmedBy = confirmedBy;
    }
}
