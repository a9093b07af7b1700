package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.testing.Postgres;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;

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

    /** The first page of many words brings the total along, from which later counts go on. */
    @Test
    void aFirstLookForManyWordsIsCountedOnToo() {
        var filter = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, "结算 接口 超时", null, null, false);
        assertThat(page(filter)).isEqualTo(new Page<>(List.of(), 0, null));
        var first = open();
        assertThat(page(filter)).isEqualTo(new Page<>(List.of(first), 1, null));

        var others = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, "接口 结算 超时", null, null, false);
        assertThat(page(others)).isEqualTo(new Page<>(List.of(first), 1, null));
        var second = open();
        assertThat(page(others)).isEqualTo(new Page<>(List.of(second, first), 2, null));
        assertThat(as(TicketFixture.DESK, () -> desk.queries.count(others))).isEqualTo(2);
    }

    @Test
    void aFirstLookForManyWordsGoesOnBehindItsPage() {
        var numbers = List.of(open(), open(), open());
        var filter = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, "接口 超时", null, null, false);
        var first = as(TicketFixture.DESK, () -> desk.queries.list(filter, PageRequest.first(2)));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).extracting(TicketRow::number).containsExactly(numbers.get(2), numbers.get(1));

        var next = as(TicketFixture.DESK, () -> desk.queries.list(filter, new PageRequest(2, first.next())));
        assertThat(next.map(TicketRow::number)).isEqualTo(new Page<>(List.of(numbers.get(0)), 3, null));
    }

    private Page<String> page(TicketFilter filter) {
        return as(TicketFixture.DESK, () -> desk.queries.list(filter, PageRequest.first(10))).map(TicketRow::number);
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
