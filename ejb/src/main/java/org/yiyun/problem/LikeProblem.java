package org.yiyun.problem;

import java.util.List;

/**
 * A problem that may be behind a text.
 *
 * @param score percent of the worth of the text's words that the problem has
 * @param words these words, the most telling first
 */
public record LikeProblem(ProblemRow problem, int score, List<String> words) {
    public LikeProblem {
        words = List.copyOf(words);
    }
}
