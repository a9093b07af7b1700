package org.yiyun.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.policy.KeepParameter;
import org.yiyun.policy.PolicyYearService;
import org.yiyun.policy.YearlyReview;
import org.yiyun.web.faces.Notices;

/** What of a policy should have changed for the year, and saying that it stays as it is. */
@Named
@RequestScoped
public class YearlyDesk {
    @EJB
    private PolicyYearService service;

    @Inject
    private RecordReader records;

    private @Nullable String parameter;
    private @Nullable String reason;
    private @Nullable String document;
    private @Nullable List<YearlyReview> review;

    /** The policy's own, or none if no version is in force today or nothing of it is to change every year. */
    public List<YearlyReview> of(String policy) {
        if (review == null) {
            review = service.find(policy).stream()
                    .filter(found -> !found.unchanged().isEmpty() || !found.kept().isEmpty())
                    .toList();
        }
        return review;
    }

    public String keep(YearlyReview of) {
        service.keep(of.policy(), records.validated(new KeepParameter(
                PolicyPage.text(parameter), of.year().year(), PolicyPage.text(reason), PolicyPage.text(document))));
        Notices.done("policy.yearly.kept.done");
        return "/policy.xhtml?faces-redirect=true&id=" + of.policy();
    }

    public @Nullable String getParameter() {
        return parameter;
    }

    public void setParameter(String parameter) {
        this.parameter = parameter;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
