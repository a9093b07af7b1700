package org.yiyun.matching;

import java.util.Set;

/** Where the matching of an own item stands (对照状态). Texts: {@code matching.state.*}. */
public enum MatchingState {
    /** A national entry is proposed and waits for somebody's word (待确认). */
    SUGGESTED,
    /** Somebody has confirmed the entry (已对照). */
    CONFIRMED,
    /** Somebody has said that no entry is the right one (已驳回). */
    REJECTED,
    /** Nothing comes near (未匹配). */
    UNMATCHED,
    /** Another own item claims the same entry (冲突). */
    CONFLICT;

    /** What somebody still has to look at. */
    public static final Set<MatchingState> OPEN = Set.of(SUGGESTED, CONFLICT, UNMATCHED);

    /** Whether people have spoken; a job changes nothing of it. */
    public boolean isDecided() {
        return this == CONFIRMED || this == REJECTED;
    }
}
