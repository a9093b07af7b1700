package org.yiyun.web.satisfaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.web.rest.RateLimits;

/** What the pages of links have in common: everybody may ask, but not too often, and all that they know is in the request. */
@RequestScoped
public class OpenPage {
    @Inject
    private RateLimits limits;
    @Inject
    private HttpServletRequest request;

    private boolean busy;

    /**
     * Counts one look; the answer is 429 if it was one too many.
     *
     * @param page whose looks are counted apart, also from those at the REST interface
     */
    boolean admits(String page) {
        busy = !limits.take(bucket(page)).allowed();
        if (busy) {
            status(ProblemType.TOO_MANY_REQUESTS.status());
        }
        return !busy;
    }

    /** @throws BusinessException TOO_MANY_REQUESTS */
    void checkSending(String page) {
        var standing = limits.take(bucket(page));
        if (!standing.allowed()) {
            throw new BusinessException(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", standing.seconds()));
        }
    }

    private String bucket(String page) {
        return page + " " + address();
    }

    void notFound() {
        status(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    boolean isBusy() {
        return busy;
    }

    String address() {
        return request.getRemoteAddr();
    }

    /** Empty for none. From the request and not by a view parameter: whether there is a form to be read depends on it. */
    String parameter(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
