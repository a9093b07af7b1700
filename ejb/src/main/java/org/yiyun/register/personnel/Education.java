package org.yiyun.register.personnel;

/** Highest education (学历), the lowest first. Texts: {@code register.education.*}. */
public enum Education {
    /** 中专、高中. */
    SECONDARY,
    /** 大专. */
    COLLEGE,
    /** 本科. */
    BACHELOR,
    /** 硕士. */
    MASTER,
    /** 博士. */
    DOCTOR
}
