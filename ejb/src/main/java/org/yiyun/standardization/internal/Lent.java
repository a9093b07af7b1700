package org.yiyun.standardization.internal;

import java.util.EnumSet;
import java.util.function.Supplier;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/**
 * Reading what other features know of the institutions in the caller's sight: who may read adoptions need not be allowed to read the
 * register, the libraries or the matchings there. The scope stays the caller's, so no row comes that is out of it.
 */
public final class Lent {
    private static final EnumSet<Permission> READING =
            EnumSet.of(Permission.ORGANISATION_READ, Permission.CATALOG_READ, Permission.MATCHING_READ);

    private Lent() {}

    public static <T> T reading(Supplier<T> work) {
        Caller caller = Callers.current();
        Caller reader = new Caller(caller.name(), caller.displayName(), caller.kind(), READING, caller.scope(), caller.address());
        return Callers.callAs(reader, work::get);
    }
}
