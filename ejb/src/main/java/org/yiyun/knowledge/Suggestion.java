package org.yiyun.knowledge;

import java.util.List;

/**
 * An article that may answer what is being typed. A person decides whether it does.
 *
 * @param answer  its solution as a proposal for the answer
 * @param matched the words for which it was found, the most telling first
 * @param score   0 to 100: how much of what was typed it explains, weighted by how telling the words are
 */
public record Suggestion(
        String number, ArticleKind kind, String title, List<Segment> excerpt, String answer, List<String> matched, int score) {
    public Suggestion {
        excerpt = List.copyOf(excerpt);
        matched = List.copyOf(matched);
    }
}
