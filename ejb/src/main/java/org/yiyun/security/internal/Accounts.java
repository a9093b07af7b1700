package org.yiyun.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserStatus;

/** Users, clients and roles. */
@ApplicationScoped
public class Accounts {
    /** The role of every institution's client. */
    static final String INSTITUTION_ROLE = "institution";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final BusinessClock clock;

    @Inject
    public Accounts(BusinessClock clock) {
        this.clock = clock;
    }

    /** Outside a container. */
    public Accounts(BusinessClock clock, EntityManager entities) {
        this(clock);
        this.entities = entities;
    }

    /** For the proxy. */
    protected Accounts() {
        this(new BusinessClock());
    }

    public Account find(Caller.Kind kind, String name) {
        var found = kind == Caller.Kind.STAFF
                ? user(name).map(user -> new Account(kind, name, user.passwordHash(), user.status() == UserStatus.ACTIVE))
                : client(name).map(client -> new Account(kind, name, client.secretHash(), client.status() == UserStatus.ACTIVE));
        return found.orElseGet(() -> Account.none(kind, name));
    }

    public Optional<AppUser> user(String login) {
        return entities.unwrap(Session.class).bySimpleNaturalId(AppUser.class).loadOptional(login);
    }

    public Optional<ApiClient> client(String clientId) {
        return entities.unwrap(Session.class).bySimpleNaturalId(ApiClient.class).loadOptional(clientId);
    }

    public Optional<Role> role(String code) {
        return Optional.ofNullable(entities.find(Role.class, code));
    }

    public List<Role> roles() {
        return entities.createQuery("select distinct r from Role r left join fetch r.permissions order by r.code", Role.class)
                .getResultList();
    }

    public Set<Permission> permissions(Collection<String> roles) {
        var all = EnumSet.noneOf(Permission.class);
        roles().stream().filter(role -> roles.contains(role.code())).forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    public List<AppUser> usersWith(String role) {
        return entities.createQuery("select u from AppUser u where :role member of u.roles order by u.login", AppUser.class)
                .setParameter("role", role).getResultList();
    }

    public void add(Object account) {
        entities.persist(account);
    }

    public void remove(Role role) {
        entities.remove(role);
    }

    /** Past the version: a login is no change of the account that somebody may be editing. */
    public void loggedIn(Account account) {
        if (account.kind() == Caller.Kind.STAFF) {
            entities.createNativeQuery("update app_user set last_login_at = :now where login = :login")
                    .setParameter("now", clock.now()).setParameter("login", account.subject()).executeUpdate();
        }
    }

    public void flush() {
        entities.flush();
    }
}
