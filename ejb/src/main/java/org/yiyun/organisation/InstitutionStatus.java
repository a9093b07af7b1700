package org.yiyun.organisation;

/** State of an institution's agreement (协议状态). Texts: {@code organisation.institution.status.*}. */
public enum InstitutionStatus { ACTIVE, SUSPENDED, ENDED }
