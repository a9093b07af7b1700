package org.yiyun.matching;

import java.time.Instant;
import java.util.Map;

/** A line of an item's history (对照历史). Texts of the type: {@code matching.event.*}. */
public record MatchingEventView(int sequence, Type type, Instant at, String actor, Map<String, String> details) {
    public MatchingEventView {
        details = Map.copyOf(details);
    }

    /** What happened. */
    public enum Type {
        CONFIRMED, BULK_CONFIRMED, REJECTED,
        /** One candidate was ruled out. */
        DROPPED,
        UNDONE,
        /** The institution describes the item otherwise: what was decided is open again. */
        CHANGED,
        /** The institution's list no longer has it. */
        REMOVED,
        /** It is in the list again. */
        RETURNED
    }
}
