package org.yiyun.standardization.engine;

/** Whence a share is known. Texts: {@code standardization.source.*}. */
public enum ShareSource {
    /** 对照: own items with a confirmed national entry. */
    MATCHING,
    /** 回执: libraries whose latest version is loaded. */
    RECEIPT,
    /** 填报: stated by the institution with evidence. */
    STATED,
    /** 未知. */
    NONE;

    /** Worked out by the product, so that nobody states another one. */
    public boolean isDerived() {
        return this == MATCHING || this == RECEIPT;
    }
}
