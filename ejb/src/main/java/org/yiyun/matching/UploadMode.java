package org.yiyun.matching;

/** What a list says of items that are not in it. Texts: {@code matching.mode.*}. */
public enum UploadMode {
    /** The whole list: what is not in it is no longer used. */
    FULL,
    /** Only what is new or changed. */
    DELTA
}
