package org.yiyun.servicecheck;

/** What a checker says of a ticket. Texts: {@code servicecheck.verdict.*}. */
public enum CheckVerdict { PASS, FAIL }
