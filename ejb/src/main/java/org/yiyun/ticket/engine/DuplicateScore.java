package org.yiyun.ticket.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.yiyun.ticket.DuplicateSign;

/**
 * How likely two tickets are about the same: the sum of what each sign is worth, in hundredths. The weights are ours (ADR 095): a
 * person (40), a matter (45) and a time (15), so that neither the same caller a week later nor the same words of somebody else a week
 * later are enough, the same caller within hours or the same words on the same day are, and no missing value forbids anything.
 */
public final class DuplicateScore {
    /** What scores less, in hundredths, is a coincidence. */
    public static final int LEAST = 40;
    /** All signs together. */
    public static final int WHOLE = 100;

    private static final int PHONE = 30;
    private static final int INSTITUTION = 10;
    private static final int WORDS = 35;
    private static final int SYSTEM = 10;
    private static final int TIME = 15;
    /** After so long the nearness in time is worth half. */
    private static final Duration HALF = Duration.ofHours(24);

    private final Map<DuplicateSign, Integer> parts = new EnumMap<>(DuplicateSign.class);

    private DuplicateScore(DuplicateFacts facts) {
        put(DuplicateSign.PHONE, facts.samePhone() ? PHONE : 0);
        put(DuplicateSign.INSTITUTION, facts.sameInstitution() ? INSTITUTION : 0);
        put(DuplicateSign.WORDS, WORDS * Math.max(0, Math.min(1, facts.likeness())));
        put(DuplicateSign.SYSTEM, facts.sameSystem() ? SYSTEM : 0);
        put(DuplicateSign.TIME, TIME * Math.pow(0.5, (double) facts.apart().abs().toSeconds() / HALF.toSeconds()));
    }

    public static DuplicateScore of(DuplicateFacts facts) {
        return new DuplicateScore(facts);
    }

    private void put(DuplicateSign sign, double hundredths) {
        int rounded = (int) Math.round(hundredths);
        if (rounded > 0) {
            parts.put(sign, rounded);
        }
    }

    /** Hundredths that each sign adds; signs that add nothing are not there. */
    public Map<DuplicateSign, Integer> parts() {
        return Map.copyOf(parts);
    }

    /** In hundredths, 0 to 100. */
    public int total() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Worth to be shown: nearness in time alone says nothing. */
    public boolean isTelling() {
        return total() >= LEAST && (parts.containsKey(DuplicateSign.PHONE) || parts.containsKey(DuplicateSign.WORDS));
    }
}
