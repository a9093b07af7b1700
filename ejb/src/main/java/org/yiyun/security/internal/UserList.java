package org.yiyun.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.RoleView;
import org.yiyun.security.UserFilter;
import org.yiyun.security.UserStatus;
import org.yiyun.security.UserView;

/** Reads users and roles for the administrator's pages. */
@ApplicationScoped
public class UserList {
    private static final String WHERE = """
             from AppUser u
            where (:q is null or u.login like :q escape '!' or u.displayName like :q escape '!')
              and (:role is null or :role member of u.roles)
              and (:status is null or u.status = :status)""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final Accounts accounts;
    private final BusinessClock clock;

    @Inject
    public UserList(Accounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Outside a container. */
    public UserList(Accounts accounts, BusinessClock clock, EntityManager entities) {
        this(accounts, clock);
        this.entities = entities;
    }

    /** For the proxy. */
    protected UserList() {
        this(new Accounts(new BusinessClock()), new BusinessClock());
    }

    public Page<UserView> users(UserFilter filter, PageRequest page) {
        var total = filtered(entities.createQuery("select count(u)" + WHERE, Long.class), filter).getSingleResult();
        var cursor = Cursor.parse(page.cursor(), 1);
        var after = cursor == null ? "" : cursor.keys().get(0);
        var found = filtered(entities.createQuery("select u" + WHERE + " and u.login > :after order by u.login", AppUser.class), filter)
                .setParameter("after", after).setMaxResults(page.limit() + 1).getResultList();
        return Page.of(found, page, total, user -> Cursor.of(user.login())).mapAll(this::views);
    }

    private List<UserView> views(List<AppUser> users) {
        var locks = locks(users);
        return users.stream().map(user -> view(user, locks.get(user.login()))).toList();
    }

    public UserView user(String login) {
        var user = accounts.user(login).orElseThrow(() -> BusinessException.notFound("user", login));
        return view(user, locks(List.of(user)).get(login));
    }

    public List<RoleView> roles() {
        var users = entities.createQuery("select r, count(u) from AppUser u join u.roles r group by r", Object[].class)
                .getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return accounts.roles().stream().map(role -> new RoleView(
                role.code(), role.name(), role.nameEn(), role.isBuiltIn(), role.demandsSecondFactor(), role.permissions(),
                users.getOrDefault(role.code(), 0L), role.version())).toList();
    }

    public List<String> clientsOf(String institution) {
        return entities.createQuery("""
                select c.clientId from ApiClient c
                where c.institution = :institution and c.status = :active order by c.clientId""", String.class)
                .setParameter("institution", institution).setParameter("active", UserStatus.ACTIVE).getResultList();
    }

    public Map<String, List<String>> clientsOf(Set<String> institutions) {
        return entities.createQuery("select c from ApiClient c where c.status = :active order by c.clientId", ApiClient.class)
                .setParameter("active", UserStatus.ACTIVE)
                .getResultStream()
                .filter(client -> institutions.contains(client.institution()))
                .collect(Collectors.groupingBy(ApiClient::institution, Collectors.mapping(ApiClient::clientId, Collectors.toList())));
    }

    public List<String> holders(Permission permission) {
        return permitted(permission, "").getResultList();
    }

    /** Of those, the ones whose row scope covers the region; null for those who see the whole city. */
    public List<String> holders(Permission permission, @Nullable String region) {
        return permitted(permission, " and (u.regions is empty or exists (select r from u.regions r where locate(r, :region) = 1))")
                .setParameter("region", region == null ? "" : region).getResultList();
    }

    private TypedQuery<String> permitted(Permission permission, String scoped) {
        return entities.createQuery("""
                select u.login from AppUser u where u.status = :active and exists (
                    select r.code from Role r where r.code member of u.roles and :permission member of r.permissions)"""
                        + scoped + " order by u.login", String.class)
                .setParameter("active", UserStatus.ACTIVE).setParameter("permission", permission.name());
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, UserFilter filter) {
        return query.setParameter("q", Where.containing(filter.q()))
                .setParameter("role", filter.role())
                .setParameter("status", filter.status());
    }

    private static UserView view(AppUser user, @Nullable Instant lockedUntil) {
        return new UserView(
                user.login(), user.displayName(), user.status(), user.organisation(), user.roles(), user.regions(),
                user.mustChange(), lockedUntil, user.lastLoginAt(), user.version());
    }

    private Map<String, Instant> locks(Collection<AppUser> users) {
        var prefix = Account.failureKey(Caller.Kind.STAFF, "");
        var names = users.stream().map(user -> prefix + user.login()).toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("""
                select name, locked_until from login_failure where name in (:names) and locked_until > :now""", Object[].class)
                .setParameter("names", names).setParameter("now", clock.now()).getResultList();
        return rows.stream().map(Object[].class::cast)
                .collect(Collectors.toMap(row -> ((String) row[0]).substring(prefix.length()), row -> (Instant) row[1]));
    }
}
