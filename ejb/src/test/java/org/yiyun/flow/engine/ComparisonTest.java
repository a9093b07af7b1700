package org.yiyun.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yiyun.calendar.engine.CalendarPlan;
import org.yiyun.calendar.engine.TimeWindow;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.calendar.engine.WorkingHours;
import org.yiyun.platform.BusinessClock;
import org.yiyun.testing.Covers;

/** Figures of cases and their comparison; what has to hold for whatever cases is tried on drawn ones. */
@Covers("SCP-09")
class ComparisonTest {
    private static final Set<String> FINALS = Set.of("PAY");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = BusinessClock.startOf(DAY);
    private static final Instant UNTIL = BusinessClock.startOf(DAY.plusDays(30));
    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
    /** 09:00 to 12:00 and 13:00 to 17:00 from Monday to Friday. */
    private static final WorkCalendar CALENDAR = WorkCalendar.compile(new CalendarPlan(1, BusinessClock.ZONE, YEAR, YEAR.plusYears(2), List.of(),
            List.of(new WorkingHours(YEAR, YEAR.plusYears(2), List.of(
                    new TimeWindow(LocalTime.of(9, 0), LocalTime.of(12, 0)), new TimeWindow(LocalTime.of(13, 0), LocalTime.of(17, 0))))),
            List.of()));

    private static FlowEvent event(String step, Instant began, long minutes) {
        return new FlowEvent(step, began, began.plus(Duration.ofMinutes(minutes)), "复核", "窗口", step.equals("APPLY"));
    }

    /** Applied, reviewed as often, and paid in the end. */
    private static FlowCase paid(String number, Instant began, int reviews, long hours) {
        List<FlowEvent> events = new ArrayList<>(List.of(event("APPLY", began, 1)));
        IntStream.rangeClosed(1, reviews).forEach(i -> events.add(event("REVIEW", began.plusSeconds(60L * i), 1)));
        events.add(event("PAY", began.plus(Duration.ofHours(hours)), 0));
        return new FlowCase(number, events);
    }

    private static Comparison compare(List<FlowCase> cases) {
        return Comparison.of(cases, AT, UNTIL, FINALS, CALENDAR);
    }

    @Test
    void aCaseIsDoneWhenItsLastStepEndsItAndNothingIsUnderWay() {
        Instant began = AT.plusSeconds(3600);
        assertThat(paid("A", began, 1, 5).ended(FINALS)).contains(began.plus(Duration.ofHours(5)));
        assertThat(new FlowCase("B", List.of(event("APPLY", began, 1))).ended(FINALS)).isEmpty();
        assertThat(new FlowCase("C", List.of(event("PAY", began, 1), event("REVIEW", began.plusSeconds(600), 1))).ended(FINALS))
                .as("taken up again").isEmpty();
        assertThat(new FlowCase("D", List.of(new FlowEvent("APPLY", began, null, "r", "c", true), event("PAY", began.plusSeconds(60), 1))).ended(FINALS))
                .as("a step is under way").isEmpty();
        assertThat(new FlowCase("E", List.of(event("APPLY", began, 1))).ended(Set.of())).contains(began.plusSeconds(60));
    }

    /** Logs tell moments to the minute: what began and ended at once is in the order in which it is given. */
    @Test
    void ofStepsThatBeganAtOnceTheSoonerEndedComesFirst() {
        Instant began = AT.plusSeconds(3600);
        FlowCase one = new FlowCase("A", List.of(
                new FlowEvent("PAY", began, began.plusSeconds(60), "r", "c", true), event("APPLY", began, 0), event("REVIEW", began, 0)));

        assertThat(one.path()).containsExactly("APPLY", "REVIEW", "PAY");
        assertThat(one.ended(FINALS)).contains(began.plusSeconds(60));
    }

    /** Nobody knows office hours of years that the calendar does not have; all else of such cases is told. */
    @Test
    void outsideTheCalendarThereAreNoOfficeHours() {
        FlowFigures figures = Comparison.figures(List.of(
                paid("A", BusinessClock.startOf(YEAR.minusYears(3)), 1, 4), paid("B", AT.plus(Duration.ofHours(9)), 1, 2)), FINALS, CALENDAR);

        assertThat(figures.done()).isEqualTo(2);
        assertThat(figures.calendar().count()).isEqualTo(2);
        assertThat(figures.working()).isEqualTo(new Spread(1, 120L, 120L, null, null));
    }

