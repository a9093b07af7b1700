package org.yiyun.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Answers with one resource. */
public final class Resources {
    private Resources() {}

    /** Content-Disposition of a file: saved under its own name and never shown in the browser, so that no content can run there. */
    public static String attachment(String name) {
        return "attachment; " + named(name);
    }

    /** The same with a name for readers that know ASCII only. */
    public static String attachment(String ascii, String name) {
        return "attachment; filename=\"" + ascii + "\"; " + named(name);
    }

    private static String named(String name) {
        return "filename*=UTF-8''" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    /** The resource with its ETag, or 304 if the reader has it. */
    public static Response single(int version, Object body, @Nullable String ifNoneMatch) {
        var json = JsonConfig.jsonb().toJson(body);
        var tag = ETags.of(version, json);
        var answer = ETags.isKnown(ifNoneMatch, tag)
                ? Response.notModified()
                : Response.ok(json.getBytes(UTF_8), MediaType.APPLICATION_JSON);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
