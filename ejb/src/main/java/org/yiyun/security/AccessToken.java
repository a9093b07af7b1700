package org.yiyun.security;

import java.time.Duration;

/**
 * A token as its bearer gets it, once.
 *
 * @param value opaque; 256 random bits
 */
public record AccessToken(String value, Duration expiresIn) {
    @Override
    public String toString() {
        return "AccessToken[" + expiresIn + "]";
    }
}
