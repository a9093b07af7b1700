package org.yiyun.web.sla;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.sla.OrderTrial;
import org.yiyun.sla.SlaTrialService;
import org.yiyun.web.faces.Notices;

/** Orders a trial of a draft; what is offered first is the quarter that ended last. */
@Named
@RequestScoped
public class SlaTrialDesk {
    @EJB
    private SlaTrialService trials;
    @Inject
    private RecordReader records;
    @Inject
    private BusinessClock clock;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    public String order(String id, int version) {
        trials.order(id, version, records.validated(new OrderTrial(from, to)));
        Notices.done("sla.trial.ordered");
        return "/sla.xhtml?faces-redirect=true";
    }

    private LocalDate firstDayOfQuarter() {
        var today = clock.today();
        return today.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    public LocalDate getFrom() {
        return from == null ? firstDayOfQuarter().minusMonths(3) : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to == null ? firstDayOfQuarter().minusDays(1) : to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
