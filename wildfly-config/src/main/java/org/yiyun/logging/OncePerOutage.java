package org.yiyun.logging;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lets a place in the code say once a minute that the database is away, and not for each request: an outage of a minute would
 * otherwise write fifty thousand lines, in which everything else is lost. What has no such cause passes always.
 */
public final class OncePerOutage implements Filter {
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    /** So many different places are remembered at most. */
    private static final int PLACES = 1000;
    private static final int DEPTH = 20;
    private static final int BEGINNING = 40;
    /** Connection, resources, operator intervention, faults of the system. */
    private static final List<String> STATES = List.of("08", "53", "57", "58");
    /** Of the pool: nothing to be had, all broken. */
    private static final List<String> POOL = List.of("IJ000453", "IJ000655", "IJ031084", "IJ031070", "IJ031040", "IJ031041");

    private final Map<String, Long> said = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public OncePerOutage() {
        this(System::nanoTime);
    }

    OncePerOutage(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        if (!isOutage(record.getThrown(), DEPTH)) {
            return true;
        }
        if (said.size() > PLACES) {
            said.clear();
        }
        long now = nanos.getAsLong();
        var passes = new AtomicBoolean();
        said.compute(place(record), (place, last) -> {
            boolean again = last != null && now - last < PAUSE;
            passes.set(!again);
            return again ? last : Long.valueOf(now);
        });
        return passes.get();
    }

    /** By the beginning of what it says: its end often names a connection. */
    private static String place(LogRecord record) {
        var message = String.valueOf(record.getMessage());
        return record.getLoggerName() + " " + message.substring(0, Math.min(message.length(), BEGINNING));
    }

    private static boolean isOutage(@Nullable Throwable fault, int depth) {
        if (fault == null || depth == 0) {
            return false;
        }
        if (fault instanceof SQLTransientException || fault instanceof SQLRecoverableException || isOutage(fault)) {
            return true;
        }
        return isOutage(fault.getCause(), depth - 1);
    }

    private static boolean isOutage(Throwable fault) {
        if (fault instanceof SQLException sql && sql.getSQLState() != null) {
            return STATES.stream().anyMatch(sql.getSQLState()::startsWith);
        }
        return fault.getMessage() != null && POOL.stream().anyMatch(fault.getMessage()::startsWith);
    }
}
