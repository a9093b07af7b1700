package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SHORT = Duration.ofSeconds(30);

    private final Backoff backoff = new Backoff();

    @Test
    void waitsTwiceAsLongEachTimeUpToAMinute() {
        assertThat(IntStream.range(0, 8).mapToObj(i -> backoff.afterRun(SHORT).toSeconds()))
                .containsExactly(0L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void beginsAnewAfterALongRun() {
        backoff.afterRun(SHORT);
        backoff.afterRun(SHORT);
        assertThat(backoff.afterRun(Duration.ofMinutes(5))).isZero();
        assertThat(backoff.afterRun(SHORT)).isEqualTo(Duration.ofSeconds(2));
    }
}
