package org.yiyun.reimbursement;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands; the moves between them are {@link ClaimVerb}'s. Texts: {@code reimbursement.status.*}. */
public enum ClaimStatus {
    /** 待初审. */
    FIRST,
    /** 待复审. */
    SECOND,
    /** 待终审. */
    FINAL,
    /** 退回更正: to be corrected by who registers, or withdrawn. */
    RETURNED,
    /** 已核定. */
    APPROVED,
    /** 已撤回. */
    WITHDRAWN;

    /** The three reviews, in their order. */
    public static final Set<ClaimStatus> REVIEWS = EnumSet.of(FIRST, SECOND, FINAL);

    public boolean isReview() {
        return REVIEWS.contains(this);
    }

    /** Whether papers may come: until the claim is decided. */
    public boolean takesPapers() {
        return this != APPROVED && this != WITHDRAWN;
    }

    /** Whether papers may go: until the first review has passed, so that nobody takes away what a reviewer has seen. */
    public boolean givesPapersBack() {
        return this == FIRST || this == RETURNED;
    }

    /** Where it stands once this review has passed. */
    public ClaimStatus next() {
        return switch (this) {
            case FIRST -> SECOND;
            case SECOND -> FINAL;
            case FINAL -> APPROVED;
            default -> this;
        };
    }

    /** The step before this review. */
    public ClaimStatus before() {
        return switch (this) {
            case FIRST -> RETURNED;
            case SECOND -> FIRST;
            case FINAL -> SECOND;
            default -> this;
        };
    }
}