    @Test
    void tellsStepsPathsDurationsAndRework() {
        Instant monday = AT.plus(Duration.ofHours(9));
        FlowFigures figures = Comparison.figures(List.of(
                paid("A", monday, 1, 4), paid("B", monday, 1, 2), paid("C", monday, 3, 24),
                new FlowCase("D", List.of(event("APPLY", monday, 1)))), FINALS, CALENDAR);

        assertThat(figures).isEqualTo(new FlowFigures(
                3, 1, new Spread(3, 3L, 5L, null, null), new Spread(3, 240L, 1440L, null, null), new Spread(3, 180L, 420L, null, null), 0, 1, 2,
                List.of(new Variant(List.of("APPLY", "REVIEW", "PAY"), 2, 120L),
                        new Variant(List.of("APPLY", "REVIEW", "REVIEW", "REVIEW", "PAY"), 1, 1440L))));
        assertThat(figures.openShare()).isEqualByComparingTo("0.25");
        assertThat(figures.reworkShare()).isEqualByComparingTo("0.3333");
    }

    @Test
    void eachCaseIsOnOneSideAndThePartsAreTheWhole() {
        Random random = new Random(20260302);
        for (int round = 0; round < 200; round++) {
            List<FlowCase> cases = drawn(random);
            Comparison both = compare(cases);

            assertThat(both.before().done() + both.across() + both.after().done() + both.after().open()).isEqualTo(cases.size());
            assertThat(both.before().open()).isZero();
            for (FlowFigures side : List.of(both.before(), both.after(), Comparison.figures(cases, FINALS, CALENDAR))) {
                assertThat(side.variants().stream().mapToInt(Variant::cases).sum()).isEqualTo(side.done());
                assertThat(new HashSet<>(side.variants().stream().map(Variant::path).toList())).hasSameSizeAs(side.variants());
                assertThat(side.steps().count()).isEqualTo(side.done());
                assertThat(side.reworked()).isBetween(0, side.done());
                assertThat(side.repeats()).isGreaterThanOrEqualTo(side.reworked());
                ordered(side.calendar());
                ordered(side.working());
                if (side.done() > 0) {
                    assertThat(side.working().median()).isLessThanOrEqualTo(side.calendar().median());
                }
            }
            assertThat(Timeline.of(cases, AT.minus(Duration.ofDays(30)), UNTIL, FINALS).stream().mapToInt(Timeline.Week::done).sum())
                    .isEqualTo(Comparison.figures(cases, FINALS, CALENDAR).done());
        }
    }

    private static void ordered(Spread spread) {
        if (spread.low() != null) {
            assertThat(spread.low()).isLessThanOrEqualTo(spread.median());
            assertThat(spread.high()).isGreaterThanOrEqualTo(spread.median());
        }
        if (spread.median() != null) {
            assertThat(spread.p90()).isGreaterThanOrEqualTo(spread.median());
        }
    }

    private static List<FlowCase> drawn(Random random) {
        return IntStream.range(0, random.nextInt(40)).mapToObj(i -> {
            Instant began = AT.plus(Duration.ofMinutes(random.nextInt(-30 * 1440, 30 * 1440)));
            return random.nextInt(5) == 0
                    ? new FlowCase("O" + i, List.of(event("APPLY", began, 1)))
                    : paid("P" + i, began, random.nextInt(4), 1 + random.nextInt(400));
        }).toList();
    }

