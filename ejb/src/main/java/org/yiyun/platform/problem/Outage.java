package org.yiyun.platform.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;

/** Faults of the surroundings and not of the message: they pass, so the message waits, however long. */
public final class Outage {
    /** Connection, resources, operator intervention, deadlock and serialization, lock not available. */
    private static final List<String> STATES = List.of("08", "53", "57", "58", "40", "55P03");

    /** Of the connection pool: no managed connection to be had; a broken one. */
    private static final List<String> POOL = List.of("IJ000453", "IJ000655", "IJ031070", "IJ031040", "IJ031041");

    private Outage() {}

    /** Whether such a fault is among the causes. */
    public static boolean isBehind(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable fault) {
        if (fault instanceof SQLException sql && sql.getSQLState() != null) {
            return STATES.stream().anyMatch(sql.getSQLState()::startsWith);
        }
        if (fault instanceof BusinessException refused) {
            return refused.type() == ProblemType.UNAVAILABLE;
        }
        return fault instanceof SQLTransientException
                || fault instanceof SQLRecoverableException
                || fault instanceof JDBCConnectionException
                || (fault.getMessage() != null && POOL.stream().anyMatch(fault.getMessage()::startsWith));
    }
}
