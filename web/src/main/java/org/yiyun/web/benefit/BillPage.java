package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BenefitService;
import org.yiyun.benefit.BillChange;
import org.yiyun.benefit.BillDetails;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.ImpactComparison;
import org.yiyun.benefit.ImpactService;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.PolicyView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** One settled bill: its result explained, every result it had, what the person has accumulated, and taking it back. */
@Named
@ViewScoped
public class BillPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private BillQueries queries;

    @EJB
    private BenefitService service;

    @EJB
    private ImpactService impacts;

    @EJB
    private PolicyQueries policies;

    private @Nullable String number;
    private @Nullable Integer version;
    private @Nullable String reason;
    private transient @Nullable BillDetails details;
    private transient @Nullable ImpactComparison whatIf;
    private transient @Nullable List<PolicyVersionView> versions;

    /** Answers 404 for what is no bill. */
    public void load() {
        if (number == null) {
            throw BusinessException.notFound("bill", "");
        }
        details = queries.get(number);
    }

    public BillDetails getDetails() {
        if (details == null) {
            details = queries.get(String.valueOf(number));
        }
        return details;
    }

    /** The versions that the bill can be tried by, the newest first; none for who may not see policies. */
    public List<PolicyVersionView> getVersions() {
        if (versions == null) {
            versions = Callers.current().may(Permission.POLICY_READ) ? policies.versions(getDetails().bill().scheme()) : List.of();
        }
        return versions;
    }

    /** The bill by the chosen version beside the one that decided it; null if none is chosen. */
    public @Nullable ImpactComparison getWhatIf() {
        if (whatIf == null && version != null) {
            whatIf = impacts.whatIf(String.valueOf(number), version);
        }
        return whatIf;
    }

    /** The steps of one side of the trial; those that the other side has otherwise, or not at all, are marked. */
    public List<MarkedStep> steps(BenefitResult result, @Nullable BenefitResult other) {
        return MarkedStep.of(result, other);
    }

    /** What the policy is called; its code for who may not see policies. */
    public String getTitle() {
        BillDetails shown = getDetails();
        if (shown.result() != null) {
            return shown.result().title();
        }
        String scheme = shown.bill().scheme();
        return Callers.current().may(Permission.POLICY_READ)
                ? policies.list().stream().filter(one -> one.id().equals(scheme)).map(PolicyView::title).findFirst().orElse(scheme)
                : scheme;
    }

    /** The steps of the whole bill; none if it has been taken back. */
    public List<BenefitResult.Step> getSteps() {
        BenefitResult result = getDetails().result();
        return result == null ? List.of() : result.billSteps();
    }

    public List<BenefitResult.Step> getLineSteps() {
        BenefitResult result = getDetails().result();
        return result == null ? List.of() : result.lineSteps();
    }

    public String cancel() {
        if (reason == null || reason.isBlank()) {
            throw BusinessException.invalid("reason", "field.required", Map.of());
        }
        BillChange change = service.cancel(String.valueOf(number), reason.strip());
        Notices.done(change.changed().isEmpty() ? "benefit.bill.cancelled" : "benefit.bill.cancelled.changed", Map.of("count", change.changed().size()));
        return "/bill.xhtml?faces-redirect=true&number=" + number;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** The version that the bill is tried by, null for none. */
    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
