package org.yiyun.web.push;

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
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Callers;

/** Tells the WebSocket who opened it: the line outlives the request, to which the caller is bound. */
@WebFilter(urlPatterns = "/push", asyncSupported = true)
public class PushFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOwnPage(request.getHeader("Origin"), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(new HttpServletRequestWrapper(request) {
            // asked late, when all filters have run, whatever their order
            @Override
            public @Nullable Principal getUserPrincipal() {
                return Callers.find().<Principal>map(CallerPrincipal::new).orElse(null);
            }
        }, response);
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
}
