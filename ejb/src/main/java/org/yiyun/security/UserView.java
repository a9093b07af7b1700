package org.yiyun.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator sees it.
 *
 * @param regions     region codes whose rows may be seen, by prefix; empty means the whole city
 * @param lockedUntil end of the lock after failed logins, null if there is none
 */
public record UserView(
        String login,
        String displayName,
        UserStatus status,
        @Nullable String organisation,
        Set<String> roles,
        Set<String> regions,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastLoginAt,
        int version) {}
