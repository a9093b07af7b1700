package org.yiyun.security.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.yiyun.platform.BusinessClock;

/** Forgets, every night, tokens that ended and failures that no longer count. */
@Stateless
public class SecurityCleanup {
    private static final Duration KEPT = Duration.ofDays(1);

    private final AccessTokens tokens;
    private final LoginFailures failures;
    private final BusinessClock clock;

    @Inject
    public SecurityCleanup(AccessTokens tokens, LoginFailures failures, BusinessClock clock) {
        this.tokens = tokens;
        this.failures = failures;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SecurityCleanup() {
        this(null, null, null);
    }

    @Schedule(hour = "3", minute = "15", persistent = false)
    public void run() {
        var before = clock.now().minus(KEPT);
        tokens.forgetExpiredBefore(before);
        failures.forgetBefore(before);
    }
}
