package org.yiyun.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id by which a request is found in the logs: the caller's W3C {@code traceparent}, or else one of ours. */
public final class Trace {
    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    public static String id(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var parent = request.getHeader("traceparent");
        var match = PARENT.matcher(parent == null ? "" : parent);
        var id = match.matches() ? match.group(1) : UUID.randomUUID().toString().replace("-", "");
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
