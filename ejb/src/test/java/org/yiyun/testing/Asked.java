package org.yiyun.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Listens to what a thread asks the database through the connections of a source: every statement, also past the entity manager. */
final class Asked {
    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    private Asked() {}

    /** The statements of the work, in their order. */
    static List<String> during(Supplier<?> work) {
        var before = HEARD.get();
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.get();
            return heard;
        } finally {
            HEARD.set(before);
        }
    }

    static DataSource of(DataSource source) {
        return made(DataSource.class, (proxy, method, args) -> method.getName().equals("getConnection")
                ? listening((Connection) call(source, method, args))
                : call(source, method, args));
    }

    private static Connection listening(Connection connection) {
        return made(Connection.class, (proxy, method, args) -> {
            var heard = HEARD.get();
            if (heard != null && method.getName().startsWith("prepare")) {
                heard.add((String) args[0]);
            }
            return call(connection, method, args);
        });
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Asked.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
