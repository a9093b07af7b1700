package org.yiyun.problem.engine;

import java.util.List;

/**
 * How much of a text another one explains.
 *
 * @param score percent, 0 to 100, of the worth of the text's words
 * @param words the words that both have, the most telling first
 */
public record Likeness(int score, List<String> words) {
    public Likeness {
        words = List.copyOf(words);
    }
}
