package org.yiyun.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.internal.AccessTokens;
import org.yiyun.security.internal.Account;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.AppUser;
import org.yiyun.security.internal.LoginFailures;
import org.yiyun.security.internal.Passwords;
import org.yiyun.security.internal.SessionCache;

/** Administration of users (用户管理) and the change of one's own password. Every write leaves an audit entry. */
@Stateless
public class UserService {
    private static final String USER = "user";

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final LoginFailures failures;
    private final SessionCache cache;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public UserService(
            Accounts accounts, AccessTokens tokens, LoginFailures failures, SessionCache cache, AuditTrail audit,
            BusinessClock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.failures = failures;
        this.cache = cache;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public UserService() {
        this(null, null, null, null, null, null);
    }

    /** A new user; the result is the password for the first login, shown once. */
    @Requires(Permission.USER_ADMIN)
    public String create(EditUser edit) {
        if (accounts.user(edit.login()).isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", USER, "id", edit.login()));
        }
        var password = Passwords.temporary();
        var user = new AppUser(edit.login(), edit.displayName(), Passwords.hash(password), true, clock.now());
        change(user, edit);
        accounts.add(user);
        record("security.user-created", edit.login(), facts(edit));
        return password;
    }

    /**
     * @throws BusinessException STALE_DATA if somebody changed the user since that version was read
     */
    @Requires(Permission.USER_ADMIN)
    public void change(EditUser edit, int version) {
        var user = forUpdate(edit.login(), version);
        change(user, edit);
        cache.forgetAll();
        record("security.user-changed", edit.login(), facts(edit));
    }

    /** Ends the user's sessions and refuses new ones. Nobody disables himself. */
    @Requires(Permission.USER_ADMIN)
    public void disable(String login, int version) {
        if (Callers.current().name().equals(login)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        forUpdate(login, version).disable();
        endSessions(login);
        record("security.user-disabled", login, Map.of());
    }

    @Requires(Permission.USER_ADMIN)
    public void enable(String login, int version) {
        forUpdate(login, version).enable();
        record("security.user-enabled", login, Map.of());
    }

    /** Lifts the lock after failed logins. */
    @Requires(Permission.USER_ADMIN)
    public void unlock(String login) {
        failures.forget(Account.failureKey(Caller.Kind.STAFF, login));
        record("security.user-unlocked", login, Map.of());
    }

    /** A new password for one login, shown once; ends the user's sessions. */
    @Requires(Permission.USER_ADMIN)
    public String resetPassword(String login) {
        var password = Passwords.temporary();
        user(login).changePassword(Passwords.hash(password), true, clock.now());
        endSessions(login);
        failures.forget(Account.failureKey(Caller.Kind.STAFF, login));
        record("security.password-reset", login, Map.of());
        return password;
    }

    /**
     * The caller's own new password; ends his other sessions.
     *
     * @param current token of the session that stays, null to end them all
     * @throws BusinessException INVALID if the old one is wrong or the new one breaks a rule
     */
    @Requires
    public void changePassword(String old, String chosen, @Nullable String current) {
        var user = user(Callers.current().name());
        if (!Passwords.matches(user.passwordHash(), old)) {
            throw BusinessException.invalid("old", "field.password.old", Map.of());
        }
        Passwords.check("chosen", user.login(), chosen);
        if (old.equals(chosen)) {
            throw BusinessException.invalid("chosen", "field.password.same", Map.of());
        }
        user.changePassword(Passwords.hash(chosen), false, clock.now());
        tokens.revokeOthers(Caller.Kind.STAFF, user.login(), current);
        cache.forgetAll();
        record("security.password-changed", user.login(), Map.of());
    }

    private void change(AppUser user, EditUser edit) {
        var unknown = new TreeSet<>(edit.roles());
        accounts.roles().forEach(role -> unknown.remove(role.code()));
        if (!unknown.isEmpty()) {
            throw BusinessException.invalid("roles", "field.unknown", Map.of("id", unknown.first()));
        }
        Duties.check("roles", accounts.permissions(edit.roles()));
        user.change(edit.displayName(), edit.organisation(), edit.roles(), edit.regions());
    }

    private AppUser user(String login) {
        return accounts.user(login).orElseThrow(() -> BusinessException.notFound(USER, login));
    }

    private AppUser forUpdate(String login, int version) {
        var user = user(login);
        if (user.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA);
        }
        return user;
    }

    private void endSessions(String login) {
        tokens.revokeOthers(Caller.Kind.STAFF, login, null);
        cache.forgetAll();
    }

    private void record(String action, String login, Map<String, ?> details) {
        audit.record(action, USER, login, details);
    }

    private static Map<String, ?> facts(EditUser edit) {
        return Map.of(
                "displayName", edit.displayName(), "organisation", String.valueOf(edit.organisation()),
                "roles", new TreeSet<>(edit.roles()), "regions", new TreeSet<>(edit.regions()));
    }
}
