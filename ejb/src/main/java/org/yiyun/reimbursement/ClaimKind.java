package org.yiyun.reimbursement;

/** What a claim is for; its bill tells. Texts: {@code reimbursement.kind.*}. */
public enum ClaimKind {
    /** 零星报销. */
    SCATTERED,
    /** 生育待遇: medical cost and allowance, for a bill that tells the kind of birth or operation. */
    MATERNITY
}
