package org.yiyun.organisation;

/** What an institution is; its code begins with the first letter. Texts: {@code organisation.institution.kind.*}. */
public enum InstitutionKind {
    /** 定点医疗机构. */
    HOSPITAL,
    /** 定点零售药店. */
    PHARMACY;

    /** The kind that the national code tells. */
    public static InstitutionKind ofCode(String code) {
        return code.startsWith("P") ? PHARMACY : HOSPITAL;
    }
}
