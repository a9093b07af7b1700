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
import org.yiyun.platform.problem.BusinessException;
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

    private @Nullable String number;
    private @Nullable String reason;
    private transient @Nullable BillDetails details;

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

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
