package org.yiyun.sla;

/** A service line of the contract (服务子项, REQ-SCP-01). */
public record ServiceLine(String code, int position, String nameZh, String nameEn, String source) {}
