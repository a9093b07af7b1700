package org.yiyun.platform.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Faults of the surroundings and not of the message: they pass, so the message waits, however long. */
public final class Outage {
    /** Connection, resources, operator intervention, deadlock and serialization, lock not available. */
    private static final List<String> STATES = List.of("08", "53", "57", "58", "40", "55P03");

    /** Of the connection pool: no managed connection to be had; a broken one. */
    private static final List<String> POOL = List.of("IJ000453", "IJ000655", "IJ031070", "IJ031040", "IJ031041");

    private Outage() {}

    /** Whether such a fault is among the causes. */
    public static boolean isBehind(@Nullable Throwable fault) {
        return isBehind(fault, 20);
    }

    /** The transaction manager keeps what a resource said to it among the suppressed. */
    private static boolean isBehind(@Nullable Throwable fault, int depth) {
        return fault != null && depth > 0
                && (isOne(fault)
                        || isBehind(fault.getCause(), depth - 1)
                        || Stream.of(fault.getSuppressed()).anyMatch(suppressed -> isBehind(suppressed, depth - 1)));
    }

    private static boolean isOne(Throwable fault) {
        if (fault instanceof SQLException sql && sql.getSQLState() != null) {
            return STATES.stream().anyMatch(sql.getSQLState()::startsWith);
        }
        if (fault instanceof BusinessException refused) {
            return refused.type() == ProblemType.UNAVAILABLE;
        }
        if (fault instanceof XAException refused) {
            return refused.errorCode == XAException.XAER_RMFAIL || refused.errorCode == XAException.XA_RBCOMMFAIL;
        }
        return fault instanceof SQLTransientException
                || fault instanceof SQLRecoverableException
                || fault instanceof JDBCConnectionException
                || (fault.getMessage() != null && POOL.stream().anyMatch(fault.getMessage()::startsWith));
    }
}
