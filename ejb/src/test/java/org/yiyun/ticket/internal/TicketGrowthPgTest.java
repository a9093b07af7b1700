package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.Postgres;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;

class TicketGrowthPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final String WORDS = "结算";

    private final TicketFixture desk = new TicketFixture(DB, Instant.parse("2026-03-02T01:00:00Z"));

    @Test
    void countsOnFromTheLastTime() {
        assertThat(count()).isZero();
        open();
        assertThat(count()).isEqualTo(1);
        open();
        open();
        assertThat(count()).isEqualTo(3);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aChangeOfATicketDoesNotCountItAgain() {
        var number = open();
        assertThat(count()).isEqualTo(1);
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Grade(2, "r"), null));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aTicketThatWasBeingOpenedDuringTheFirstCountIsInTheNext() throws Exception {
        var opened = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> DB.runInTransaction(em -> {
            open();
            opened.countDown();
            await(counted);
        }));
        opened.await();
        open();
        assertThat(count()).isEqualTo(1);
        counted.countDown();
        slow.join();
        open();
        assertThat(count()).isEqualTo(3);
    }

    private String open() {
        return as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
    }

    private long count() {
        var filter = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, WORDS, null, null, false);
        return as(TicketFixture.DESK, () -> desk.queries.count(filter));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
