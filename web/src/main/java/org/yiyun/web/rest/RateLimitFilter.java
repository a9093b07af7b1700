package org.yiyun.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;

/** Refuses with 429 who calls too often, and tells everybody in {@code RateLimit-*} how he stands. */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String STANDING = RateLimits.Standing.class.getName();

    @Inject
    private RateLimits limits;

    @Context
    private HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext request) {
        var standing = Callers.find().map(limits::take).orElseGet(() -> limits.take(http.getRemoteAddr()));
        request.setProperty(STANDING, standing);
        if (!standing.allowed()) {
            throw new BusinessException(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", standing.seconds()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof RateLimits.Standing standing) {
            var headers = response.getHeaders();
            headers.putSingle("RateLimit-Limit", standing.limit());
            headers.putSingle("RateLimit-Remaining", standing.remaining());
            headers.putSingle("RateLimit-Reset", standing.seconds());
        }
    }
}
