package org.yiyun.satisfaction.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.engine.Share;

/**
 * Ratings added up.
 *
 * @param key       what they have in common, the empty text where they lack it
 * @param asked     how many were asked for
 * @param answered  of them
 * @param stars     of all answers together
 * @param satisfied answers with four or five stars
 */
record Sums(String key, long asked, long answered, long stars, long satisfied) {
    static final Sums NONE = new Sums("", 0, 0, 0, 0);
    private static final int MEAN_SCALE = 2;

    static Sums total(List<Sums> parts) {
        return new Sums(
                "", parts.stream().mapToLong(Sums::asked).sum(), parts.stream().mapToLong(Sums::answered).sum(),
                parts.stream().mapToLong(Sums::stars).sum(), parts.stream().mapToLong(Sums::satisfied).sum());
    }

    /** The same answers, of something that has this name and was asked of so many. */
    Sums of(String name, long invited) {
        return new Sums(name, invited, answered, stars, satisfied);
    }

    Line line() {
        return answered == 0
                ? new Line(key, asked, 0, null, null)
                : new Line(
                        key, asked, answered,
                        BigDecimal.valueOf(stars).divide(BigDecimal.valueOf(answered), MEAN_SCALE, RoundingMode.HALF_UP),
                        Share.of(satisfied, answered));
    }
}
