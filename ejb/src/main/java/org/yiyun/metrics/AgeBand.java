package org.yiyun.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;

/** How long a ticket has been open, by days since the one it came in on (积压时长). Texts: {@code metrics.age.*}. */
public enum AgeBand {
    TODAY(0, 0), DAYS_3(1, 3), DAYS_7(4, 7), DAYS_30(8, 30), OLDER(31, null);

    private final int least;
    private final @Nullable Integer most;

    AgeBand(int least, @Nullable Integer most) {
        this.least = least;
        this.most = most;
    }

    /** The beginnings of all bands but the oldest, which has none, the oldest of them first. */
    public static List<Instant> borders(LocalDate today) {
        return Arrays.stream(values())
                .flatMap(band -> Stream.ofNullable(band.from(today)))
                .sorted()
                .map(BusinessClock::startOf)
                .toList();
    }

    /** How many of the borders such a ticket came in after. */
    public int place() {
        return values().length - 1 - ordinal();
    }

    /** The first day on which such a ticket came in; null for any before. */
    public @Nullable LocalDate from(LocalDate today) {
        return most == null ? null : today.minusDays(most);
    }

    /** The last day on which such a ticket came in. */
    public LocalDate to(LocalDate today) {
        return today.minusDays(least);
    }
}
