package org.yiyun.security;

/** Whether an account may be used. Texts: {@code security.status.*}. */
public enum UserStatus { ACTIVE, DISABLED }
