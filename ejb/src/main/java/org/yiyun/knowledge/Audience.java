package org.yiyun.knowledge;

/** Whom an article is meant for (适用对象). Texts: {@code knowledge.audience.*}. */
public enum Audience {
    /** The operator's own staff; they read everything. */
    STAFF,
    /** Agencies of the bureau (经办机构). */
    AGENCY,
    /** Designated institutions (定点医药机构). */
    INSTITUTION,
    /** Insured persons, told by whoever answers them (参保人员). */
    INSURED
}
