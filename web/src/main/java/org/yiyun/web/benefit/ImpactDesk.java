package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.ImpactService;
import org.yiyun.benefit.ImpactView;
import org.yiyun.benefit.OrderImpact;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.job.JobsUnderWay;

/** The impact runs of a version, and a new one; what is offered first is the last whole year until today. */
@Named
@RequestScoped
public class ImpactDesk {
    @EJB
    private ImpactService impacts;
    @Inject
    private RecordReader records;
    @Inject
    private JobsUnderWay underWay;
    @Inject
    private BusinessClock clock;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable List<ImpactView> runs;

    public String order(String policy, int version) {
        impacts.order(policy, version, records.validated(new OrderImpact(from, to)));
        Notices.done("benefit.impact.ordered");
        return "/policy.xhtml?faces-redirect=true&id=" + policy + "&version=" + version;
    }

    /** The newest first. */
    public List<ImpactView> runs(String policy, int version) {
        if (runs == null) {
            runs = impacts.list(policy, version);
        }
        return runs;
    }

    /** Whether some node works on it; one that was stopped or failed is restarted on the page of jobs. */
    public boolean isUnderWay(ImpactView run) {
        return underWay.contains(ImpactService.JOB, run.id());
    }

    public LocalDate getFrom() {
        return from == null ? clock.today().minusYears(1).plusDays(1) : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to == null ? clock.today() : to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
