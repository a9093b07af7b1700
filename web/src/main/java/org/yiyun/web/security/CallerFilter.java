package org.yiyun.web.security;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.LoginService;
import org.yiyun.security.LoginSession;
import org.yiyun.web.rest.ProblemAnswer;
import org.yiyun.web.rest.RestApplication;

/**
 * Binds the caller to the request: the bearer of the token under {@code /api}, the person of the session elsewhere.
 * Whoever is unknown is led to the login; under {@code /api} the REST filter {@link AuthenticatedFilter} refuses him.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter extends HttpFilter {
    private static final String BEARER = "Bearer ";
    private static final String USER = "user";

    @EJB
    private transient LoginService logins;

    @Inject
    private transient PageSessions sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        try {
            if (path.startsWith("/api/")) {
                call(bearer(request), request, response, chain);
            } else if (PageAccess.isForged(request)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                page(path, request, response, chain);
            }
        } catch (BusinessException problem) {
            ProblemAnswer.write(problem, request, response);
        }
    }

    private void page(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var access = PageAccess.of(path);
        var session = access == PageAccess.STATIC ? Optional.<LoginSession>empty() : sessions.find(request);
        if (access == PageAccess.PERSONAL && session.isEmpty()) {
            PageAccess.lead(PageAccess.LOGIN, request, response);
        } else if (access == PageAccess.PERSONAL && session.get().mustChange() && !path.equals(PageAccess.ACCOUNT)) {
            PageAccess.lead(PageAccess.ACCOUNT, request, response);
        } else {
            call(session.map(LoginSession::caller).orElse(null), request, response, chain);
        }
    }

    private @Nullable Caller bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return logins.session(header.substring(BEARER.length()).strip(), request.getRemoteAddr())
                .filter(session -> !session.mustChange()).map(LoginSession::caller).orElse(null);
    }

    private static void call(
            @Nullable Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (caller == null) {
            chain.doFilter(request, response);
            return;
        }
        MDC.put(USER, caller.name());
        try {
            Callers.callAs(caller, () -> {
                chain.doFilter(request, response);
                return caller;
            });
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        } finally {
            MDC.remove(USER);
        }
    }

    /** The address as the container understood it, decoded and without detours. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** Whether the address of the REST interface may be called by everybody. */
    static boolean isOpen(String path) {
        return path.equals(RestApplication.PATH + "/token");
    }

    /** What an unknown caller of the REST interface is told. */
    static BusinessException unknown() {
        return new BusinessException(ProblemType.UNAUTHENTICATED);
    }
}
