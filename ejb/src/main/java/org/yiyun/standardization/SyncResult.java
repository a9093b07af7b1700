package org.yiyun.standardization;

/** What somebody found who compared a library with the national one. Texts: {@code standardization.sync.result.*}. */
public enum SyncResult {
    /** 一致. */
    SAME,
    /** 有更新, to be taken over. */
    BEHIND,
    /** 已更新: taken over by the version or maintenance that is named. */
    UPDATED
}
