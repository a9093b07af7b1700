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
 * quarter of an hour, whether it exists or not.
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
     * @throws BusinessException LOGIN_FAILED, ACCOUNT_LOCKED
     */
    public AccessToken login(String name, String password, @Nullable String address) {
        return issue(Caller.Kind.STAFF, name, password, TokenKind.PAGE, address);
    }

    /**
     * A token for a program: of a person by name and password, or of an institution by client id and secret.
     *
     * @throws BusinessException LOGIN_FAILED, ACCOUNT_LOCKED, INVALID
     */
    public AccessToken tokenFor(TokenRequest request, @Nullable String address) {
        return issue(request.kind(), request.name(), request.secret(), TokenKind.API, address);
    }

    /** Who bears the token, if it is alive. */
    public Optional<LoginSession> session(String token, @Nullable String address) {
        var hash = TokenDigest.of(token);
        return cache.find(hash, () -> tokens.find(hash)).map(found -> {
            var caller = found.caller();
            return new LoginSession(
                    new Caller(caller.name(), caller.displayName(), caller.kind(), caller.permissions(), caller.scope(), address),
                    found.mustChange());
        });
    }

    /**
     * Who bears the token.
     *
     * @throws BusinessException UNAUTHENTICATED if it is not alive, or if its bearer must choose a new password first
     */
    public Caller callerOf(String token, @Nullable String address) {
        return session(token, address).filter(session -> !session.mustChange()).map(LoginSession::caller)
                .orElseThrow(() -> new BusinessException(ProblemType.UNAUTHENTICATED));
    }

    /** Ends the session or token; does nothing if it has ended. */
    public void logout(String token, @Nullable String address) {
        session(token, address).ifPresent(session -> tokens.end(TokenDigest.of(token), session.caller()));
        cache.forget(TokenDigest.of(token));
    }

    private AccessToken issue(
            Caller.Kind kind, String name, String password, TokenKind token, @Nullable String address) {
        var account = logins.candidate(kind, Account.normal(kind, name), address).orElseThrow(LoginService::locked);
        if (!account.hasPassword(password)) {
            logins.failed(account, address);
            throw new BusinessException(ProblemType.LOGIN_FAILED);
        }
        return logins.succeeded(account, token, address).orElseThrow(LoginService::locked);
    }

    private static BusinessException locked() {
        return new BusinessException(ProblemType.ACCOUNT_LOCKED);
    }
}
