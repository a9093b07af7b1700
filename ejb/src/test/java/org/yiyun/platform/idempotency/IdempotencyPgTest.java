package org.yiyun.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.idempotency.Idempotency.Outcome;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Postgres;

class IdempotencyPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

    private final AtomicInteger done = new AtomicInteger();
    private final Supplier<StoredAnswer> work = () -> new StoredAnswer(201, "/things/" + done.incrementAndGet(), "\"0-a\"", "{\"事\":1}");

    @Test
    void secondRequestGetsTheFirstAnswerAndHasNoEffect() {
        var first = at(NOW).once("desk", "k", "body", work);
        var second = at(NOW).once("desk", "k", "body", work);
        var answer = new StoredAnswer(201, "/things/1", "\"0-a\"", "{\"事\":1}");
        assertThat(first).isEqualTo(new Outcome(answer, false));
        assertThat(second).isEqualTo(new Outcome(answer, true));
        assertThat(done).hasValue(1);
    }

    @Test
    void answersWithoutAddressAndTagAreKeptToo() {
        Supplier<StoredAnswer> plain = () -> new StoredAnswer(200, null, null, "{}");
        at(NOW).once("desk", "k", "body", plain);
        assertThat(at(NOW).once("desk", "k", "body", plain)).isEqualTo(new Outcome(new StoredAnswer(200, null, null, "{}"), true));
    }

    @Test
    void otherContentIsRefused() {
        at(NOW).once("desk", "k", "body", work);
        assertThat(problem(() -> at(NOW).once("desk", "k", "other", work))).isEqualTo(ProblemType.IDEMPOTENCY_MISMATCH);
    }

    @Test
    void keysOfCallersAreTheirOwn() {
        at(NOW).once("desk", "k", "body", work);
        assertThat(at(NOW).once("H1", "k", "other", work).replayed()).isFalse();
    }

    @Test
    void aProblemFreesTheKey() {
        assertThat(problem(() -> at(NOW).once("desk", "k", "bad", () -> {
            throw new BusinessException(ProblemType.INVALID);
        }))).isEqualTo(ProblemType.INVALID);
        assertThat(at(NOW).once("desk", "k", "good", work).replayed()).isFalse();
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        at(NOW).once("desk", "k", "body", work);
        assertThat(at(NOW.plus(Duration.ofDays(1))).once("desk", "k", "other", work).replayed()).isFalse();
        at(NOW.plus(Duration.ofDays(2))).once("desk", "second", "body", work);
        List<?> kept = db.inTransaction(em -> em.createNativeQuery("select key from idempotency_key").getResultList());
        assertThat(kept).isEqualTo(List.of("second"));
    }

    @Test
    void sameKeyAtWorkIsToldAndLeavesNoTraceWhenItDies() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var running = CompletableFuture.runAsync(() -> at(NOW).once("desk", "k", "body", () -> {
            begun.countDown();
            await(end);
            throw new IllegalStateException("the node dies here");
        }));
        begun.await();
        assertThat(problem(() -> at(NOW).once("desk", "k", "body", work))).isEqualTo(ProblemType.REQUEST_RUNNING);
        end.countDown();
        assertThatThrownBy(running::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(at(NOW).once("desk", "k", "body", work).replayed()).isFalse();
    }

    private static Idempotency at(Instant now) {
        return db.bean(Idempotency.class, new Idempotency(db.em(), new BusinessClock(Clock.fixed(now, BusinessClock.ZONE))));
    }

    private static ProblemType problem(Runnable call) {
        try {
            call.run();
        } catch (BusinessException problem) {
            return problem.type();
        }
        throw new AssertionError("no problem");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
