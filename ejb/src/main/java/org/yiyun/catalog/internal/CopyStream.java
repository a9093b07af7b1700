package org.yiyun.catalog.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Rows on their way into a table by PostgreSQL's COPY, which JDBC does not know. The driver is asked by name: were its classes
 * visible to the application, Hibernate would take them for visible to itself and fail at the first JSON column.
 */
final class CopyStream implements AutoCloseable {
    private static final String CONNECTION = "org.postgresql.PGConnection";
    private static final String COPY = "org.postgresql.copy.CopyIn";

    private final Object copy;
    private final Method write;
    private final Method end;
    private final Method cancel;
    private final Method active;
    private boolean done;

    private CopyStream(Object copy, Class<?> type) throws ReflectiveOperationException {
        this.copy = copy;
        write = type.getMethod("writeToCopy", byte[].class, int.class, int.class);
        end = type.getMethod("endCopy");
        cancel = type.getMethod("cancelCopy");
        active = type.getMethod("isActive");
    }

    /**
     * The connection does nothing else until it is closed.
     *
     * @param sql a COPY from stdin in the binary format
     */
    static CopyStream open(Connection connection, String sql) throws SQLException {
        try {
            var driver = connection.getMetaData().getClass().getClassLoader();
            var type = Class.forName(CONNECTION, false, driver);
            var api = type.getMethod("getCopyAPI").invoke(connection.unwrap(type));
            var stream = new CopyStream(
                    api.getClass().getMethod("copyIn", String.class).invoke(api, sql), Class.forName(COPY, false, driver));
            stream.call(stream.write, CopyRows.HEAD, 0, CopyRows.HEAD.length);
            return stream;
        } catch (ReflectiveOperationException failed) {
            throw cause(failed);
        }
    }

    void write(CopyRows rows) throws SQLException {
        call(write, rows.bytes(), 0, rows.size());
    }

    void end() throws SQLException {
        call(write, CopyRows.TAIL, 0, CopyRows.TAIL.length);
        call(end);
        done = true;
    }

    @Override
    public void close() throws SQLException {
        if (!done && Boolean.TRUE.equals(call(active))) {
            call(cancel);
        }
    }

    private Object call(Method method, Object... arguments) throws SQLException {
        try {
            return method.invoke(copy, arguments);
        } catch (ReflectiveOperationException failed) {
            throw cause(failed);
        }
    }

    private static SQLException cause(ReflectiveOperationException failed) {
        return failed instanceof InvocationTargetException && failed.getCause() instanceof SQLException sql
                ? sql : new SQLException("the driver knows no COPY", failed);
    }
}
