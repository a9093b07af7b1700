package org.yiyun.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;

/** A file to be saved: no browser shows it or takes it for something else. Over REST, and for who reads a page. */
public final class SavedFile {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TYPE_OPTIONS = "X-Content-Type-Options";
    private static final String NO_SNIFF = "nosniff";

    private SavedFile() {}

    /** @param disposition of {@link Resources#attachment} */
    public static Response answer(Object content, String mediaType, String disposition) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(TYPE_OPTIONS, NO_SNIFF)
                .build();
    }

    /** @param disposition of {@link Resources#attachment} */
    public static void send(HttpServletResponse response, byte[] content, String mediaType, String disposition) throws IOException {
        response.setContentLengthLong(content.length);
        begin(response, mediaType, disposition).write(content);
    }

    /** Where content goes that is not in memory. */
    public static OutputStream begin(HttpServletResponse response, String mediaType, String disposition) throws IOException {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        response.setHeader(TYPE_OPTIONS, NO_SNIFF);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }
}
