package org.yiyun.catalog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yiyun.catalog.engine.Lag.Published;
import org.yiyun.testing.Covers;

@Covers("CAT-06")
class LagTest {
    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-10T00:00:00Z");
    private static final List<Published> VERSIONS = List.of(new Published(1, FIRST), new Published(4, SECOND));

    @Test
    void countsWhatIsMissingSinceItsFirstPublication() {
        assertThat(Lag.of(VERSIONS, null)).isEqualTo(new Lag(2, Optional.of(FIRST)));
        assertThat(Lag.of(VERSIONS, 1)).isEqualTo(new Lag(1, Optional.of(SECOND)));
        assertThat(Lag.of(VERSIONS, 4)).isEqualTo(new Lag(0, Optional.empty()));
    }

    @Test
    void isLateWhenTheTimeIsOver() {
        var lag = Lag.of(VERSIONS, 1);
        assertThat(lag.isLate(SECOND.plus(Duration.ofDays(3)), Duration.ofDays(3))).isFalse();
        assertThat(lag.isLate(SECOND.plus(Duration.ofDays(3)).plusMillis(1), Duration.ofDays(3))).isTrue();
        assertThat(Lag.of(VERSIONS, 4).isLate(SECOND.plus(Duration.ofDays(99)), Duration.ofDays(3))).isFalse();
    }
}
