package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/**
 * What the library answers on every day and as was known at every moment, against a naive model in memory, under random imports,
 * stops, corrections and roll-backs.
 */
@Covers({"CODE-01", "CODE-04", "CODE-06"})
class AsOfPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final List<String> CODES = List.of("A001", "A002", "A003", "B001", "B002");
    private static final int DAYS = 8;
    private static final int STEPS = 14;

    private final CatalogFixture catalog = new CatalogFixture(DB);
    private final List<Known> known = new ArrayList<>();
    private State now = new State();
    private @Nullable Published last;

    private record Known(Instant at, State state) {}

    /** @param whole it said something of all days from its first one on, as a stop does */
    private record Published(int version, LocalDate on, Set<String> codes, State before, boolean whole) {}

    /** By code, from which day on it has which price; null from a day on for nothing. */
    private static final class State {
        private final Map<String, TreeMap<LocalDate, String>> prices = new LinkedHashMap<>();

        State copy() {
            var copy = new State();
            prices.forEach((code, days) -> copy.prices.put(code, new TreeMap<>(days)));
            return copy;
        }

        @Nullable String at(String code, LocalDate day) {
            var days = prices.get(code);
            var entry = days == null ? null : days.floorEntry(day);
            return entry == null ? null : entry.getValue();
        }

        /** From that day on, until something else begins. */
        void put(String code, LocalDate day, @Nullable String price) {
            prices.computeIfAbsent(code, key -> new TreeMap<>()).put(day, price);
            tidy(code);
        }

        /** From that day on whatever the other state says, for good. */
        void putAll(String code, LocalDate day, State other) {
            var days = prices.computeIfAbsent(code, key -> new TreeMap<>());
            days.tailMap(day).clear();
            days.put(day, other.at(code, day));
            days.putAll(other.prices.getOrDefault(code, new TreeMap<>()).tailMap(day, false));
            tidy(code);
        }

        boolean isTold(String code, LocalDate day) {
            return at(code, day) != null || prices.containsKey(code) && prices.get(code).tailMap(day).values().stream().anyMatch(Objects::nonNull);
        }

        /** An end behind an end says nothing. */
        private void tidy(String code) {
            var days = prices.get(code);
            String before = null;
            for (var it = days.entrySet().iterator(); it.hasNext();) {
                var entry = it.next();
                if (entry.getValue() == null && before == null) {
                    it.remove();
                }
                before = entry.getValue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersAsTheModelDoes(long seed) {
        catalog.addSample();
        var random = new Random(seed);
        known.add(new Known(catalog.time.instant(), now.copy()));
        for (int step = 0; step < STEPS; step++) {
            catalog.time.advance(Duration.ofMinutes(5));
            switch (random.nextInt(8)) {
                case 0 -> stop(random);
                case 1 -> rollBack(random);
                case 2 -> correct(random);
                case 3, 4 -> load(random, ImportMode.FULL, DAY.plusDays(random.nextInt(DAYS)));
                default -> load(random, ImportMode.DELTA, DAY.plusDays(random.nextInt(DAYS)));
            }
            known.add(new Known(catalog.time.instant(), now.copy()));
        }
        for (var code : CODES) {
            IntStream.range(-1, DAYS + 2).mapToObj(DAY::plusDays).forEach(day -> assertThat(price(code, day, null))
                    .as("seed %d %s on %s", seed, code, day).isEqualTo(now.at(code, day)));
            // of what was known on the way, some days of each moment
            known.forEach(then -> random.ints(4, -1, DAYS + 2).mapToObj(DAY::plusDays).forEach(day -> assertThat(price(code, day, then.at()))
                    .as("seed %d %s on %s known %s", seed, code, day, then.at()).isEqualTo(then.state().at(code, day))));
        }
    }

    /** What was published last says something else of the same days. */
    private void correct(Random random) {
        if (last != null) {
            load(random, ImportMode.DELTA, last.on());
        }
    }

    /** Also of a day before what has been published already, as who corrects the past does. */
    private void load(Random random, ImportMode mode, LocalDate on) {
        Map<String, String> rows = new TreeMap<>();
        CODES.stream().filter(code -> random.nextInt(3) > 0).forEach(code -> rows.put(code, random.nextInt(1, 4) + ".00"));
        if (rows.isEmpty()) {
            return;
        }
        var before = now.copy();
        Set<String> touched = new TreeSet<>();
        for (var code : CODES) {
            var wanted = rows.containsKey(code) || mode == ImportMode.FULL ? rows.get(code) : now.at(code, on);
            if (!Objects.equals(wanted, now.at(code, on))) {
                now.put(code, on, wanted);
                touched.add(code);
            }
        }
        int version = catalog.release(SAMPLE, mode, on, csv(rows.entrySet().stream()
                .map(row -> row.getKey() + ",药" + row.getKey() + "," + row.getValue()).toArray(String[]::new)));
        assertThat(version > 0).isEqualTo(!touched.isEmpty());
        if (version > 0) {
            last = new Published(version, on, touched, before, false);
        }
    }

    private void stop(Random random) {
        var on = DAY.plusDays(random.nextInt(DAYS));
        var under = random.nextBoolean() ? "A" : CODES.get(random.nextInt(CODES.size()));
        var before = now.copy();
        var touched = new TreeSet<>(CODES.stream().filter(code -> code.startsWith(under) && now.isTold(code, on)).toList());
        if (touched.isEmpty()) {
            return;
        }
        int version = as(ANALYST, () -> catalog.versions.stop(SAMPLE, new StopEntries(under, on, "停用", "停用"))).version();
        catalog.published(SAMPLE, version);
        touched.forEach(code -> now.putAll(code, on, new State()));
        last = new Published(version, on, touched, before, true);
    }

    private void rollBack(Random random) {
        var undone = last;
        if (undone == null) {
            return;
        }
        var on = undone.on().plusDays(random.nextInt(3));
        var before = now.copy();
        undone.codes().forEach(code -> {
            if (undone.whole()) {
                now.putAll(code, on, undone.before());
                return;
            }
            var was = undone.before().at(code, on);
            if (!Objects.equals(was, now.at(code, on))) {
                now.put(code, on, was);
            }
        });
        try {
            int version = as(BUREAU, () -> catalog.versions.rollback(SAMPLE, undone.version(), on, "更正")).version();
            last = new Published(version, on, undone.codes(), before, undone.whole());
        } catch (BusinessException nothing) {
            assertThat(nothing.type()).isEqualTo(ProblemType.CONFLICT);
        }
    }

    private @Nullable String price(String code, LocalDate on, @Nullable Instant at) {
        try {
            return as(ANALYST, () -> catalog.entries.get(SAMPLE, code, on, at)).values().get("price");
        } catch (BusinessException none) {
            return null;
        }
    }
}
