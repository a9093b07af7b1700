package org.yiyun.metrics.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Scope;

/**
 * Answers of the last seconds on this node, so that many who look at a board at the same time cost one count. Figures leave complaints
 * out for everybody, so an answer depends on the caller's rows and on nothing else of the caller.
 */
@ApplicationScoped
public class MetricCache {
    private static final int REMEMBERED = 200;

    private final BusinessClock clock;
    private final Map<Object, Held> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Held> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<Object, Object> turns = new ConcurrentHashMap<>();

    private record Held(Instant until, Object answer) {}

    @Inject
    public MetricCache(BusinessClock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    protected MetricCache() {
        this(null);
    }

    /**
     * The answer to a question, worked out anew if it is older than that.
     *
     * @param question with its type tells what is asked; equal questions have equal answers
     */
    public <T> T get(Scope scope, Object question, Class<T> type, Duration life, Supplier<T> work) {
        var key = List.of(scope, question, type);
        var known = get(key);
        if (known != null) {
            return type.cast(known);
        }
        // many ask at the moment when the answer has grown old: one works, the others take what comes of it
        var turn = turns.computeIfAbsent(key, unknown -> new Object());
        synchronized (turn) {
            try {
                var meanwhile = get(key);
                var answer = meanwhile == null ? work.get() : type.cast(meanwhile);
                if (meanwhile == null) {
                    put(key, new Held(clock.now().plus(life), answer));
                }
                return answer;
            } finally {
                turns.remove(key, turn);
            }
        }
    }

    private synchronized @Nullable Object get(Object key) {
        var known = held.get(key);
        return known == null || clock.now().isAfter(known.until()) ? null : known.answer();
    }

    private synchronized void put(Object key, Held answer) {
        held.put(key, answer);
    }
}
