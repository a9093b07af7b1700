package org.yiyun.security;

/**
 * What a valid token stands for.
 *
 * @param mustChange the person must choose a new password before anything else
 * @param mustProve  a role demands a second factor, which the person must set before anything else
 */
public record LoginSession(Caller caller, boolean mustChange, boolean mustProve) {
    /** Whether everything is open. */
    public boolean isComplete() {
        return !mustChange && !mustProve;
    }
}
