package org.yiyun.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.internal.UserList;

/** Lists of users and roles. */
@Stateless
public class UserQueries {
    private final UserList list;

    @Inject
    public UserQueries(UserList list) {
        this.list = list;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public UserQueries() {
        this(null);
    }

    /** In order of the login. */
    @Requires(Permission.USER_ADMIN)
    public Page<UserView> list(UserFilter filter, PageRequest page) {
        return list.users(filter, page);
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.USER_ADMIN)
    public UserView get(String login) {
        return list.user(login);
    }

    /** The ids of the programs of one institution that may log in, in their order: whom to tell what concerns it. */
    @Requires
    public List<String> clientsOf(String institution) {
        return list.clientsOf(institution);
    }

    /** As {@link #clientsOf(String)}, of several at once, each list by its institution; those without a program are left out. */
    @Requires
    public Map<String, List<String>> clientsOf(Set<String> institutions) {
        return list.clientsOf(institutions);
    }

    /** Logins of the active accounts with that permission, in their order. */
    @Requires
    public List<String> holders(Permission permission) {
        return list.holders(permission);
    }

    /** As {@link #holders(Permission)}, of those whose row scope covers that region; null for those who see the whole city. */
    @Requires
    public List<String> holders(Permission permission, @Nullable String region) {
        return list.holders(permission, region);
    }

    /** In order of the code. */
    @Requires({Permission.USER_ADMIN, Permission.ROLE_ADMIN})
    public List<RoleView> roles() {
        return list.roles();
    }
}
