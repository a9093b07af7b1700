package org.yiyun.web.notification;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Callers;
import org.yiyun.web.rest.Languages;

/**
 * Gives the handshake of the push its caller. The caller is asked for when the handshake wants to know, inside all filters,
 * because the order of filters is not defined.
 */
@WebFilter(urlPatterns = PushEndpoint.PATH, asyncSupported = true)
public class PushFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOwnPage(request.getHeader("Origin"), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var language = Languages.of(request.getHeader("Accept-Language"));
        chain.doFilter(new KnownRequest(request, language), response);
    }

    /** Browsers let pages of any site open a WebSocket with the reader's cookies; only our own may. */
    private static boolean isOwnPage(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static final class KnownRequest extends HttpServletRequestWrapper {
        private final Locale language;

        KnownRequest(HttpServletRequest request, Locale language) {
            super(request);
            this.language = language;
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return Callers.find().map(caller -> new PushPrincipal(caller, language)).orElse(null);
        }
    }
}
