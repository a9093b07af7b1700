package org.yiyun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.LoginService;
import org.yiyun.security.LoginSession;

/**
 * Browser sessions. The HTTP session holds the token and nothing else of the login, so that rights that are taken away
 * and sessions that are ended from elsewhere end here within seconds, on every node.
 */
@ApplicationScoped
public class PageSessions {
    private static final String TOKEN = "yiyun.token";

    @EJB
    private LoginService logins;

    /**
     * Logs in and begins a new HTTP session: one that somebody prepared is worth nothing.
     *
     * @param code of the second factor, if the person has one
     * @throws BusinessException LOGIN_FAILED, SECOND_FACTOR, ACCOUNT_LOCKED
     */
    public void start(HttpServletRequest request, String name, String password, @Nullable String code) {
        var token = logins.login(name, password, code, request.getRemoteAddr());
        end(request);
        request.getSession(true).setAttribute(TOKEN, token.value());
    }

    /** Who is logged in, if anybody. */
    public Optional<LoginSession> find(HttpServletRequest request) {
        return Optional.ofNullable(token(request)).flatMap(token -> logins.session(token, request.getRemoteAddr()));
    }

    /** Logs out. */
    public void end(HttpServletRequest request) {
        var token = token(request);
        if (token != null) {
            logins.logout(token, request.getRemoteAddr());
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    public @Nullable String token(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(TOKEN);
    }
}
