package org.yiyun.testing;

import java.util.Set;
import java.util.function.Supplier;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;

/** Callers for tests. */
public final class TestCallers {
    private TestCallers() {}

    /** Staff of the city with exactly these permissions. */
    public static Caller staff(String name, Permission... permissions) {
        return new Caller(name, name, Caller.Kind.STAFF, Set.of(permissions), Scope.ALL, "192.0.2.1");
    }

    /** An institution's client: its own rows only. */
    public static Caller institution(String code, Permission... permissions) {
        return new Caller(code, code, Caller.Kind.INSTITUTION, Set.of(permissions), Scope.institution(code), "192.0.2.2");
    }

    /** The result of the work done by that caller. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        return Callers.callAs(caller, work::get);
    }
}
