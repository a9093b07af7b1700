package org.yiyun.security.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Actor;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;

/** Looks tokens up and ends them, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TokenJournal {
    /** How stale the time of last use may be, so that not every request writes. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final SecuritySettings settings;

    @Inject
    public TokenJournal(
            Sessions sessions, AccessTokens tokens, AuditTrail audit, BusinessClock clock, SecuritySettings settings) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TokenJournal() {
        this(null, null, null, null, null);
    }

    /** The bearer, if the token is alive; marks a page's token as used. */
    public Optional<Sessions.Found> find(byte[] hash) {
        var found = sessions.find(hash).filter(this::isAlive);
        found.filter(session -> session.kind() == TokenKind.PAGE)
                .filter(session -> session.usedAt().plus(TOUCH_EVERY).isBefore(clock.now()))
                .ifPresent(session -> tokens.touch(hash));
        return found;
    }

    private boolean isAlive(Sessions.Found session) {
        var now = clock.now();
        var idle = session.kind() == TokenKind.PAGE && session.usedAt().plus(settings.sessionIdle()).isBefore(now);
        return !idle && session.expiresAt().isAfter(now);
    }

    public void end(byte[] hash, Caller caller) {
        tokens.revoke(hash);
        audit.recordAs(Actor.of(caller), "security.logout", "user", caller.name(), Map.of());
    }
}
