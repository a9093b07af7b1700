package org.yiyun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.LoginSession;
import org.yiyun.security.Permission;
import org.yiyun.security.UserService;
import org.yiyun.web.faces.Notices;

/** One's own account: rights and password. */
@Named
@RequestScoped
public class AccountPage {
    @EJB
    private UserService users;

    @Inject
    private PageSessions sessions;

    @Inject
    private HttpServletRequest request;

    private String old = "";
    private String chosen = "";
    private String again = "";

    public String changePassword() {
        if (!chosen.equals(again)) {
            throw BusinessException.invalid("again", "field.password.again", Map.of());
        }
        users.changePassword(old, chosen, sessions.token(request));
        Notices.done("security.password.changed");
        return "/account.xhtml?faces-redirect=true";
    }

    /** Whether nothing else is open until the password is changed. */
    public boolean isMustChange() {
        return sessions.find(request).filter(LoginSession::mustChange).isPresent();
    }

    /** Whether nothing else is open until a second factor is set. */
    public boolean isMustProve() {
        return sessions.find(request).filter(session -> session.mustProve() && !session.mustChange()).isPresent();
    }

    public List<Permission> getPermissions() {
        return Callers.current().permissions().stream().sorted().toList();
    }

    public String getRegions() {
        return String.join(", ", Callers.current().scope().regions());
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
