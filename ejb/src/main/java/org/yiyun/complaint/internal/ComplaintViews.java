package org.yiyun.complaint.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.Complainant;
import org.yiyun.complaint.ComplaintReceipt;
import org.yiyun.complaint.ComplaintRow;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.complaint.ComplaintView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.security.Masked;
import org.yiyun.security.PersonalData;

/** What a caller gets to see of complaints that are in sight. */
@ApplicationScoped
public class ComplaintViews {
    private final ComplaintRules rules;
    private final PersonalData personalData;
    private final BusinessClock clock;

    @Inject
    public ComplaintViews(ComplaintRules rules, PersonalData personalData, BusinessClock clock) {
        this.rules = rules;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ComplaintViews() {
        this(null, null, null);
    }

    public ComplaintReceipt receipt(Complaint c) {
        return new ComplaintReceipt(c.number(), c.kind(), c.receivedAt(), c.version());
    }

    public ComplaintRow row(Complaint c) {
        return new ComplaintRow(
                c.number(), c.kind(), c.letter(), c.channel(), c.text(), c.status(), c.about().view(),
                Masked.name(c.complainant().name()), c.handler(), c.ticket(), c.receivedAt(), c.dueAt(), isOverdue(c), c.version());
    }

    public ComplaintView view(Complaint c, Caller caller) {
        Instant closedAt = c.closedAt();
        Instant reopenUntil = closedAt == null ? null : rules.reopenUntil(closedAt);
        return new ComplaintView(
                c.number(), c.kind(), c.letter(), c.channel(), c.text(), c.status(), c.about().view(), complainant(c, caller),
                c.handler(), c.ticket(), c.outcome().solution(), c.outcome().cause(), c.outcome().training(), c.outcome().requirement(),
                c.receivedAt(), c.createdAt(), c.createdBy(), ComplaintVerb.next(c.kind(), c.status()).orElse(null), c.dueAt(),
                isOverdue(c), closedAt, reopenUntil, verbs(c, reopenUntil, caller), c.version());
    }

    private boolean isOverdue(Complaint c) {
        Instant due = c.dueAt();
        return due != null && due.isBefore(clock.now());
    }

    private Complainant complainant(Complaint c, Caller caller) {
        Complainant complainant = c.complainant();
        if (complainant.equals(Complainant.NOBODY)) {
            return complainant;
        }
        if (personalData.isShownTo(caller)) {
            personalData.sight("complaint", List.of(c.number()), "complainant.name", "complainant.phone");
            return complainant;
        }
        return new Complainant(Masked.name(complainant.name()), Masked.phone(complainant.phone()));
    }

    private List<ComplaintVerb> verbs(Complaint c, @Nullable Instant reopenUntil, Caller caller) {
        boolean reopens = reopenUntil != null && !clock.now().isAfter(reopenUntil);
        return Arrays.stream(ComplaintVerb.values())
                .filter(verb -> verb.isAllowedIn(c.kind(), c.status()) && caller.may(verb.permission()))
                .filter(verb -> verb != ComplaintVerb.REOPEN || reopens)
                .toList();
    }
}
