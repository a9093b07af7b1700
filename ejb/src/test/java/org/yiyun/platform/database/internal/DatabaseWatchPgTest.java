package org.yiyun.platform.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.database.DatabaseState;
import org.yiyun.platform.problem.Failures;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestClock;

class DatabaseWatchPgTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TestClock clock = new TestClock(NOW);
    private final DatabaseState state = new DatabaseState();
    private final AtomicInteger emptied = new AtomicInteger();
    private @Nullable SQLException fault;
    private final DatabaseWatch watch = new DatabaseWatch(source(), state, emptied::incrementAndGet, clock.business());

    @Test
    void callsTheDatabaseAwayAfterThreeSecondsAndEmptiesThePoolOnce() {
        watch.look();
        fault = new SQLException("no answer", "08006");
        look(Duration.ofSeconds(2));
        assertThat(state.isAway()).isFalse();

        look(Duration.ofSeconds(1));
        look(Duration.ofSeconds(9));
        assertThat(state.awaySince()).contains(NOW);
        assertThat(emptied).hasValue(1);

        fault = null;
        watch.look();
        assertThat(state.isAway()).isFalse();
    }

    @Test
    void noticesThatThereIsNoRoomAndThatThereIsAgain() {
        db.sql("create function storage_full() returns event_trigger language plpgsql as $$ begin"
                + " raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$");
        db.sql("create event trigger storage_full on ddl_command_start execute function storage_full()");
        try {
            watch.look();
        } finally {
            db.sql("set event_triggers = off; drop event trigger storage_full; drop function storage_full()");
        }
        assertThat(state.fullSince()).contains(NOW);
        assertThat(state.isAway()).isFalse();

        for (int i = 0; i < 10; i++) {
            look(Duration.ofSeconds(1));
        }
        assertThat(state.fullSince()).isEmpty();
    }

    @Test
    void aFullDiskIsAProblemOfItsOwn() {
        var failed = new SQLException("could not extend file", "53100");
        assertThat(Failures.problem(new IllegalStateException(failed)).orElseThrow()).hasMessageStartingWith("storage-full");
    }

    private void look(Duration later) {
        clock.advance(later);
        watch.look();
    }

    private DataSource source() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
            if (fault != null) {
                throw fault;
            }
            return db.dataSource().getConnection();
        });
    }
}
