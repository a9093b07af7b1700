package org.yiyun.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/**
 * Bounds the body: JSON to 1 MiB, files to 20 MiB and what multipart adds, a whole code library to 256 MiB. A body that is too large is read to its end,
 * up to a bound, before the answer is given: a client that is still sending would see a broken connection, no answer.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION + 10)
public class BodyLimitFilter implements ContainerRequestFilter {
    static final long MEBIBYTE = 1024 * 1024;
    static final long JSON_LIMIT = MEBIBYTE;
    static final long FILE_LIMIT = 20 * MEBIBYTE;
    private static final long MULTIPART_LIMIT = FILE_LIMIT + MEBIBYTE / 2;
    private static final long LIBRARY_LIMIT = 256 * MEBIBYTE + MEBIBYTE / 2;
    private static final Pattern LIBRARY = Pattern.compile("/?libraries/[^/]+/imports/?");
    private static final long DRAIN_LIMIT = 64 * MEBIBYTE;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var media = request.getMediaType();
        var isFile = media != null && media.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
        var body = new Bounded(request.getEntityStream(), limit(request, isFile));
        if (request.getLength() > body.limit) {
            throw body.tooLarge();
        }
        request.setEntityStream(body);
    }

    private static long limit(ContainerRequestContext request, boolean isFile) {
        if (!isFile) {
            return JSON_LIMIT;
        }
        return LIBRARY.matcher(request.getUriInfo().getPath()).matches() ? LIBRARY_LIMIT : MULTIPART_LIMIT;
    }

    /** Counts what is read. */
    private static final class Bounded extends FilterInputStream {
        private final long limit;
        private long count;

        Bounded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void counted(int read) throws IOException {
            count += read;
            if (count > limit) {
                throw tooLarge();
            }
        }

        private BusinessException tooLarge() throws IOException {
            var buffer = new byte[64 * 1024];
            var drained = 0L;
            for (int read = in.read(buffer); read >= 0 && drained < DRAIN_LIMIT; read = in.read(buffer)) {
                drained += read;
            }
            return new BusinessException(ProblemType.TOO_LARGE, Map.of("max", limit / MEBIBYTE + " MiB"));
        }
    }
}
