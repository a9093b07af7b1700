package org.yiyun.satisfaction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SamplingPropertyTest {
    @Property(tries = 500)
    void theSamePeopleInAnyOrderGiveTheSameSample(
            @ForAll @Size(max = 60) Set<@StringLength(min = 1, max = 8) String> frame,
            @ForAll @IntRange(min = 1, max = 80) int size, @ForAll long seed) {
        List<String> mixed = new ArrayList<>(frame);
        Collections.shuffle(mixed, new Random(seed));
        List<String> sample = Sampling.draw(frame, size, seed);

        assertThat(Sampling.draw(mixed, size, seed)).isEqualTo(sample);
        assertThat(Sampling.digest(mixed)).isEqualTo(Sampling.digest(frame));
        assertThat(sample).hasSize(Math.min(size, frame.size())).doesNotHaveDuplicates();
        assertThat(frame).containsAll(sample);
    }

    @Property(tries = 500)
    void aLargerSampleHoldsTheSmallerOneAtItsBeginning(
            @ForAll @Size(max = 60) Set<@StringLength(min = 1, max = 8) String> frame,
            @ForAll @IntRange(min = 1, max = 30) int size, @ForAll long seed) {
        List<String> small = Sampling.draw(frame, size, seed);
        assertThat(Sampling.draw(frame, size * 2, seed).subList(0, small.size())).isEqualTo(small);
    }

    /** Each of 20 in 3000 samples of 5: 750 times, with a standard deviation of 24. */
    @Test
    void drawsEverybodyAsOften() {
        var frame = IntStream.range(0, 20).mapToObj(i -> "H" + i).toList();
        var times = new int[frame.size()];
        for (long seed = 0; seed < 3000; seed++) {
            Sampling.draw(frame, 5, seed).forEach(member -> times[frame.indexOf(member)]++);
        }
        assertThat(IntStream.of(times).boxed()).allSatisfy(count -> assertThat(count).isBetween(630, 870));
    }

    @Test
    void staysTheSameForEver() {
        assertThat(Sampling.draw(List.of("a", "b", "c", "d", "e", "b"), 3, 42)).containsExactly("e", "d", "a");
    }
}
