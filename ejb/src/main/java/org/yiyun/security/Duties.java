package org.yiyun.security;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyun.platform.problem.BusinessException;

/** Separation of duties (职责分离): who prepares a thing does not publish it. */
public final class Duties {
    private static final String EDIT = "_EDIT";
    private static final String PUBLISH = "_PUBLISH";

    private Duties() {}

    /** The permission to publish that stands beside the permission to prepare the same thing. */
    public static Optional<Permission> conflict(Set<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> permission.name().endsWith(PUBLISH))
                .filter(permission -> find(permission.name().replace(PUBLISH, EDIT)).filter(permissions::contains).isPresent())
                .sorted().findFirst();
    }

    /**
     * @throws BusinessException INVALID at the path, if one person would prepare and publish the same thing
     */
    public static void check(String path, Set<Permission> permissions) {
        conflict(permissions).ifPresent(permission -> {
            throw BusinessException.invalid(path, "field.duties", Map.of("permission", permission.name()));
        });
    }

    private static Optional<Permission> find(String name) {
        return Arrays.stream(Permission.values()).filter(permission -> permission.name().equals(name)).findFirst();
    }
}
