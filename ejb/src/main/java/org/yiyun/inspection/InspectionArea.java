package org.yiyun.inspection;

/** What an inspection looks at. Texts: {@code inspection.area.*}. */
public enum InspectionArea {
    /** 前台, at an institution. */
    FRONT_DESK,
    /** 服务器. */
    SERVER,
    /** 软件. */
    SOFTWARE,
    /** 数据库. */
    DATABASE
}
