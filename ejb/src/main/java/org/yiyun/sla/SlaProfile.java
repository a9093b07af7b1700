package org.yiyun.sla;

/** The set of limits of one contract (合同档案). */
public record SlaProfile(String code, String nameZh, String nameEn, String source) {}
