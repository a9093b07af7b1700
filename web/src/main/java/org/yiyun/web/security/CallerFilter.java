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
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.DatabaseState;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.Failures;
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
    private static final String PAGE = ".xhtml";

    @EJB
    private transient LoginService logins;

    @Inject
    private transient PageSessions sessions;

    @Inject
    private transient DatabaseState database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        if (database.isAway() && PageAccess.of(path) != PageAccess.STATIC) {
            away(path, request, response);
        } else if (path.startsWith("/api/")) {
            interfaceCall(request, response, chain);
        } else if (PageAccess.isForged(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            page(path, request, response, chain);
        }
    }

    /** Refused at once: whoever waited for the database now would only fill the server. */
    private static void away(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = new BusinessException(ProblemType.UNAVAILABLE);
        if (path.startsWith("/api/")) {
            ProblemAnswer.write(problem, request, response);
        } else {
            response.sendError(problem.type().status());
        }
    }

    private void interfaceCall(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Caller> caller;
        try {
            caller = known(() -> bearer(request));
        } catch (BusinessException problem) {
            ProblemAnswer.write(problem, request, response);
            return;
        }
        call(caller.orElse(null), request, response, chain);
    }

    private void page(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var access = PageAccess.of(path);
        Optional<LoginSession> session;
        try {
            session = access == PageAccess.STATIC ? Optional.empty() : known(() -> sessions.find(request));
        } catch (BusinessException problem) {
            response.sendError(problem.type().status());
            return;
        }
        if (access == PageAccess.PERSONAL && session.isEmpty()) {
            PageAccess.lead(PageAccess.LOGIN, request, response);
        } else if (session.isPresent() && !session.get().isComplete() && !PageAccess.isForHalfALogin(path)) {
            PageAccess.lead(PageAccess.ACCOUNT, request, response);
        } else {
            call(session.map(LoginSession::caller).orElse(null), path.endsWith(PAGE) ? new SteadyRequest(request) : request, response, chain);
        }
    }

    /** What the look-up finds; a database that is away is a problem that can be told, not a fault. */
    private static <T> Optional<T> known(Supplier<Optional<T>> lookUp) {
        try {
            return lookUp.get();
        } catch (RuntimeException failed) {
            throw Failures.problem(failed).map(RuntimeException.class::cast).orElse(failed);
        }
    }

    private Optional<Caller> bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return logins.session(header.substring(BEARER.length()).strip(), request.getRemoteAddr())
                .filter(LoginSession::isComplete).map(LoginSession::caller);
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
