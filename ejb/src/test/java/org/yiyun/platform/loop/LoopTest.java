package org.yiyun.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void outlivesFailuresAndEndsWhenStopped() throws InterruptedException {
        var runs = new AtomicInteger();
        var recovered = new CountDownLatch(1);
        var thread = new AtomicReference<Thread>();
        var loop = Loop.start(
                work -> {
                    thread.set(new Thread(work));
                    return thread.get();
                },
                "test",
                Duration.ofMillis(1),
                () -> {
                    if (runs.incrementAndGet() <= 2) {
                        throw new IllegalStateException("away");
                    }
                    recovered.countDown();
                });

        assertThat(recovered.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();

        assertThat(thread.get().isAlive()).isFalse();
    }
}
