package org.yiyun.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may ask for which address that is not of the REST interface. */
enum PageAccess {
    /** Files: the same for everybody. */
    STATIC,
    /** Pages for everybody that look different to who is logged in. */
    OPEN,
    /** All else: only for who is logged in. */
    PERSONAL;

    static final String LOGIN = "/login.xhtml";
    static final String ACCOUNT = "/account.xhtml";
    static final String LOGOUT = "/logout";
    /** A signed link is all that whoever rates the service or answers a survey has. */
    private static final Set<String> BY_LINK = Set.of("/rate.xhtml", "/survey-answer.xhtml");
    private static final Pattern FILES =
            Pattern.compile("/(jakarta\\.faces\\.resource/|health(/|$)|openapi(/|$)|problems(/|$)|metrics$|favicon\\.ico$).*");
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    /** What makes Faces take a request for a form that was sent. */
    private static final String SENT_FORM = "jakarta.faces.ViewState";
    private static final Pattern LOCAL_PAGE = Pattern.compile("/[A-Za-z0-9_-][A-Za-z0-9_./-]*\\.xhtml(\\?[^\\\\\\p{Cntrl}]*)?");

    static PageAccess of(String path) {
        if (path.equals(LOGIN) || BY_LINK.contains(path)) {
            return OPEN;
        }
        return FILES.matcher(path).matches() ? STATIC : PERSONAL;
    }

    /** Whether whoever has only half a login, a password to change perhaps, may ask for it. */
    static boolean isForHalfALogin(String path) {
        return path.equals(ACCOUNT) || path.equals(LOGIN) || path.equals(LOGOUT);
    }

    /**
     * A write that a page of another site has sent. The session cookie would come with some of them: with a link that is followed at least.
     * Faces looks at no method, and asks a page that keeps no state for no token, so that a link could send its form.
     */
    static boolean isForged(HttpServletRequest request) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return request.getParameter(SENT_FORM) != null;
        }
        var origin = request.getHeader("Origin");
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                || (origin != null && !sameHost(origin, request.getHeader("Host")));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** To that page, which leads back after its work. */
    static void lead(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var location = request.getContextPath() + page + from(request);
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + location.replace("&", "&amp;") + "\"></redirect></partial-response>");
        } else if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(location);
        }
    }

    private static String from(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getRequestURI().substring(request.getContextPath().length()) + (query == null ? "" : "?" + query);
        return request.getMethod().equals("GET") && LOCAL_PAGE.matcher(asked).matches()
                ? "?from=" + URLEncoder.encode(asked, UTF_8) : "";
    }

    /** The page to go on with: never one of another site. */
    static String next(@Nullable String from) {
        return from != null && LOCAL_PAGE.matcher(from).matches() && !from.startsWith(LOGIN) ? from : "/index.xhtml";
    }
}
