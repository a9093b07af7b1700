package org.yiyun.knowledge.internal;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.ChineseTokens;

/**
 * Which articles have a frequent word, for suggestions: an index of words takes ten times as long to say which of 200,000
 * articles have several of them. A bit an article and word, read when the word is first asked for, and anew after some minutes
 * if articles have changed; each node remembers by itself. What was published or ended in between is unknown here, so whoever
 * asks looks at the articles themselves again.
 */
final class FrequentWords {
    private static final int REMEMBERED = 300;
    private static final Duration FRESH = Duration.ofMinutes(10);
    /** Each takes tens of milliseconds; the next letter that is typed brings the next ones. */
    private static final int READ_AT_ONCE = 2;

    private final Map<String, Articles> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Articles> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Set<String> beingRead = ConcurrentHashMap.newKeySet();

    /** The bits of the texts' ids, not to be changed. */
    private record Articles(BitSet texts, String marks, Instant at) {}

    /** Of the words that are known by now, in the order of the words. Waits for nobody. */
    Map<String, BitSet> of(EntityManager em, List<String> words, Instant now) {
        Map<String, BitSet> found = new LinkedHashMap<>();
        var reads = 0;
        for (var word : words) {
            var articles = get(word);
            var fresh = articles != null && articles.at().plus(FRESH).isAfter(now);
            if (!fresh && reads < READ_AT_ONCE && beingRead.add(word)) {
                reads++;
                articles = readBy(em, word, articles, now);
            }
            if (articles != null) {
                found.put(word, articles.texts());
            }
        }
        return found;
    }

    private Articles readBy(EntityManager em, String word, @Nullable Articles before, Instant now) {
        try {
            var marks = ArticleCounts.marks(em);
            var unchanged = before != null && before.marks().equals(marks);
            var articles = new Articles(unchanged ? before.texts() : read(em, word), marks, now);
            put(word, articles);
            return articles;
        } finally {
            beingRead.remove(word);
        }
    }

    private static BitSet read(EntityManager em, String word) {
        var ids = (byte[]) em.createNativeQuery("""
                        select string_agg(int8send(s.text_id), cast('' as bytea))
                        from article_text_search s where article_words(s.text_id) @@ cast(:word as tsquery)""", byte[].class)
                .setParameter("word", ChineseTokens.quoted(word))
                .getSingleResult();
        var texts = new BitSet();
        if (ids != null) {
            var each = ByteBuffer.wrap(ids);
            while (each.hasRemaining()) {
                texts.set(Math.toIntExact(each.getLong()));
            }
        }
        return texts;
    }

    private synchronized @Nullable Articles get(String word) {
        return known.get(word);
    }

    private synchronized void put(String word, Articles articles) {
        known.put(word, articles);
    }
}
