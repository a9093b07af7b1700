package org.yiyun.inspection;

/** Something to be looked at (检查项). @param source document and clause */
public record InspectionCheck(String code, int position, InspectionArea area, String nameZh, String nameEn, String source) {}
