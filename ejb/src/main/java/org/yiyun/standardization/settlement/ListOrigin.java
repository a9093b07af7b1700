package org.yiyun.standardization.settlement;

/** How a settlement list came. Texts: {@code standardization.list.origin.*}. */
public enum ListOrigin {
    /** 接口. */
    JSON,
    /** 文件. */
    FILE,
    /** 由结算单生成. */
    BILL
}
