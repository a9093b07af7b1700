package org.yiyun.directive;

/** Whose text it is (政策层级). Texts: {@code directive.level.*}. */
public enum DirectiveLevel {
    NATIONAL, PROVINCE, CITY
}
