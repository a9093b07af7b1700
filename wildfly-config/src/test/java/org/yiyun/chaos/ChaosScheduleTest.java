package org.yiyun.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yiyun.chaos.ChaosSchedule.Event;
import org.yiyun.chaos.ChaosSchedule.Kind;

class ChaosScheduleTest {

    private static final Duration LENGTH = Duration.ofMinutes(5);

    @Test
    void theSeedDecides() {
        assertThat(ChaosSchedule.of(7, 2, LENGTH)).isEqualTo(ChaosSchedule.of(7, 2, LENGTH));
        assertThat(ChaosSchedule.of(7, 2, LENGTH).events()).isNotEqualTo(ChaosSchedule.of(8, 2, LENGTH).events());
    }

    @Test
    void everySeedKillsANodeAndRestartsTheDatabaseOnce() {
        LongStream.range(0, 500).mapToObj(seed -> ChaosSchedule.of(seed, 2, LENGTH)).forEach(schedule -> {
            var byKind = schedule.events().stream().collect(Collectors.groupingBy(Event::kind));
            assertThat(byKind.get(Kind.KILL)).isNotEmpty();
            assertThat(byKind.get(Kind.DATABASE_RESTART)).singleElement().satisfies(restart -> {
                assertThat(restart.node()).isZero();
                assertThat(restart.at()).isBetween(LENGTH.dividedBy(3), LENGTH.dividedBy(3).multipliedBy(2));
            });
        });
    }

    @Test
    void eventsComeInOrderAndLeaveAQuietEnd() {
        LongStream.range(0, 500).mapToObj(seed -> ChaosSchedule.of(seed, 3, LENGTH)).forEach(schedule -> {
            var events = schedule.events();
            assertThat(events).isSortedAccordingTo(Comparator.comparing(Event::at));
            assertThat(events.get(events.size() - 1).at()).isLessThan(Duration.ofSeconds(270));
            var onNodes = events.stream().filter(event -> event.node() > 0).toList();
            assertThat(onNodes).allMatch(event -> event.node() <= 3);
            for (int i = 1; i < onNodes.size(); i++) {
                assertThat(onNodes.get(i).at().minus(onNodes.get(i - 1).at())).isGreaterThanOrEqualTo(ChaosSchedule.GAP);
            }
        });
    }

    @Test
    void everyKindOccursAmongTheSeeds() {
        assertThat(LongStream.range(0, 50).mapToObj(seed -> ChaosSchedule.of(seed, 2, LENGTH))
                .flatMap(schedule -> schedule.events().stream()).map(Event::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void aReaderCanFollowIt() {
        assertThat(ChaosSchedule.of(1, 2, Duration.ofSeconds(75)).toString())
                .startsWith("seed 1, 75 s\n").contains(" s KILL node").contains(" s DATABASE_RESTART");
    }
}
