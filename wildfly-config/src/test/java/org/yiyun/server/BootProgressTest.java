package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BootProgressTest {

    /** Times of {@link System#nanoTime()} may be negative and may overflow. */
    private static final long START = Long.MAX_VALUE - Duration.ofSeconds(70).toNanos();

    private final BootProgress boot = new BootProgress(START);

    private String after(int seconds, int work) {
        return boot.verdict(Duration.ofSeconds(work), START + Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void waitsForOneThatWorks() {
        assertThat(after(1, 0)).isNull();
        assertThat(after(60, 6)).isNull();
        assertThat(after(120, 12)).isNull();
        assertThat(after(599, 80)).isNull();
    }

    @Test
    void givesUpOneThatStandsStillWhateverItDidBefore() {
        assertThat(after(60, 40)).isNull();
        assertThat(after(119, 41)).isNull();
        assertThat(after(120, 45)).isEqualTo("stands still while it starts");
    }

    @Test
    void givesUpOneThatOnlyWorks() {
        assertThat(after(60, 60)).isNull();
        assertThat(after(601, 600)).isEqualTo("is not ready after 10 min");
    }
}
