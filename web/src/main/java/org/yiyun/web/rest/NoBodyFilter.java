package org.yiyun.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Whoever sends no body need not say of what type it is: {@code curl -X POST …/accept} does not, and stands for an object without members,
 * as {@link RecordBodyReader} reads it. A body without a type stays refused.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION + 20)
public class NoBodyFilter implements ContainerRequestFilter {
    private static final String NONE = "0";

    @Override
    public void filter(ContainerRequestContext request) {
        var headers = request.getHeaders();
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        boolean hasBody = headers.containsKey("Transfer-Encoding") || length != null && !length.equals(NONE);
        if (!hasBody && !headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
