package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.yiyun.testing.Covers;

/** Packed numbers come to what decimals come to, with as many decimals; or they say that they cannot. */
@Covers("BEN-15")
class PackedPropertyTest {
    private static final BigDecimal MOST = new BigDecimal(BigInteger.ONE.shiftLeft(58));

    @Property(tries = 3000)
    void operationsComeToTheSame(@ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
        same(a, b, Operations::add, PackedOperations::add);
        same(a, b, BigDecimal::add, Packed::sum);
        same(a, b, Operations::subtract, PackedOperations::subtract);
        same(a, b, BigDecimal::subtract, Packed::difference);
        same(a, b, Operations::multiply, PackedOperations::multiply);
        same(a, b, Operations::min, PackedOperations::min);
        same(a, b, Operations::max, PackedOperations::max);
        same(a, b, (one, other) -> Operations.positive(one), (one, other) -> PackedOperations.positive(one));
        same(a, b, (one, other) -> Operations.negate(one), (one, other) -> PackedOperations.negate(one));
    }

    @Property(tries = 3000)
    void comparisonsComeToTheSame(@ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
        for (BigDecimal other : List.of(b, a, a.setScale(Math.max(a.scale(), 6)))) {
            long one = Packed.of(a);
            long two = Packed.of(other);
            if (one != Packed.NONE && two != Packed.NONE) {
                assertThat(orNull(() -> PackedOperations.less(one, two))).isIn(Operations.less(a, other), null);
                assertThat(orNull(() -> PackedOperations.lessOrEqual(one, two))).isIn(Operations.lessOrEqual(a, other), null);
                assertThat(orNull(() -> PackedOperations.equal(one, two))).isIn(Operations.equal(a, other), null);
            }
        }
    }

    @Property(tries = 3000)
    void roundingComesToTheSame(@ForAll("numbers") BigDecimal number, @ForAll @IntRange(max = 10) int decimals, @ForAll RoundingMode mode) {
        long packed = Packed.of(number);
        BigDecimal exact = orNull(() -> number.setScale(decimals, mode));
        BigDecimal rounded = packed == Packed.NONE ? null : orNull(() -> Packed.decimal(Packed.rounded(packed, decimals, mode)));
        if (rounded != null) {
            assertThat(rounded).isEqualTo(exact);
        } else if (exact != null && packed != Packed.NONE) {
            assertThat(isLarge(exact) || number.scale() - decimals > 18).as("%s to %d %s", number, decimals, mode).isTrue();
        }
    }

    @Property(tries = 1000)
    void scalesAndAdjustmentsComeToTheSame(
            @ForAll("amounts") BigDecimal from, @ForAll("amounts") BigDecimal amount, @ForAll("amounts") BigDecimal end,
            @ForAll("rates") BigDecimal low, @ForAll("rates") BigDecimal high, @ForAll("rates") BigDecimal by, @ForAll Adjustment.Kind kind) {
        Scale scale = new Scale(List.of(new Scale.Segment(end.add(BigDecimal.ONE), low), new Scale.Segment(end.add(BigDecimal.TEN), high),
                new Scale.Segment(null, low)));
        for (Adjustment adjustment : List.of(Adjustment.NONE, new Adjustment(kind, by), new Adjustment(kind, by.movePointRight(2).negate()))) {
            BigDecimal exact = scale.marginal(from, amount, adjustment);
            BigDecimal packed = orNull(() -> Packed.decimal(
                    PackedScale.of(scale).marginal(Packed.of(from), Packed.of(amount), PackedAdjustment.of(adjustment))));
            assertThat(packed == null && isLarge(exact) ? exact : packed).isEqualTo(exact);
            assertThat(Packed.decimal(PackedAdjustment.of(adjustment).applyTo(Packed.of(low)))).isEqualTo(adjustment.applyTo(low));
        }
    }

    @Example
    void whatDoesNotFitIsNotTaken() {
        assertThat(Packed.of(new BigDecimal("99999999999999999"))).isNotEqualTo(Packed.NONE);
        assertThat(Packed.of(new BigDecimal("100000000000000000"))).isEqualTo(Packed.NONE);
        assertThat(Packed.of(BigDecimal.ONE.setScale(31).multiply(new BigDecimal("0")))).isNotEqualTo(Packed.NONE);
        assertThat(Packed.of(BigDecimal.ZERO.setScale(32))).isEqualTo(Packed.NONE);
        assertThat(Packed.of(new BigDecimal("1E+2"))).isEqualTo(Packed.NONE);
        long most = Packed.of(new BigDecimal("99999999999999999"));
        long twice = Packed.sum(most, most);
        assertThatThrownBy(() -> Packed.sum(twice, most)).isSameAs(Packed.LEAVE);
        assertThatThrownBy(() -> PackedOperations.add(twice, most)).isSameAs(Packed.LEAVE);
        assertThatThrownBy(() -> Packed.difference(Packed.negated(twice), most)).isSameAs(Packed.LEAVE);
        assertThatThrownBy(() -> Packed.product(most, Packed.of(BigDecimal.TEN))).isSameAs(Packed.LEAVE);
        assertThatThrownBy(() -> Packed.units(Packed.of(new BigDecimal("0.001")), 2)).isSameAs(Packed.LEAVE);
        assertThat(Packed.units(Packed.of(new BigDecimal("1.2300")), 2)).isEqualTo(123);
        assertThat(Packed.units(Packed.of(new BigDecimal("7")), 2)).isEqualTo(700);
    }

    private static void same(BigDecimal a, BigDecimal b, BinaryOperator<BigDecimal> exact, LongBinaryOperator packed) {
        long one = Packed.of(a);
        long two = Packed.of(b);
        if (one == Packed.NONE || two == Packed.NONE) {
            assertThat(isLarge(a) || isLarge(b)).isTrue();
            return;
        }
        BigDecimal expected = exact.apply(a, b);
        BigDecimal result = orNull(() -> Packed.decimal(packed.applyAsLong(one, two)));
        if (result == null) {
            assertThat(isLarge(expected) || isLarge(a.setScale(Math.max(a.scale(), b.scale()))) || isLarge(b.setScale(Math.max(a.scale(), b.scale()))))
                    .as("%s and %s", a, b).isTrue();
        } else {
            assertThat(result).isEqualTo(expected);
        }
    }

    /** What packed numbers need not take. */
    private static boolean isLarge(BigDecimal number) {
        return number.scale() > Packed.MOST_DECIMALS || number.precision() > 17 || new BigDecimal(number.unscaledValue()).abs().compareTo(MOST) > 0;
    }

    private static <T> @Nullable T orNull(Supplier<T> value) {
        try {
            return value.get();
        } catch (ArithmeticException none) {
            return null;
        }
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<Long> digits = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L)),
                Tuple.of(2, Arbitraries.longs().between(-5, 5)),
                Tuple.of(2, Arbitraries.longs()));
        return Combinators.combine(digits, Arbitraries.integers().between(0, 20)).as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Combinators.combine(Arbitraries.longs().between(0, 100_000_000L), Arbitraries.integers().between(0, 4)).as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Combinators.combine(Arbitraries.longs().between(0, 150), Arbitraries.integers().between(0, 4)).as(BigDecimal::valueOf);
    }
}
