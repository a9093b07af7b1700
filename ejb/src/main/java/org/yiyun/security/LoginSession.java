package org.yiyun.security;

/**
 * What a valid token stands for.
 *
 * @param mustChange the person must choose a new password before anything else
 */
public record LoginSession(Caller caller, boolean mustChange) {}
