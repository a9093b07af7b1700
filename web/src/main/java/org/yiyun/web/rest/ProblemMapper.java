package org.yiyun.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.Failures;
import org.yiyun.platform.problem.ProblemType;

/** Every failure of a resource as problem+json. What is not in the catalogue is logged here, once, and tells nothing outside. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Context
    private HttpServletRequest request;

    /** For the container. */
    public ProblemMapper() {}

    @Inject
    ProblemMapper(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        var answer = ProblemAnswer.of(problem(failure), request);
        var response = Response.status(answer.status()).type(RestApplication.PROBLEM_JSON).entity(answer.body());
        answer.headers().forEach(response::header);
        if (failure instanceof WebApplicationException web) {
            response.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }

    private BusinessException problem(Throwable failure) {
        var known = Failures.problem(failure).map(this::asSeenByClient);
        if (known.isPresent()) {
            return known.get();
        }
        if (isTooLarge(failure)) {
            return new BusinessException(ProblemType.TOO_LARGE);
        }
        if (failure instanceof WebApplicationException web) {
            return ofStatus(web.getResponse().getStatus());
        }
        LOG.errorf(failure, "%s %s failed, trace %s", request.getMethod(), request.getRequestURI(), Trace.id(request));
        return new BusinessException(ProblemType.INTERNAL);
    }

    /** Who sent no {@code If-Match} has set no condition that could fail: for him two changes met. */
    private BusinessException asSeenByClient(BusinessException problem) {
        return problem.type() == ProblemType.STALE_DATA && request.getHeader(HttpHeaders.IF_MATCH) == null
                ? new BusinessException(ProblemType.CONFLICT)
                : problem;
    }

    /** The server's own limit, far above ours, also ends a body that came without its length. */
    private static boolean isTooLarge(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .limit(20)
                .anyMatch(link -> link.getClass().getSimpleName().equals("RequestTooBigException"));
    }

    private static BusinessException ofStatus(int status) {
        var type = Arrays.stream(ProblemType.values())
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemType.MALFORMED : ProblemType.INTERNAL);
        return new BusinessException(type);
    }
}
