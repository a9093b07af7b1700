package org.yiyun.security;

import org.jspecify.annotations.Nullable;

/**
 * Who an audit entry names.
 *
 * @param kind kind of caller, null for somebody unknown
 */
public record Actor(String name, Caller.@Nullable Kind kind, @Nullable String address) {
    private static final String NOBODY = "-";

    public static Actor of(Caller caller) {
        return new Actor(caller.name(), caller.kind(), caller.address());
    }

    /** Nobody that the system knows. */
    public static Actor unknown(@Nullable String address) {
        return new Actor(NOBODY, null, address);
    }
}
