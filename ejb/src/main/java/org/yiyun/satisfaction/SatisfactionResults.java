package org.yiyun.satisfaction;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.satisfaction.engine.Share;

/**
 * What users said of the tickets that were closed in a period, of those that the reader may see.
 *
 * @param total        all of them; its key is empty
 * @param stars        how many answers had one star, two, … five
 * @param months       by month of the close, oldest first, those without any left out
 * @param levels       by rank of the level; the key is empty for tickets without one, here and below
 * @param channels     by channel
 * @param people       by the person whose work it was
 * @param teams        by that person's organisation
 * @param institutions by institution
 */
public record SatisfactionResults(
        Line total, List<Long> stars, List<Line> months, List<Line> levels, List<Line> channels, List<Line> people, List<Line> teams,
        List<Line> institutions) {
    public SatisfactionResults {
        stars = List.copyOf(stars);
        months = List.copyOf(months);
        levels = List.copyOf(levels);
        channels = List.copyOf(channels);
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        institutions = List.copyOf(institutions);
    }

    /**
     * @param key       {@code yyyy-MM}, rank, constant, login or code
     * @param asked     tickets that a rating was asked for
     * @param answered  of them
     * @param mean      of the stars, rounded half up to two decimals; null without an answer
     * @param satisfied share of four and five stars; null without an answer
     */
    public record Line(String key, long asked, long answered, @Nullable BigDecimal mean, @Nullable Share satisfied) {}
}
