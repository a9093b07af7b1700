package org.yiyun.roster.engine;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a roster from being published.
 *
 * @param post  of the gap or the shift
 * @param staff null for a gap
 * @param time  the gap, or the shift that is at fault
 * @param other the other shift of the person, for an overlap or too little rest
 */
public record Finding(Kind kind, String post, @Nullable String staff, Span time, @Nullable Shift other) {
    /** By time, then kind and person. */
    public static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> finding.time().from())
            .thenComparing(Finding::kind)
            .thenComparing(finding -> finding.staff() == null ? "" : finding.staff());

    /** What is wrong. Texts: {@code roster.finding.*}. */
    public enum Kind {
        /** Nobody stands in a post that works round the clock. */
        GAP,
        /** One person on two shifts at one time. */
        OVERLAP,
        /** Less rest between two shifts of a person than the posts ask for. */
        REST,
        /** The person has not the skill that the post asks for. */
        SKILL,
        /** The person is away. */
        ABSENT,
        /** There is no active member of staff with that account. */
        UNKNOWN,
        /** A shift that came to stand after the draft was begun, as by a change of shifts, and that the draft would undo. */
        CHANGED
    }
}
