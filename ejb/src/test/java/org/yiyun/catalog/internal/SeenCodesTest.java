package org.yiyun.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

@Covers("CODE-04")
class SeenCodesTest {
    @Test
    void knowsWhetherACodeMayHaveComeTwice() {
        var seen = new SeenCodes();
        var random = new SplittableRandom(7);
        long first = random.nextLong();
        seen.add(first);
        for (int i = 0; i < 100_000; i++) {
            seen.add(random.nextLong());
        }
        seen.add(0);
        assertThat(seen.isRepeated()).isFalse();

        seen.add(first);
        assertThat(seen.isRepeated()).isTrue();
    }

    @Test
    void bitsThatAreNoneCountToo() {
        var seen = new SeenCodes();
        seen.add(0);
        assertThat(seen.isRepeated()).isFalse();
        seen.add(0);
        assertThat(seen.isRepeated()).isTrue();
    }
}
