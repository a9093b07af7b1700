package org.yiyun.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeSet;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.Role;
import org.yiyun.security.internal.SessionCache;

/** Administration of roles (角色管理). Every write leaves an audit entry. */
@Stateless
public class RoleService {
    private static final String ROLE = "role";

    private final Accounts accounts;
    private final SessionCache cache;
    private final AuditTrail audit;

    @Inject
    public RoleService(Accounts accounts, SessionCache cache, AuditTrail audit) {
        this.accounts = accounts;
        this.cache = cache;
        this.audit = audit;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public RoleService() {
        this(null, null, null);
    }

    @Requires(Permission.ROLE_ADMIN)
    public void create(EditRole edit) {
        if (accounts.role(edit.code()).isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", ROLE, "id", edit.code()));
        }
        accounts.add(new Role(edit.code(), edit.name(), edit.nameEn(), edit.secondFactor(), edit.permissions()));
        record("security.role-created", edit);
    }

    /**
     * @throws BusinessException STALE_DATA if somebody changed the role since that version was read; INVALID if a user
     *     would prepare and publish the same thing
     */
    @Requires(Permission.ROLE_ADMIN)
    public void change(EditRole edit, int version) {
        var role = accounts.role(edit.code()).orElseThrow(() -> BusinessException.notFound(ROLE, edit.code()));
        if (role.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA);
        }
        role.change(edit.name(), edit.nameEn(), edit.secondFactor(), edit.permissions());
        accounts.flush();
        accounts.usersWith(edit.code()).forEach(user -> Duties.check("permissions", accounts.permissions(user.roles())));
        cache.forgetAll();
        record("security.role-changed", edit);
    }

    /**
     * @throws BusinessException RULE_BROKEN if it is shipped with the product or somebody has it
     */
    @Requires(Permission.ROLE_ADMIN)
    public void remove(String code, int version) {
        var role = accounts.role(code).orElseThrow(() -> BusinessException.notFound(ROLE, code));
        if (role.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA);
        }
        if (role.isBuiltIn() || !accounts.usersWith(code).isEmpty()) {
            throw BusinessException.invalid("code", "field.in-use", Map.of());
        }
        accounts.remove(role);
        audit.record("security.role-removed", ROLE, code, Map.of());
    }

    private void record(String action, EditRole edit) {
        audit.record(action, ROLE, edit.code(), Map.of("name", edit.name(), "secondFactor", edit.secondFactor(), "permissions", new TreeSet<>(edit.permissions())));
    }
}
