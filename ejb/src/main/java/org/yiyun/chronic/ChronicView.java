package org.yiyun.chronic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration with everything that was ever known of it.
 *
 * @param row      identity and name in full for who may see them
 * @param decision why it was approved or refused
 * @param endedWhy why it was withdrawn or ended
 * @param terms    what is known now first
 * @param choices  what is known now first, then by first day
 */
public record ChronicView(
        ChronicRow row, String evidence, @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable String decision,
        @Nullable Instant endedAt, @Nullable String endedBy, @Nullable String endedWhy, List<TermView> terms, List<ChoiceView> choices,
        List<ChronicFileView> files, int version) {
    public ChronicView {
        terms = List.copyOf(terms);
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }
}
