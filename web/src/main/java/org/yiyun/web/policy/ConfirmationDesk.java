package org.yiyun.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.PolicyConfirmationService;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** The bureau's word on a version's configuration plan: what may be said now, and saying it. */
@Named
@RequestScoped
public class ConfirmationDesk {
    private static final Set<PolicyStatus> TRIED = Set.of(PolicyStatus.TESTED, PolicyStatus.SUBMITTED, PolicyStatus.APPROVED);
    private static final Set<PolicyStatus> ENDED = Set.of(PolicyStatus.PUBLISHED, PolicyStatus.REJECTED);

    @EJB
    private PolicyConfirmationService service;

    private @Nullable String remark;

    /** Who prepared or submitted it is not asked. */
    public boolean mayConfirm(PolicyVersionView version) {
        return isAsked(version) && !version.confirmed() && TRIED.contains(version.status());
    }

    public boolean mayWithdraw(PolicyVersionView version) {
        return isAsked(version) && version.confirmed() && !ENDED.contains(version.status());
    }

    private static boolean isAsked(PolicyVersionView version) {
        String caller = Callers.current().name();
        return Callers.current().may(Permission.POLICY_CONFIRM)
                && !caller.equals(version.createdBy()) && !caller.equals(version.submittedBy());
    }

    /** What has to be known before it is approved: that the approval is the confirmation too. */
    public boolean isConfirmedByApproval(PolicyVersionView version) {
        return mayConfirm(version) && version.status() == PolicyStatus.SUBMITTED && version.confirmations().isEmpty();
    }

    public String confirm(PolicyVersionView version) {
        return PolicyPage.done("policy.confirm.done", service.confirm(version.policy(), version.version(), PolicyPage.text(remark)));
    }

    public String withdraw(PolicyVersionView version) {
        return PolicyPage.done("policy.withdraw.done", service.withdraw(version.policy(), version.version(), PolicyPage.required("remark", remark)));
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
