package org.yiyun.catalog;

/**
 * Where a version of a library stands (版本状态). Texts: {@code catalog.status.*}. What was withdrawn by those who prepare is
 * {@link #REJECTED} without anybody who decided.
 */
public enum VersionStatus {
    DRAFT, SUBMITTED, APPROVED, REJECTED, PUBLISHED
}
