package org.yiyun.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.yiyun.platform.BusinessClock;

/**
 * Bearers seen in the last seconds, so that a burst of requests asks the database once. A token that ended on another
 * node, or a right that was taken away, lives on for that long at most.
 */
@ApplicationScoped
public class SessionCache {
    static final Duration TTL = Duration.ofSeconds(3);
    private static final int MAX_SIZE = 10_000;

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final BusinessClock clock;

    @Inject
    public SessionCache(BusinessClock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    protected SessionCache() {
        this(new BusinessClock());
    }

    public Optional<Sessions.Found> find(byte[] hash, Supplier<Optional<Sessions.Found>> load) {
        var key = HexFormat.of().formatHex(hash);
        var now = clock.now();
        var known = seen.get(key);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.session());
        }
        var loaded = load.get();
        loaded.ifPresentOrElse(session -> keep(key, session, now), () -> seen.remove(key));
        return loaded;
    }

    private void keep(String key, Sessions.Found session, Instant now) {
        if (seen.size() >= MAX_SIZE) {
            seen.values().removeIf(old -> !old.until().isAfter(now));
        }
        if (seen.size() < MAX_SIZE) {
            var until = now.plus(TTL);
            seen.put(key, new Seen(session, session.expiresAt().isBefore(until) ? session.expiresAt() : until));
        }
    }

    public void forget(byte[] hash) {
        seen.remove(HexFormat.of().formatHex(hash));
    }

    /** After a change of users or roles. */
    public void forgetAll() {
        seen.clear();
    }

    private record Seen(Sessions.Found session, Instant until) {}
}
