package org.yiyun.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void holdsUpNoOtherForOneThatFails() {
        var done = new ArrayList<Integer>();

        assertThatThrownBy(() -> Loop.forEach(List.of(1, 2, 3, 4), number -> {
            if (number % 2 == 0) {
                throw new IllegalStateException("of " + number);
            }
            done.add(number);
        })).hasMessage("of 4");

        assertThat(done).containsExactly(1, 3);
    }
}
