package org.yiyun.standardization.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a code an institution has done (完成率). Own lists say most: the part of the own items that have a confirmed national entry.
 * An institution that has handed in no list may have said which versions it has loaded: the part of the code's published libraries whose
 * latest it has. Else what it stated itself.
 *
 * @param value 0 to 1 with four decimals, cut off: 1 means all; null where nothing is known
 */
public record AdoptionShare(ShareSource source, @Nullable BigDecimal value) {
    public static final AdoptionShare UNKNOWN = new AdoptionShare(ShareSource.NONE, null);
    private static final int SCALE = 4;

    /** Items of an own list, and how many are confirmed. */
    public record Own(long items, long confirmed) {
        public static final Own EMPTY = new Own(0, 0);

        Own plus(Own other) {
            return new Own(items + other.items, confirmed + other.confirmed);
        }
    }

    /**
     * @param libraries that carry the code
     * @param own       lists of the institution, by library
     * @param published libraries of which a version is published
     * @param loaded    libraries of which the institution has said to have loaded some version, with whether it is the latest
     * @param stated    what the institution stated, 0 to 1
     */
    public static AdoptionShare of(
            List<String> libraries, Map<String, Own> own, Set<String> published, Map<String, Boolean> loaded, @Nullable BigDecimal stated) {
        Own all = libraries.stream().map(library -> own.getOrDefault(library, Own.EMPTY)).reduce(Own.EMPTY, Own::plus);
        if (all.items() > 0) {
            return new AdoptionShare(ShareSource.MATCHING, part(all.confirmed(), all.items()));
        }
        List<String> known = libraries.stream().filter(published::contains).toList();
        if (known.stream().anyMatch(loaded::containsKey)) {
            long current = known.stream().filter(library -> loaded.getOrDefault(library, false)).count();
            return new AdoptionShare(ShareSource.RECEIPT, part(current, known.size()));
        }
        return stated == null ? UNKNOWN : new AdoptionShare(ShareSource.STATED, stated.setScale(SCALE, RoundingMode.DOWN));
    }

    private static BigDecimal part(long done, long all) {
        return BigDecimal.valueOf(done).divide(BigDecimal.valueOf(all), SCALE, RoundingMode.DOWN);
    }

    public boolean isKnown() {
        return value != null;
    }

    public boolean isWhole() {
        return value != null && value.compareTo(BigDecimal.ONE) == 0;
    }

    /** In percent, for people: {@code 85.71}; empty if not known. */
    public String percent() {
        return value == null ? "" : value.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
