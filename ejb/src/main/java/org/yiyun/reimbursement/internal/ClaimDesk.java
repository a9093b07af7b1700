package org.yiyun.reimbursement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.BenefitService;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.BillView;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.reimbursement.ClaimCommand;
import org.yiyun.reimbursement.ClaimEventView;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ClaimVerb;
import org.yiyun.reimbursement.ClaimView;
import org.yiyun.reimbursement.RegisterClaim;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** The way of a claim: checked, made, kept in its history, audited, and told to whose turn it is, in one transaction. */
@ApplicationScoped
public class ClaimDesk {
    static final Caller SYSTEM = Caller.system("reimbursement");

    private final Claims claims;
    private final ClaimRules rules;
    private final ClaimReading reading;
    private final BillQueries bills;
    private final BenefitService benefits;
    private final UserQueries users;
    private final NotificationService notifications;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ClaimDesk(
            Claims claims, ClaimRules rules, ClaimReading reading, BillQueries bills, BenefitService benefits, UserQueries users,
            NotificationService notifications, AuditService audit, BusinessClock clock) {
        this.claims = claims;
        this.rules = rules;
        this.reading = reading;
        this.bills = bills;
        this.benefits = benefits;
        this.users = users;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ClaimDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    public ClaimView register(RegisterClaim asked, Caller caller) {
        caller.refuseNarrowScope();
        ClaimWords words = rules.words(asked, "");
        Instant now = clock.now();
        Claim claim = new Claim(claims.nextId(), words, caller.name(), now);
        var event = new ClaimEvent(claim, ClaimEventView.Type.REGISTER, null, caller.name(), now, null, words.bill().payout());
        claims.add(claim);
        claims.add(event);
        claims.flush();
        audit.record("reimbursement.register", "reimbursement", claim.number(), Map.of("bill", claim.bill(), "invoice", words.invoice()));
        tell(claim, reviewers(claim), "FIRST");
        return reading.view(claim, caller);
    }

    public ClaimView correct(String number, RegisterClaim asked, @Nullable Integer expectedVersion, Caller caller) {
        Claim claim = open(ClaimVerb.CORRECT, number, expectedVersion, caller);
        ClaimWords words = rules.words(asked, number);
        ClaimStatus before = claim.status();
        String replaced = claim.bill();
        Instant now = clock.now();
        claim.correct(words, caller.name(), now);
        claims.flush();
        if (!replaced.equals(claim.bill())) {
            takeBack(replaced, "报销申请 " + number + " 更正，改用结算单 " + claim.bill());
        }
        BigDecimal payout = bill(claim.bill()).payout();
        claims.add(new ClaimEvent(claim, ClaimEventView.Type.CORRECT, before, caller.name(), now, null, payout));
        claims.flush();
        audit.record("reimbursement.correct", "reimbursement", number, Map.of(
                "bill", claim.bill(), "replaced", replaced, "version", claim.shownVersion()));
        tell(claim, reviewers(claim), "FIRST");
        return reading.view(claim, caller);
    }

    /** Passes, returns or withdraws. */
    public ClaimView apply(String number, ClaimCommand command, @Nullable Integer expectedVersion, Caller caller) {
        ClaimVerb verb = ClaimVerb.of(command);
        Claim claim = open(verb, number, expectedVersion, caller);
        ClaimStatus before = claim.status();
        String previous = claim.previous();
        Instant now = clock.now();
        String reason = move(claim, command, now, caller);
        BigDecimal payout = bill(claim.bill()).payout();
        claims.add(new ClaimEvent(claim, ClaimEventView.Type.valueOf(verb.name()), before, caller.name(), now, reason, payout));
        claims.flush();
        audit.record("reimbursement." + verb.path(), "reimbursement", number, Map.of(
                "step", before, "status", claim.status(), "payout", payout, "version", claim.shownVersion()));
        if (verb == ClaimVerb.PASS) {
            boolean approved = claim.status() == ClaimStatus.APPROVED;
            tell(claim, approved ? List.of(claim.registeredBy()) : reviewers(claim), claim.status().name());
        } else if (verb == ClaimVerb.RETURN) {
            tell(claim, List.of(previous), "RETURN");
        }
        return reading.view(claim, caller);
    }

    /** @return the reason, null for none */
    private @Nullable String move(Claim claim, ClaimCommand command, Instant now, Caller caller) {
        if (command instanceof ClaimCommand.Pass pass) {
            refuseGone(claim);
            claim.pass(caller.name(), now);
            return pass.reason() == null || pass.reason().isBlank() ? null : pass.reason().strip();
        }
        if (command instanceof ClaimCommand.Return back) {
            claim.giveBack(caller.name(), now);
            return back.reason().strip();
        }
        String reason = ((ClaimCommand.Withdraw) command).reason().strip();
        claim.withdraw(caller.name(), now);
        claims.flush();
        takeBack(claim.bill(), "报销申请 " + claim.number() + " 撤回：" + reason);
        return reason;
    }

    private Claim open(ClaimVerb verb, String number, @Nullable Integer expectedVersion, Caller caller) {
        caller.refuseNarrowScope();
        if (!caller.may(verb.permission())) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", verb.permission().name()));
        }
        Claim claim = claims.lock(number);
        if (expectedVersion != null && expectedVersion != claim.shownVersion()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "reimbursement", "id", number));
        }
        claim.check(verb, caller.name());
        return claim;
    }

    /** Nothing is approved that is not paid any more. */
    private void refuseGone(Claim claim) {
        if (bill(claim.bill()).isCancelled()) {
            throw BusinessException.invalid("bill", "field.claim.bill-gone", Map.of("id", claim.bill()));
        }
    }

    /** Unless somebody has done so already. The caller settles and takes back. */
    private void takeBack(String bill, String reason) {
        if (!bill(bill).isCancelled()) {
            benefits.cancel(bill, reason);
        }
    }

    /** In the name of the product: what is checked is not seen. */
    private BillView bill(String number) {
        return Callers.callAs(SYSTEM, () -> bills.get(number).bill());
    }

    private List<String> reviewers(Claim claim) {
        return users.holders(Permission.BENEFIT_REVIEW).stream().filter(login -> !claim.isTaken(login)).toList();
    }

    private void tell(Claim claim, List<String> people, String what) {
        if (!people.isEmpty()) {
            notifications.tell("reimbursement." + claim.number() + "." + claim.shownVersion(), new Notice(
                    "reimbursement.notice." + what, claim.number(), "/reimbursement.xhtml?number=" + claim.number(), Map.of(), people));
        }
    }
}
