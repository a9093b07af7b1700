package org.yiyun.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OncePerOutageTest {
    private static final SQLException GONE = new SQLException("terminating connection due to administrator command", "57P01");

    private final AtomicLong now = new AtomicLong();
    private final OncePerOutage filter = new OncePerOutage(now::get);

    @Test
    void letsEachPlaceSayItOnceAMinute() {
        assertThat(passes("mail", "not sent", new IllegalStateException(GONE))).isTrue();
        after(Duration.ofSeconds(59));
        assertThat(passes("mail", "not sent", new IllegalStateException(GONE))).isFalse();
        assertThat(passes("jobs", "not sent", GONE)).as("another place").isTrue();
        after(Duration.ofSeconds(1));
        assertThat(passes("mail", "not sent", new IllegalStateException("IJ000453: Unable to get managed connection"))).isTrue();
        after(Duration.ofSeconds(1));
        assertThat(passes("mail", "not sent", GONE)).isFalse();
    }

    @Test
    void knowsAPlaceByTheBeginningOfItsMessage() {
        assertThat(passes("pool", "IJ000612: Destroying connection that could not be validated: PgConnection@1", GONE)).isTrue();
        assertThat(passes("pool", "IJ000612: Destroying connection that could not be validated: PgConnection@2", GONE)).isFalse();
        assertThat(passes("pool", "IJ000604: Throwable while attempting to get a new connection", GONE)).isTrue();
    }

    @Test
    void letsEverythingElsePass() {
        for (int i = 0; i < 3; i++) {
            assertThat(passes("mail", "sent", null)).isTrue();
            assertThat(passes("mail", "not sent", new IllegalStateException("no such template"))).isTrue();
            assertThat(passes("mail", "not sent", new SQLException("duplicate key", "23505"))).isTrue();
        }
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private boolean passes(String logger, String message, Throwable thrown) {
        var record = new LogRecord(Level.WARNING, message);
        record.setLoggerName(logger);
        record.setThrown(thrown);
        return filter.isLoggable(record);
    }
}
