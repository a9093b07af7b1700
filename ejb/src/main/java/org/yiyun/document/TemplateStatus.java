package org.yiyun.document;

/** Where a version of a template stands. Texts: {@code document.status.*}. */
public enum TemplateStatus {
    DRAFT, PUBLISHED, DISCARDED
}
