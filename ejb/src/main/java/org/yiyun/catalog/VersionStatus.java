package org.yiyun.catalog;

/** Where a version of a library stands (版本状态). Texts: {@code catalog.status.*}. */
public enum VersionStatus {
    DRAFT, SUBMITTED, APPROVED, REJECTED, PUBLISHED
}
