package org.yiyun.security;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/**
 * Who is acting.
 *
 * @param name        login name, client id, or {@code system:<feature>}
 * @param displayName what people see
 * @param address     network address, null for the system itself
 */
public record Caller(
        String name, String displayName, Kind kind, Set<Permission> permissions, Scope scope, @Nullable String address) {
    /** What kind of caller. */
    public enum Kind { STAFF, INSTITUTION, SYSTEM }

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** A part of the system that works on its own: timers, messages, jobs. May do everything, sees everything. */
    public static Caller system(String feature) {
        return new Caller("system:" + feature, feature, Kind.SYSTEM, EnumSet.allOf(Permission.class), Scope.ALL, null);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * For what is of the whole city and of no institution or region.
     *
     * @throws BusinessException FORBIDDEN for a caller who sees a part of the city only
     */
    public void refuseNarrowScope() {
        if (!scope.isAll()) {
            throw new BusinessException(ProblemType.FORBIDDEN);
        }
    }
}
