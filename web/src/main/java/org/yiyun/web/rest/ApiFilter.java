package org.yiyun.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.MDC;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** Gives every call its trace id in log lines and answers addresses outside the interface's version as problems too. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiFilter extends HttpFilter {
    private static final String TRACE = "traceId";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MDC.put(TRACE, Trace.id(request));
        try {
            if (request.getRequestURI().startsWith(RestApplication.PATH + "/")) {
                chain.doFilter(request, response);
            } else {
                ProblemAnswer.write(new BusinessException(ProblemType.NOT_FOUND), request, response);
            }
        } finally {
            MDC.remove(TRACE);
        }
    }
}
