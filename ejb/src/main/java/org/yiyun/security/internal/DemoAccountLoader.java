package org.yiyun.security.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.security.Actor;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;

/**
 * Makes the accounts of the file that are missing and gives those whose password differs the file's. Any number of times,
 * on any number of nodes at once.
 */
@Stateless
public class DemoAccountLoader {
    private static final Pattern INSTITUTION = Pattern.compile("[HP]\\d{11}");
    private static final Map<String, String> NAMES = Map.of(
            "admin", "系统管理员", "desk", "林晓（服务台）", "engineer", "陈工（现场）", "engineer2", "黄工（总部）",
            "leader", "周负责人", "bureau", "医保局审批人", "complaints", "投诉专员", "analyst", "业务分析员",
            "auditor", "审计员", "channel", "便民服务渠道程序");
    private static final Map<String, String> ROLES = Map.of("engineer2", "engineer");

    private final Accounts accounts;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    @Inject
    public DemoAccountLoader(Accounts accounts, AuditTrail audit, BusinessClock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Outside a container. */
    public DemoAccountLoader(Accounts accounts, AuditTrail audit, BusinessClock clock, EntityManager entities) {
        this(accounts, audit, clock);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DemoAccountLoader() {
        this(null, null, null);
    }

    /** Number of accounts made or renewed; names that are no account are left alone. */
    public int load(Properties file) {
        NamedLock.hold(entities, "demo accounts");
        var made = 0;
        for (var name : file.stringPropertyNames()) {
            var password = file.getProperty(name);
            if (NAMES.containsKey(name)) {
                made += user(name, password) ? 1 : 0;
            } else if (INSTITUTION.matcher(name).matches()) {
                made += client(name, password) ? 1 : 0;
            }
        }
        return made;
    }

    private boolean user(String login, String password) {
        var known = accounts.user(login);
        if (known.isEmpty()) {
            var user = new AppUser(login, NAMES.get(login), Passwords.hash(password), false, clock.now());
            user.change(NAMES.get(login), null, Set.of(ROLES.getOrDefault(login, login)), Set.of());
            accounts.add(user);
            record("security.user-created", "user", login);
            return true;
        }
        if (Passwords.matches(known.get().passwordHash(), password)) {
            return false;
        }
        known.get().changePassword(Passwords.hash(password), false, clock.now());
        record("security.password-reset", "user", login);
        return true;
    }

    private boolean client(String id, String secret) {
        var known = accounts.client(id);
        if (known.isEmpty()) {
            accounts.add(new ApiClient(id, id, Passwords.hash(secret), clock.now()));
            record("security.client-created", "api-client", id);
            return true;
        }
        if (Passwords.matches(known.get().secretHash(), secret)) {
            return false;
        }
        known.get().changeSecret(Passwords.hash(secret));
        record("security.secret-changed", "api-client", id);
        return true;
    }

    private void record(String action, String type, String id) {
        audit.recordAs(Actor.of(Caller.system("demo")), action, type, id, Map.of());
    }
}
