package org.yiyun.register;

/** A service line of the contract (服务子项). Every ticket, job and report counts for one. */
public record ServiceLine(String code, int position, String nameZh, String nameEn, String source) {}
