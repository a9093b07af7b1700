package org.yiyun.matching;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which own items of a library, of those that the caller may see; what is null or empty does not narrow.
 *
 * @param q     part of own code, name, maker or national code, or of the name's Pinyin initials
 * @param least score at least
 */
public record MatchingFilter(
        String library, @Nullable String institution, Set<MatchingState> states, @Nullable String q, @Nullable BigDecimal least) {
    public MatchingFilter {
        states = Set.copyOf(states);
    }
}