    @Test
    void aShorterFlowIsToldWithEnoughCasesOnly() {
        List<FlowCase> few = new ArrayList<>();
        IntStream.range(0, 19).forEach(i -> few.add(paid("B" + i, AT.minus(Duration.ofDays(20)), 3, 100 + i)));
        IntStream.range(0, 40).forEach(i -> few.add(paid("A" + i, AT.plus(Duration.ofDays(1)), 1, 20 + i)));
        assertThat(compare(few).calendar()).isEqualTo(new Verdict(Verdict.Kind.TOO_FEW, 1));

        few.add(paid("B19", AT.minus(Duration.ofDays(20)), 3, 119));
        Comparison enough = compare(few);

        assertThat(enough.calendar().kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(enough.working().kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(enough.steps().kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(enough.calendar().chance()).isLessThan(0.001);
    }

    @Test
    void aLongerFlowIsToldAndOneThatIsTheSameIsNot() {
        List<FlowCase> worse = new ArrayList<>();
        List<FlowCase> same = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> {
            worse.add(paid("B" + i, AT.minus(Duration.ofDays(20)), 1, 20 + i));
            worse.add(paid("A" + i, AT.plus(Duration.ofDays(1)), 1, 100 + i));
            same.add(paid("B" + i, AT.minus(Duration.ofDays(20)), 1, 20 + i));
            same.add(paid("A" + i, AT.plus(Duration.ofDays(1)), 1, 20 + i));
        });

        assertThat(compare(worse).calendar().kind()).isEqualTo(Verdict.Kind.WORSE);
        assertThat(compare(worse).steps()).as("all equal").isEqualTo(new Verdict(Verdict.Kind.NO_DIFFERENCE, 1));
        assertThat(compare(same).calendar().kind()).isEqualTo(Verdict.Kind.NO_DIFFERENCE);
    }

    /** Those that last long are missing while they are open: the others would look fast. */
    @Test
    void noVerdictWhileTooManyAreOpen() {
        List<FlowCase> cases = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> {
            cases.add(paid("B" + i, AT.minus(Duration.ofDays(20)), 1, 100 + i));
            cases.add(paid("A" + i, AT.plus(Duration.ofDays(1)), 1, 20 + i));
        });
        IntStream.range(0, 10).forEach(i -> cases.add(new FlowCase("O" + i, List.of(event("APPLY", AT.plusSeconds(i), 1)))));
        assertThat(compare(cases).calendar().kind()).as("a fifth").isEqualTo(Verdict.Kind.BETTER);
        cases.add(paid("late", AT.plus(Duration.ofDays(29)), 1, 100));
        assertThat(compare(cases).after().open()).as("done behind the time").isEqualTo(11);
        assertThat(compare(cases).calendar()).isEqualTo(new Verdict(Verdict.Kind.TOO_OPEN, 1));
    }

    /** U = 12.5 of 50 expected, variance 174.34 with the equal values: worked out apart with an exact error function. */
    @Test
    void theRankSumIsThatOfTheFormula() {
        List<Long> first = IntStream.rangeClosed(1, 10).mapToObj(Long::valueOf).toList();
        List<Long> second = IntStream.rangeClosed(6, 15).mapToObj(Long::valueOf).toList();

        assertThat(RankSum.of(first, second).chance()).isCloseTo(0.0050754, within(5e-7));
        assertThat(RankSum.of(first, second).secondIsLess()).isFalse();
        assertThat(RankSum.of(second, first).secondIsLess()).isTrue();
        assertThat(RankSum.of(second, first).chance()).isEqualTo(RankSum.of(first, second).chance());
    }

    /** By the binomial distribution, exactly: the median of all lies between the two values in 95 of 100 samples at least. */
    @Test
    void theIntervalOfTheMedianHoldsWhatItPromises() {
        for (int n = Spread.FEWEST; n <= 300; n++) {
            Spread spread = Spread.of(LongStream.rangeClosed(1, n).boxed().toList());
            double covered = 0;
            double ways = Math.pow(0.5, n);
            for (int k = 0; k <= n; k++) {
                covered += k >= spread.low() && k < spread.high() ? ways : 0;
                ways = ways * (n - k) / (k + 1);
            }
            assertThat(covered).as("%d values", n).isGreaterThanOrEqualTo(0.95);
        }
        assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, null, null, null, null));
        assertThat(Spread.of(List.of(7L, 1L, 3L, 5L))).isEqualTo(new Spread(4, 3L, 7L, null, null));
    }
}
