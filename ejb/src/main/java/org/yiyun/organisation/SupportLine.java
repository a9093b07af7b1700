package org.yiyun.organisation;

/** Lines of support (支持层级) in the order in which a ticket goes up. Texts: {@code organisation.line.*}. */
public enum SupportLine { FIRST_LINE, ON_SITE, HEADQUARTERS, PROVINCE }
