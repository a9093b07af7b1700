package org.yiyun.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yiyun.security.Caller;
import org.yiyun.security.Scope;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

class MetricCacheTest {
    private static final Duration LIFE = Duration.ofSeconds(5);
    private static final int SCREENS = 8;
    private static final Caller READER = TestCallers.staff("reader");

    private final TestClock time = new TestClock(Instant.parse("2026-10-20T04:00:00Z"));
    private final Deque<Runnable> behind = new ArrayDeque<>();
    private final MetricCache cache = new MetricCache(time.business(), new WorkAhead() {
        @Override
        public void run(Runnable work) {
            behind.add(work);
        }
    });
    private final AtomicInteger worked = new AtomicInteger();

    private int ask(Scope scope, Object question) {
        return cache.get(scope, question, Integer.class, LIFE, worked::incrementAndGet);
    }

    @Test
    void anAnswerIsGivenAgainUntilItIsOld() {
        assertThat(ask(Scope.ALL, "a")).isEqualTo(1);
        time.advance(LIFE);
        assertThat(ask(Scope.ALL, "a")).isEqualTo(1);
        time.advance(Duration.ofMillis(1));
        assertThat(ask(Scope.ALL, "a")).isEqualTo(2);
    }

    @Test
    void anAnswerIsOfItsQuestionAndOfWhatItsReaderMaySee() {
        var region = new Scope(null, Set.of("440803"));
        assertThat(ask(Scope.ALL, "a")).isEqualTo(1);
        assertThat(ask(region, "a")).isEqualTo(2);
        assertThat(ask(Scope.ALL, "b")).isEqualTo(3);
        assertThat(ask(new Scope(null, Set.of("440803")), "a")).isEqualTo(2);
        assertThat(cache.get(Scope.ALL, "a", String.class, LIFE, () -> "another type")).isEqualTo("another type");
    }

    @Test
    void screensThatAskAtTheSameTimeShareOneCount() throws Exception {
        var asked = new CountDownLatch(SCREENS);
        var pool = Executors.newFixedThreadPool(SCREENS);
        try {
            Callable<Integer> screen = () -> {
                asked.countDown();
                return cache.get(Scope.ALL, "wall", Integer.class, LIFE, () -> {
                    // it takes until all have asked
                    await(asked);
                    return worked.incrementAndGet();
                });
            };
            for (var answer : pool.invokeAll(Collections.nCopies(SCREENS, screen))) {
                assertThat(answer.get()).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatFailedIsAskedAgain() {
        assertThatThrownBy(() -> cache.get(Scope.ALL, "a", Integer.class, LIFE, () -> {
            throw new IllegalStateException("the database is away");
        })).hasMessage("the database is away");
        assertThat(ask(Scope.ALL, "a")).isEqualTo(1);
    }

    @Test
    void aDearAnswerIsWorkedOutBeforeTheOldOneIsTooOld() {
        assertThat(askAhead()).isEqualTo(1);
        time.advance(Duration.ofMillis(2500));
        assertThat(askAhead()).isEqualTo(1);
        assertThat(behind).as("young").isEmpty();

        time.advance(Duration.ofMillis(1));
        assertThat(askAhead()).isEqualTo(1);
        assertThat(askAhead()).isEqualTo(1);
        assertThat(behind).as("once").hasSize(1);
        behind.remove().run();
        time.advance(LIFE);
        assertThat(askAhead()).isEqualTo(2);
        assertThat(behind).as("and so on").hasSize(1);
    }

    @Test
    void aDearAnswerThatFailedAheadIsAskedAgain() {
        askAhead();
        time.advance(Duration.ofSeconds(4));
        TestCallers.as(READER, () -> cache.getAhead(Scope.ALL, "week", Integer.class, LIFE, () -> {
            throw new IllegalStateException("the database is away");
        }));
        behind.remove().run();
        assertThat(askAhead()).isEqualTo(1);
        assertThat(behind).hasSize(1);
        time.advance(LIFE);
        assertThat(askAhead()).isEqualTo(2);
    }

    private int askAhead() {
        return TestCallers.as(READER, () -> cache.getAhead(Scope.ALL, "week", Integer.class, LIFE, worked::incrementAndGet));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
