package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.ClaimCommand;
import org.yiyun.reimbursement.ClaimEventView;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ClaimVerb;
import org.yiyun.reimbursement.ClaimView;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.reimbursement.ReimbursementService;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UserLocale;

/** One claim: its bill, its reviews, and what the reader may do now. */
@Named
@ViewScoped
public class ReimbursementPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private ReimbursementQueries queries;
    @EJB
    private ReimbursementService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private @Nullable String number;
    private int version;
    private Set<ClaimVerb> verbs = EnumSet.noneOf(ClaimVerb.class);
    private @Nullable String remark;
    private @Nullable String reason;
    private @Nullable String cause;
    private transient @Nullable ClaimView claim;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        claim = queries.get(number == null ? "" : number);
        version = claim.version();
        verbs = claim.verbs().isEmpty() ? EnumSet.noneOf(ClaimVerb.class) : EnumSet.copyOf(claim.verbs());
    }

    public @Nullable String pass() {
        return act(new ClaimCommand.Pass(remark));
    }

    public @Nullable String giveBack() {
        return act(new ClaimCommand.Return(reason == null ? "" : reason));
    }

    public @Nullable String withdraw() {
        return act(new ClaimCommand.Withdraw(cause == null ? "" : cause));
    }

    private @Nullable String act(ClaimCommand command) {
        try {
            reader.validated((Record) command);
            service.apply(String.valueOf(number), command, version);
        } catch (BusinessException problem) {
            return Overtaken.stay(problem, "reimbursement", this::reread);
        }
        Notices.done("reimbursement.done." + ClaimVerb.of(command), Map.of("number", String.valueOf(number)));
        return "/reimbursement.xhtml?faces-redirect=true&number=" + number;
    }

    /** The reader then knows the newest version. */
    private ClaimStatus reread() {
        ClaimView now = queries.get(String.valueOf(number));
        version = now.version();
        return now.status();
    }

    public ClaimView getClaim() {
        if (claim == null) {
            claim = queries.get(String.valueOf(number));
        }
        return claim;
    }

    /** Whether the reader may add papers: until the claim is decided. */
    public boolean isAttachable() {
        return Callers.current().may(Permission.BENEFIT_SETTLE) && getClaim().status().takesPapers();
    }

    /** Whether papers may go yet: until the first review has passed. */
    public boolean isDetachable() {
        return isAttachable() && getClaim().status().givesPapersBack();
    }

    /** Oldest first, as on the sheet. */
    public List<ClaimEventView> getHistory() {
        return queries.history(String.valueOf(number));
    }

    /** Kind of birth or operation in words; empty for no maternity. */
    public String getBirth() {
        String birth = getClaim().birth();
        return birth == null ? "" : Texts.find(user.getLocale(), "reimbursement.birth." + birth).orElse(birth);
    }

    /** Where the care was given, in words; empty for maternity whose policy does not ask. */
    public String getPlace() {
        String offsite = getClaim().offsite();
        if (offsite == null && getClaim().kind() == ClaimKind.MATERNITY) {
            return "";
        }
        return offsite == null
                ? Texts.get(user.getLocale(), "reimbursement.local")
                : Texts.find(user.getLocale(), "reimbursement.offsite." + offsite).orElse(offsite);
    }

    /** The claim waits for a review that it cannot pass. */
    public boolean isGone() {
        return getClaim().bill().isCancelled() && getClaim().status() != ClaimStatus.WITHDRAWN;
    }

    public String getAlike() {
        return String.join("、", getClaim().alike());
    }

    public boolean offers(String verb) {
        return verbs.contains(ClaimVerb.valueOf(verb));
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = cause;
    }
}
