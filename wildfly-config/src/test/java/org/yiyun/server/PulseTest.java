package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.server.Pulse.Answer.BROKEN;
import static org.yiyun.server.Pulse.Answer.GOOD;
import static org.yiyun.server.Pulse.Answer.SILENT;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final long START = Long.MAX_VALUE - Duration.ofSeconds(20).toNanos();

    private final Pulse pulse = new Pulse(START);

    @Test
    void givesASilentNodeThatUsesNoProcessorTenSecondsFromItsLastAnswer() {
        assertThat(look(GOOD, 5, 1)).isNull();
        assertThat(look(SILENT, 5, 4)).isNull();
        assertThat(look(SILENT, 5, 10)).isNull();
        assertThat(look(SILENT, 5, 11)).isEqualTo("has not answered for 10 s");
    }

    @Test
    void givesASilentNodeThatWorksThirtySeconds() {
        assertThat(look(GOOD, 5, 1)).isNull();
        assertThat(look(SILENT, 5, 4)).isNull();
        assertThat(look(SILENT, 6, 30)).isNull();
        assertThat(look(SILENT, 7, 31)).isEqualTo("has not answered for 30 s");
    }

    @Test
    void forgetsTheSilenceAtTheFirstGoodAnswer() {
        assertThat(look(SILENT, 5, 9)).isNull();
        assertThat(look(GOOD, 5, 9)).isNull();
        assertThat(look(SILENT, 5, 12)).isNull();
        assertThat(look(SILENT, 5, 18)).isNull();
        assertThat(look(SILENT, 5, 19)).isNotNull();
    }

    @Test
    void givesANodeThatSaysItIsBrokenTenSeconds() {
        assertThat(look(GOOD, 5, 1)).isNull();
        assertThat(look(BROKEN, 6, 2)).isNull();
        assertThat(look(BROKEN, 9, 10)).isNull();
        assertThat(look(BROKEN, 9, 11)).isEqualTo("says that it cannot go on");
    }

    private @Nullable String look(Pulse.Answer answer, int workSeconds, int atSeconds) {
        // the counter of the machine may pass its largest value
        return pulse.verdict(answer, Duration.ofSeconds(workSeconds), START + Duration.ofSeconds(atSeconds).toNanos());
    }
}
