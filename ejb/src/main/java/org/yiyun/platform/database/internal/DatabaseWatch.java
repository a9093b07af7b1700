package org.yiyun.platform.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.DatabaseState;

/**
 * Asks the database every second whether it answers, over connections whose waits are short, and every ten seconds whether it
 * can still write. When it has not answered for three seconds, the product's pool is emptied: whoever waits for an answer in it
 * gets an error now and not when the database comes back.
 */
final class DatabaseWatch {
    static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Logger LOG = Logger.getLogger("org.yiyun.platform.database");
    private static final String DISK_FULL = "53100";
    private static final int LOOKS_A_WRITE = 10;
    /** New pages each time: the rows go with the commit, and their file with them. */
    private static final String SCRATCH = "create temp table if not exists storage_scratch (filler text) on commit delete rows";
    private static final String FILL = "insert into storage_scratch select repeat(md5(n::text), 30) from generate_series(1, 1000) n";

    private final DataSource database;
    private final DatabaseState state;
    private final Runnable emptyPool;
    private final BusinessClock clock;
    private Instant answered;
    private int looks;

    DatabaseWatch(DataSource database, DatabaseState state, Runnable emptyPool, BusinessClock clock) {
        this.database = database;
        this.state = state;
        this.emptyPool = emptyPool;
        this.clock = clock;
        this.answered = clock.now();
    }

    void look() {
        try (var connection = database.getConnection()) {
            ask(connection);
            answers();
            if (looks++ % LOOKS_A_WRITE == 0) {
                write(connection);
            }
        } catch (SQLException silent) {
            missing(silent);
        }
    }

    private static void ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select 1")) {
            rows.next();
        }
    }

    private void answers() {
        answered = clock.now();
        state.awaySince().ifPresent(since -> {
            LOG.infof("YIYUN000121 the database answers again; it was away since %s", since);
            state.away(null);
        });
    }

    private void missing(SQLException silent) {
        if (!state.isAway() && Duration.between(answered, clock.now()).compareTo(PATIENCE) >= 0) {
            LOG.errorf("YIYUN000120 the database has not answered since %s (%s): its pool is emptied, requests are refused", answered,
                    silent.getMessage());
            state.away(answered);
            emptyPool.run();
        }
    }

    /** Reports only a lack of room: whoever may make no scratch tables has no probe, and anything else shows elsewhere. */
    private void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(SCRATCH);
            statement.execute(FILL);
            connection.commit();
            state.fullSince().ifPresent(since -> {
                LOG.infof("YIYUN000123 the database can write again; it was full since %s", since);
                state.full(null);
            });
        } catch (SQLException failed) {
            connection.rollback();
            if (DISK_FULL.equals(failed.getSQLState())) {
                full(failed);
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void full(SQLException failed) {
        if (state.fullSince().isEmpty()) {
            LOG.errorf("YIYUN000122 the database has no room left on its disk: %s", failed.getMessage());
            state.full(clock.now());
        }
    }
}
