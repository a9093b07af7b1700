package org.yiyun.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** The floors of issue 5 on a small truth set of made-up names; {@code bench} measures the full size. */
@Covers("CAT-02")
class MatchingQualityTest {
    private static final double THRESHOLD = 0.9;

    @Test
    void confirmsInBulkWhatIsRightAndProposesNearlyAllAmongFive() {
        TruthSet set = TruthSet.make(Seeds.madeUp(new Random(5), 400), 8_000, 1_500, new Random(7));

        Quality quality = Quality.of(set, decide(set), THRESHOLD);

        assertThat(quality.precision()).as("%s", quality).isGreaterThanOrEqualTo(0.98);
        assertThat(quality.recall()).as("%s", quality).isGreaterThanOrEqualTo(0.90);
        assertThat(quality.topFive()).as("%s", quality).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void decidesTheSameEachTime() {
        TruthSet set = TruthSet.make(Seeds.madeUp(new Random(3), 60), 600, 100, new Random(3));

        assertThat(decide(set)).isEqualTo(decide(set));
    }

    private static List<Decision> decide(TruthSet set) {
        var matcher = new Matcher(NationalIndex.of(set.national()), new Lessons());
        return Assignment.of(set.own().stream().map(matcher::match).toList(), Map.of());
    }
}
