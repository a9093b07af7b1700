package org.yiyun.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.yiyun.web.security.PageSessions;

/** Ends the session; the first page then leads to the login. */
@Named
@RequestScoped
public class Logout {
    @Inject
    private HttpServletRequest request;

    @Inject
    private PageSessions sessions;

    public String go() {
        sessions.end(request);
        return "/index.xhtml?faces-redirect=true";
    }
}
