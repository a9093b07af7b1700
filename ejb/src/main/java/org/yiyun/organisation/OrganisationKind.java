package org.yiyun.organisation;

/** What an organisation is. Texts: {@code organisation.kind.*}. */
public enum OrganisationKind {
    /** 医疗保障局. */
    BUREAU,
    /** 经办机构. */
    AGENCY,
    /** 分局. */
    BRANCH,
    /** 运营服务商. */
    OPERATOR
}
