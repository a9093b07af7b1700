package org.yiyun.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list is matched completely and without fault on a day (检查是否对应完整无误).
 *
 * @param items    items that the lists have
 * @param matched  of these, with a confirmed entry
 * @param complete whether all are matched and nothing was found
 * @param findings by own code, each kind after the other
 */
public record MatchingCheck(
        String library, LocalDate on, long items, long matched, long unmatched, long doubled, long expired, long overLimit, boolean complete,
        List<CheckRow> findings) {
    public MatchingCheck {
        findings = List.copyOf(findings);
    }

    /** How many findings of a kind there are, listed or not. @param kind null for all kinds */
    public long found(@Nullable CheckKind kind) {
        if (kind == null) {
            return unmatched + doubled + expired + overLimit;
        }
        return switch (kind) {
            case UNMATCHED -> unmatched;
            case DOUBLE -> doubled;
            case EXPIRED -> expired;
            case OVER_LIMIT -> overLimit;
        };
    }
}
