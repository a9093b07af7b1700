package org.yiyun.ticket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yiyun.testing.Covers;
import org.yiyun.ticket.DuplicateSign;

/** What holds of every score and every likeness. */
@Covers("DESK-02")
class DuplicateScorePropertyTest {
    private static final List<String> WORDS = List.of("结算", "超时", "接口", "读卡", "打印", "对账");

    @Property(tries = 500)
    void isTheSumOfItsPartsAndBetweenNothingAndAll(@ForAll("facts") DuplicateFacts facts) {
        var score = DuplicateScore.of(facts);

        assertThat(score.total()).isBetween(0, DuplicateScore.WHOLE);
        assertThat(score.parts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(score.total());
        assertThat(score.parts().values()).allMatch(part -> part > 0);
        assertThat(score.parts().containsKey(DuplicateSign.PHONE)).isEqualTo(facts.samePhone());
        assertThat(score.parts().containsKey(DuplicateSign.INSTITUTION)).isEqualTo(facts.sameInstitution());
        assertThat(score.parts().containsKey(DuplicateSign.SYSTEM)).isEqualTo(facts.sameSystem());
    }

    @Property(tries = 500)
    void moreInCommonNeverScoresLess(@ForAll("facts") DuplicateFacts facts) {
        int score = DuplicateScore.of(facts).total();
        assertThat(List.of(
                        new DuplicateFacts(true, facts.sameInstitution(), facts.sameSystem(), facts.likeness(), facts.apart()),
                        new DuplicateFacts(facts.samePhone(), true, facts.sameSystem(), facts.likeness(), facts.apart()),
                        new DuplicateFacts(facts.samePhone(), facts.sameInstitution(), true, facts.likeness(), facts.apart()),
                        new DuplicateFacts(
                                facts.samePhone(), facts.sameInstitution(), facts.sameSystem(), (1 + facts.likeness()) / 2, facts.apart()),
                        new DuplicateFacts(
                                facts.samePhone(), facts.sameInstitution(), facts.sameSystem(), facts.likeness(), facts.apart().dividedBy(2))))
                .allSatisfy(more -> assertThat(DuplicateScore.of(more).total()).isGreaterThanOrEqualTo(score));
    }

    @Property(tries = 200)
    void whichOneWasFirstDoesNotMatter(@ForAll("facts") DuplicateFacts facts) {
        var other = new DuplicateFacts(
                facts.samePhone(), facts.sameInstitution(), facts.sameSystem(), facts.likeness(), facts.apart().negated());
        assertThat(DuplicateScore.of(other).parts()).isEqualTo(DuplicateScore.of(facts).parts());
    }

    @Property(tries = 500)
    void likenessIsTheSameInBothDirections(@ForAll("words") Set<String> one, @ForAll("words") Set<String> other, @ForAll("worth") Map<String, Double> worth) {
        var there = WordLikeness.of(one, other, worth::get);
        var back = WordLikeness.of(other, one, worth::get);

        assertThat(there.value()).isBetween(0.0, 1.0).isCloseTo(back.value(), within(1e-9));
        assertThat(there.common()).isEqualTo(back.common());
        assertThat(one).containsAll(there.common());
        assertThat(other).containsAll(there.common());
    }

    @Property(tries = 300)
    void theSameWordsAreWhollyAlikeAndOtherOnesNotAtAll(@ForAll("words") Set<String> one, @ForAll("worth") Map<String, Double> worth) {
        assertThat(WordLikeness.of(one, one, worth::get).value()).isCloseTo(one.isEmpty() ? 0 : 1, within(1e-9));
        assertThat(WordLikeness.of(one, List.of("别的"), word -> 1)).isEqualTo(WordLikeness.NONE);
    }

    @Example
    void whatIsEnoughAndWhatIsNot() {
        var day = Duration.ofHours(24);
        assertThat(DuplicateScore.of(new DuplicateFacts(true, true, true, 1, Duration.ZERO)).total()).isEqualTo(100);
        assertThat(score(true, false, 0, Duration.ofHours(2))).as("the same caller within hours").isTrue();
        assertThat(score(true, false, 0, day.multipliedBy(2))).as("the same caller days later about something else").isFalse();
        assertThat(score(false, false, 1, Duration.ofHours(12))).as("the same words on the same day").isTrue();
        assertThat(score(false, false, 1, day.multipliedBy(6))).as("the same words of somebody else a week later").isFalse();
        assertThat(score(false, true, 0.6, Duration.ofHours(8))).as("the same institution with much the same words").isTrue();
        assertThat(score(false, true, 0, Duration.ZERO)).as("the same institution at the same time").isFalse();
    }

    @Example
    void oneWordInCommonIsACoincidenceWhereThereAreMore() {
        assertThat(WordLikeness.of(List.of("结算", "报错"), List.of("结算", "打印"), word -> 1)).isEqualTo(WordLikeness.NONE);
        assertThat(WordLikeness.of(List.of("结算"), List.of("结算", "打印"), word -> 1).common()).containsExactly("结算");
        assertThat(WordLikeness.of(List.of("结算", "报错", "读卡"), List.of("结算", "读卡"), Map.of("结算", 1.0, "报错", 1.0, "读卡", 3.0)::get))
                .isEqualTo(new WordLikeness(4 / Math.sqrt(5.0 * 4.0), List.of("读卡", "结算")));
    }

    private static boolean score(boolean phone, boolean institution, double likeness, Duration apart) {
        return DuplicateScore.of(new DuplicateFacts(phone, institution, false, likeness, apart)).isTelling();
    }

    @Provide
    Arbitrary<DuplicateFacts> facts() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(either, either, either, Arbitraries.doubles().between(0, 1), Arbitraries.longs().between(0, 30L * 86_400))
                .as((phone, institution, system, likeness, seconds) ->
                        new DuplicateFacts(phone, institution, system, likeness, Duration.ofSeconds(seconds)));
    }

    @Provide
    Arbitrary<Set<String>> words() {
        return Arbitraries.of(WORDS).set().ofMaxSize(WORDS.size());
    }

    @Provide
    Arbitrary<Map<String, Double>> worth() {
        return Arbitraries.doubles().between(0.1, 12).list().ofSize(WORDS.size()).map(values -> {
            Map<String, Double> worth = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                worth.put(WORDS.get(i), values.get(i));
            }
            return worth;
        });
    }
}
