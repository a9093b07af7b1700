package org.yiyun.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words of a Chinese text for full-text search in PostgreSQL. The service writes them into a {@code tsvector} column
 * with {@code array_to_tsvector}, so that all nodes and the database agree without an extension in the database.
 */
public final class ChineseTokens {
    private static final Analyzer ANALYZER = new SmartChineseAnalyzer();
    /** A tsvector word may have 2046 bytes; a longer "word" is an upload's noise. */
    private static final int MAX_WORD = 100;

    private ChineseTokens() {}

    /** The distinct words of the texts, in order of appearance; empty texts give none. */
    public static List<String> of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (var text : texts) {
            add(words, text);
        }
        return List.copyOf(words);
    }

    /** A word as a literal of tsvector and tsquery. */
    public static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static void add(Set<String> words, String text) {
        try (var stream = ANALYZER.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 0 && term.length() <= MAX_WORD) {
                    words.add(term.toString());
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
