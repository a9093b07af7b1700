package org.yiyun.web.matching;

import static org.yiyun.web.faces.AddressValues.one;
import static org.yiyun.web.faces.AddressValues.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingState;

/** What the address of the workbench says. @param state whose tab is open; null for all */
public record MatchingListQuery(MatchingFilter filter, @Nullable MatchingState state, MatchingSort sort) {
    /** The library that most lists are for. */
    static final String FIRST_LIBRARY = "WESTERN_CHINESE_DRUG";

    /** @param params empty text for what is not there */
    public static MatchingListQuery parse(UnaryOperator<String> params) {
        String library = params.apply("library").isBlank() ? FIRST_LIBRARY : params.apply("library").strip();
        String words = text(params.apply("q"));
        boolean all = params.apply("state").equals("all");
        var state = all ? null : one(MatchingState.class, params.apply("state")).orElse(words == null ? MatchingState.SUGGESTED : null);
        var filter = new MatchingFilter(
                library, text(params.apply("institution")), state == null ? Set.of() : Set.of(state), words == null ? null : words.toLowerCase(Locale.ROOT), null);
        return new MatchingListQuery(filter, state, one(MatchingSort.class, params.apply("sort")).orElse(MatchingSort.SUREST));
    }
}
