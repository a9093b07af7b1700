package org.yiyun.metrics.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Scope;

/**
 * Answers of the last seconds on this node, so that many who look at a board at the same time cost one count. Figures leave complaints
 * out for everybody, so an answer depends on the caller's rows and on nothing else of the caller.
 */
@ApplicationScoped
public class MetricCache {
    private static final Logger LOG = Logger.getLogger(MetricCache.class);
    private static final int REMEMBERED = 200;

    private final BusinessClock clock;
    private final WorkAhead worker;
    private final Map<Object, Held> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Held> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<Object, Object> turns = new ConcurrentHashMap<>();
    /** Questions whose next answer is being worked out. */
    private final Set<Object> ahead = ConcurrentHashMap.newKeySet();

    private record Held(Instant until, Object answer) {}

    @Inject
    public MetricCache(BusinessClock clock, WorkAhead worker) {
        this.clock = clock;
        this.worker = worker;
    }

    /** For the proxy. */
    protected MetricCache() {
        this(null, null);
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

    /**
     * The same for what is dear: in the second half of an answer's life the next one is worked out in the background, so that nobody
     * waits for it as long as somebody asks often enough.
     */
    public <T> T getAhead(Scope scope, Object question, Class<T> type, Duration life, Supplier<T> work) {
        var key = List.of(scope, question, type);
        if (isAgeing(key, life) && ahead.add(key)) {
            var caller = Callers.current();
            try {
                worker.run(() -> Callers.runAs(caller, () -> workAhead(key, life, work)));
            } catch (RuntimeException busy) {
                ahead.remove(key);
            }
        }
        return get(scope, question, type, life, work);
    }

    private void workAhead(Object key, Duration life, Supplier<?> work) {
        try {
            put(key, new Held(clock.now().plus(life), work.get()));
        } catch (RuntimeException failed) {
            // whoever asks when the old answer is too old is told
            LOG.debug("no answer ahead", failed);
        } finally {
            ahead.remove(key);
        }
    }

    private synchronized boolean isAgeing(Object key, Duration life) {
        var known = held.get(key);
        var now = clock.now();
        return known != null && !now.isAfter(known.until()) && now.isAfter(known.until().minus(life.dividedBy(2)));
    }

    private synchronized @Nullable Object get(Object key) {
        var known = held.get(key);
        return known == null || clock.now().isAfter(known.until()) ? null : known.answer();
    }

    private synchronized void put(Object key, Held answer) {
        held.put(key, answer);
    }
}
