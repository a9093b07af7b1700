package org.yiyun.satisfaction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wilson's interval by what defines it: its ends are the shares from which the one seen is just 1.96 standard errors away. */
class SharePropertyTest {
    private static final double Z = 1.959964;
    /** What four decimals of an end do to its equation. */
    private static final double ROUNDED = 5e-4;

    record Answers(long part, long whole) {}

    @Property(tries = 2000)
    void endsWhereTheShareWouldJustBeUnlikely(@ForAll("answers") Answers answers) {
        var share = Share.of(answers.part(), answers.whole());
        double seen = (double) answers.part() / answers.whole();
        if (answers.part() > 0) {
            assertThat(distance(seen, share.low(), answers.whole())).isLessThan(ROUNDED);
        }
        if (answers.part() < answers.whole()) {
            assertThat(distance(seen, share.high(), answers.whole())).isLessThan(ROUNDED);
        }
    }

    private static double distance(double seen, BigDecimal end, long whole) {
        double p = end.doubleValue();
        return Math.abs((seen - p) * (seen - p) - Z * Z * p * (1 - p) / whole);
    }

    @Property(tries = 2000)
    void holdsTheShareAndStaysWithinNoneAndAll(@ForAll("answers") Answers answers) {
        var share = Share.of(answers.part(), answers.whole());
        assertThat(share.low()).isBetween(BigDecimal.ZERO, share.share());
        assertThat(share.high()).isBetween(share.share(), BigDecimal.ONE);
    }

    @Property(tries = 2000)
    void isNarrowerTheMoreAnswersThereAre(@ForAll("answers") Answers answers) {
        var few = Share.of(answers.part(), answers.whole());
        var many = Share.of(answers.part() * 10, answers.whole() * 10);
        assertThat(many.high().subtract(many.low())).isLessThanOrEqualTo(few.high().subtract(few.low()));
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Arbitraries.longs().between(1, 5000)
                .flatMap(whole -> Arbitraries.longs().between(0, whole).map(part -> new Answers(part, whole)));
    }
}
