package org.yiyun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.LoginService;

/** The login page. It keeps no state on the server, so that it never expires while it waits. */
@Named
@RequestScoped
public class LoginPage {
    @EJB
    private LoginService logins;

    @Inject
    private PageSessions sessions;

    @Inject
    private HttpServletRequest request;

    private @Nullable String from;
    private String name = "";
    private String password = "";
    private @Nullable String code;
    private @Nullable Boolean asksForCode;

    /** Who is logged in already goes on. */
    public void open() throws IOException {
        if (sessions.find(request).isPresent()) {
            goOn();
        }
    }

    public void login() throws IOException {
        sessions.start(request, name, password, code);
        goOn();
    }

    private void goOn() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(request.getContextPath() + PageAccess.next(from));
        faces.responseComplete();
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    /** Whether some people here have to show a code. */
    public boolean isAsksForCode() {
        if (asksForCode == null) {
            asksForCode = logins.asksForCodes();
        }
        return asksForCode;
    }

    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
