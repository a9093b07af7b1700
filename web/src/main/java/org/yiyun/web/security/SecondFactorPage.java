package org.yiyun.web.security;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.SecondFactorDraft;
import org.yiyun.security.SecondFactorService;
import org.yiyun.web.faces.Notices;

/** The second factor on one's own account page: a secret is shown until the authenticator has proved that it has it. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String ACCOUNT = "/account.xhtml?faces-redirect=true";

    @EJB
    private SecondFactorService service;

    @Inject
    private PageSessions sessions;

    @Inject
    private HttpServletRequest request;

    private @Nullable String secret;
    private @Nullable String uri;
    private @Nullable String code;
    private transient @Nullable Optional<Instant> setAt;

    public void begin() {
        SecondFactorDraft draft = service.draft();
        secret = draft.secret();
        uri = draft.uri();
    }

    public String confirm() {
        service.set(String.valueOf(secret), String.valueOf(code), sessions.token(request));
        Notices.done("security.factor.set.done");
        return ACCOUNT;
    }

    public String remove() {
        service.remove(String.valueOf(code));
        Notices.done("security.factor.removed.done");
        return ACCOUNT;
    }

    public @Nullable Instant getSetAt() {
        if (setAt == null) {
            setAt = service.setAt();
        }
        return setAt.orElse(null);
    }

    public boolean isBegun() {
        return secret != null;
    }

    /** In groups of four, to be typed. */
    public String getSecret() {
        return String.valueOf(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String getPicture() {
        return QrCode.svg(String.valueOf(uri));
    }

    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
