package org.yiyun.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.internal.Account;
import org.yiyun.security.internal.LoginJournal;
import org.yiyun.security.internal.SessionCache;
import org.yiyun.security.internal.TokenDigest;
import org.yiyun.security.internal.TokenJournal;
import org.yiyun.security.internal.TokenKind;

/**
 * Logins, tokens and who bears them (登录, 令牌). The only boundary that works without a caller.
 *
 * <p>The answer to a wrong name is that to a wrong password, after the same time; five failures lock the name for a
 * quarter of an hour, whether it exists or not. Only the right password leads to the question for
 * the second factor; a wrong code is a failure like a wrong password.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoginService {
    private final LoginJournal logins;
    private final TokenJournal tokens;
    private final SessionCache cache;

    @Inject
    public LoginService(LoginJournal logins, TokenJournal tokens, SessionCache cache) {
        this.logins = logins;
        this.tokens = tokens;
        this.cache = cache;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public LoginService() {
        this(null, null, null);
    }

    /**
     * Starts a browser session.
     *
     * @param code of the second factor, if the person has one
     * @throws BusinessException LOGIN_FAILED, SECOND_FACTOR, ACCOUNT_LOCKED
     */
    public AccessToken login(String name, String password, @Nullable String code, @Nullable String address) {
        return issue(Caller.Kind.STAFF, name, password, code, TokenKind.PAGE, address);
    }

    /**
     * A token for a program: of a person by name and password, or of an institution by client id and secret.
     *
     * @throws BusinessException LOGIN_FAILED, SECOND_FACTOR, ACCOUNT_LOCKED, INVALID
     */
    public AccessToken tokenFor(TokenRequest request, @Nullable String address) {
        return issue(request.kind(), request.name(), request.secret(), request.code(), TokenKind.API, address);
    }

    /** Who bears the token, if it is alive. */
    public Optional<LoginSession> session(String token, @Nullable String address) {
        var hash = TokenDigest.of(token);
        return cache.find(hash, () -> tokens.find(hash)).map(found -> {
            var caller = found.caller();
            return new LoginSession(
                    new Caller(caller.name(), caller.displayName(), caller.kind(), caller.permissions(), caller.scope(), address),
                    found.mustChange(), found.mustProve());
        });
    }

    /**
     * Who bears the token.
     *
     * @throws BusinessException UNAUTHENTICATED if it is not alive, or if its bearer has something else to do first
     */
    public Caller callerOf(String token, @Nullable String address) {
        return session(token, address).filter(LoginSession::isComplete).map(LoginSession::caller)
                .orElseThrow(() -> new BusinessException(ProblemType.UNAUTHENTICATED));
    }

    /** Whether anybody logs in with a second factor: then the login page asks for it. */
    public boolean asksForCodes() {
        return logins.asksForCodes();
    }

    /** Ends the session or token; does nothing if it has ended. */
    public void logout(String token, @Nullable String address) {
        session(token, address).ifPresent(session -> tokens.end(TokenDigest.of(token), session.caller()));
        cache.forget(TokenDigest.of(token));
    }

    private AccessToken issue(
            Caller.Kind kind, String name, String password, @Nullable String code, TokenKind token, @Nullable String address) {
        var account = logins.candidate(kind, Account.normal(kind, name), address).orElseThrow(LoginService::locked);
        if (!account.hasPassword(password)) {
            throw failed(account, ProblemType.LOGIN_FAILED, address);
        }
        switch (logins.secondFactor(account, code)) {
            case MISSING -> throw new BusinessException(ProblemType.SECOND_FACTOR);
            case WRONG -> throw failed(account, ProblemType.SECOND_FACTOR, address);
            case GIVEN -> { }
        }
        return logins.succeeded(account, token, address).orElseThrow(LoginService::locked);
    }

    private BusinessException failed(Account account, ProblemType type, @Nullable String address) {
        logins.failed(account, address);
        return new BusinessException(type);
    }

    private static BusinessException locked() {
        return new BusinessException(ProblemType.ACCOUNT_LOCKED);
    }
}
