package org.yiyun.catalog.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers the answers that were asked for last. Answers are never null. */
final class Recent<K, V> {
    private final Map<K, V> known;

    Recent(int most) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is remembered, or what is found out now. Two who ask at once may both find it out. */
    V get(K key, Function<K, V> find) {
        synchronized (known) {
            V value = known.get(key);
            if (value != null) {
                return value;
            }
        }
        V found = find.apply(key);
        synchronized (known) {
            known.put(key, found);
        }
        return found;
    }
}
