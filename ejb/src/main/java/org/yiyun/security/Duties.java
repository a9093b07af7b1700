package org.yiyun.security;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyun.platform.problem.BusinessException;

/** Separation of duties (职责分离): who prepares a thing does neither confirm nor publish it. */
public final class Duties {
    private static final String EDIT = "_EDIT";
    private static final List<String> DECIDING = List.of("_CONFIRM", "_PUBLISH");

    private Duties() {}

    /** The permission to confirm or to publish that stands beside the permission to prepare the same thing. */
    public static Optional<Permission> conflict(Set<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> preparing(permission).filter(permissions::contains).isPresent())
                .sorted().findFirst();
    }

    /**
     * @throws BusinessException INVALID at the path, if one person would prepare the same thing and confirm or publish it
     */
    public static void check(String path, Set<Permission> permissions) {
        conflict(permissions).ifPresent(permission -> {
            throw BusinessException.invalid(path, "field.duties", Map.of("permission", permission.name()));
        });
    }

    /** The permission to prepare what the other one decides; empty if that decides nothing, or nobody prepares it here. */
    private static Optional<Permission> preparing(Permission deciding) {
        return DECIDING.stream()
                .filter(deciding.name()::endsWith)
                .flatMap(end -> find(deciding.name().replace(end, EDIT)).stream())
                .findFirst();
    }

    private static Optional<Permission> find(String name) {
        return Arrays.stream(Permission.values()).filter(permission -> permission.name().equals(name)).findFirst();
    }
}
