package org.yiyun.web.security;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.yiyun.security.Callers;

/**
 * Refuses unknown callers before anything of their request is looked at, but after their requests were counted: guesses
 * at tokens are limited like all else.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION + 5)
public class AuthenticatedFilter implements ContainerRequestFilter {
    @Context
    private HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext request) {
        if (Callers.find().isEmpty() && !CallerFilter.isOpen(CallerFilter.path(http))) {
            throw CallerFilter.unknown();
        }
    }
}
