package org.yiyun.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits of logins, tokens and sessions. */
@ApplicationScoped
public class SecuritySettings {
    @Inject
    @ConfigProperty(name = "yiyun.security.lock.failures", defaultValue = "5")
    private int lockAfter = 5;

    @Inject
    @ConfigProperty(name = "yiyun.security.lock.duration", defaultValue = "PT15M")
    private Duration lockFor = Duration.ofMinutes(15);

    @Inject
    @ConfigProperty(name = "yiyun.security.session.idle", defaultValue = "PT30M")
    private Duration sessionIdle = Duration.ofMinutes(30);

    @Inject
    @ConfigProperty(name = "yiyun.security.session.max-age", defaultValue = "PT12H")
    private Duration sessionMaxAge = Duration.ofHours(12);

    @Inject
    @ConfigProperty(name = "yiyun.security.session.per-user", defaultValue = "5")
    private int sessionsPerUser = 5;

    @Inject
    @ConfigProperty(name = "yiyun.security.token.max-age", defaultValue = "PT2H")
    private Duration tokenMaxAge = Duration.ofHours(2);

    @Inject
    @ConfigProperty(name = "yiyun.security.token.per-subject", defaultValue = "200")
    private int tokensPerSubject = 200;

    public int lockAfter() {
        return lockAfter;
    }

    public Duration lockFor() {
        return lockFor;
    }

    public Duration sessionIdle() {
        return sessionIdle;
    }

    public Duration maxAge(TokenKind kind) {
        return kind == TokenKind.PAGE ? sessionMaxAge : tokenMaxAge;
    }

    public int perSubject(TokenKind kind) {
        return kind == TokenKind.PAGE ? sessionsPerUser : tokensPerSubject;
    }
}
