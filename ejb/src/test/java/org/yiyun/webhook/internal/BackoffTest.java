package org.yiyun.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waitsLongerEachTimeAndThenGivesUp() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(tries -> Backoff.next(tries, 0.5, null).map(Duration::toString).orElse("never")))
                .containsExactly("PT5S", "PT30S", "PT2M", "PT10M", "PT1H", "PT6H", "PT24H", "never");
    }

    @Test
    void aReceiverThatAsksForTimeGetsItUpToADay() {
        assertThat(Backoff.next(1, 0.5, Duration.ofMinutes(3))).contains(Duration.ofMinutes(3));
        assertThat(Backoff.next(1, 0.5, Duration.ofSeconds(1))).contains(Duration.ofSeconds(5));
        assertThat(Backoff.next(1, 0.5, Duration.ofDays(9))).contains(Duration.ofDays(1));
        assertThat(Backoff.next(8, 0.5, Duration.ofMinutes(3))).isEmpty();
    }

    @Test
    void aReceiverThatDoesNotAnswerRestsForTenMinutesAtMost() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 100).mapToObj(Backoff::rest)).containsExactly(
                Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(10),
                Duration.ofMinutes(10));
    }

    @Property
    void aDelayIsAFifthShorterOrLongerAtMost(@ForAll @IntRange(min = 1, max = 7) int tries, @ForAll @DoubleRange(max = 1) double chance) {
        var planned = Backoff.DELAYS.get(tries - 1).toMillis();
        assertThat(Backoff.next(tries, chance, null).orElseThrow().toMillis()).isBetween(planned * 8 / 10, planned * 12 / 10);
    }
}
