package org.yiyun.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only source of time (业务时钟). Instants are cut to microseconds, the resolution of {@code timestamptz}, so that
 * a value read back from the database equals the value that was written.
 */
@ApplicationScoped
public class BusinessClock {
    /** Legal time of the whole country. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public BusinessClock() {
        this(Clock.system(ZONE));
    }

    public BusinessClock(Clock clock) {
        this.clock = clock;
    }

    /** The beginning of the day in {@link #ZONE}. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The business date: today in {@link #ZONE}. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
