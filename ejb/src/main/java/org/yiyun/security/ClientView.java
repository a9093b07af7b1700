package org.yiyun.security;

/** A program of an institution that may log in. @param institution national code */
public record ClientView(String clientId, String institution) {}
