package org.yiyun.web.satisfaction;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Links as they are passed on to people outside: always with an address. */
final class PublicLink {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private PublicLink() {}

    /** The link with the address by which this server was asked, unless the installation names its own; empty for none. */
    static String of(@Nullable String link, HttpServletRequest request) {
        return link == null ? "" : link.startsWith("/") ? here(request) + link : link;
    }

    private static String here(HttpServletRequest request) {
        var port = request.getServerPort();
        var usual = request.isSecure() ? HTTPS : HTTP;
        return request.getScheme() + "://" + request.getServerName() + (port == usual ? "" : ":" + port) + request.getContextPath();
    }
}
