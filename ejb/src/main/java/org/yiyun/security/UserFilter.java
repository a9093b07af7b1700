package org.yiyun.security;

import org.jspecify.annotations.Nullable;

/**
 * Which users to list; null asks for nothing.
 *
 * @param q part of the login or the name
 */
public record UserFilter(@Nullable String q, @Nullable String role, @Nullable UserStatus status) {}
