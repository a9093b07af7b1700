package org.yiyun.security.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.AccessToken;
import org.yiyun.security.Actor;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;

/**
 * Writes the course of logins, each step in a transaction of its own: a failure that is answered by an exception must
 * still be counted and recorded, and no connection is held while a password is hashed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginJournal {
    private static final String USER = "user";
    private static final String CLIENT = "api-client";

    private final Accounts accounts;
    private final LoginFailures failures;
    private final SecondFactors factors;
    private final AccessTokens tokens;
    private final AuditTrail audit;

    @Inject
    public LoginJournal(Accounts accounts, LoginFailures failures, SecondFactors factors, AccessTokens tokens, AuditTrail audit) {
        this.accounts = accounts;
        this.failures = failures;
        this.factors = factors;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public LoginJournal() {
        this(null, null, null, null, null);
    }

    /** The account to compare with, or nothing if the name is locked. */
    public Optional<Account> candidate(Caller.Kind kind, String name, @Nullable String address) {
        var account = accounts.find(kind, name);
        if (failures.lockedUntil(account.failureKey()).isPresent()) {
            record(Actor.unknown(address), "security.login-refused", account, Map.of("reason", "locked"));
            return Optional.empty();
        }
        return Optional.of(account);
    }

    /** What the account shows beside its password; a code that is right is used up. */
    public SecondFactors.Proof secondFactor(Account account, @Nullable String code) {
        return factors.proof(account, code);
    }

    public boolean asksForCodes() {
        return factors.areUsed();
    }

    public void failed(Account account, @Nullable String address) {
        var locked = failures.count(account.failureKey());
        record(Actor.unknown(address), "security.login-failed", account, Map.of());
        if (locked) {
            record(Actor.unknown(address), "security.login-locked", account, Map.of());
        }
    }

    /** A token, or nothing if the name was locked while the password was compared. */
    public Optional<AccessToken> succeeded(Account account, TokenKind kind, @Nullable String address) {
        if (failures.lockedUntil(account.failureKey()).isPresent()) {
            return Optional.empty();
        }
        failures.forget(account.failureKey());
        accounts.loggedIn(account);
        record(new Actor(account.subject(), account.kind(), address), "security.login", account, Map.of("kind", kind));
        return Optional.of(tokens.issue(kind, account.kind(), account.subject(), address));
    }

    private void record(Actor actor, String action, Account account, Map<String, ?> details) {
        audit.recordAs(actor, action, account.kind() == Caller.Kind.STAFF ? USER : CLIENT, account.subject(), details);
    }
}
