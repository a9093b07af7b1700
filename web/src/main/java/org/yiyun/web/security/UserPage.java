package org.yiyun.web.security;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.OrganisationView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.EditUser;
import org.yiyun.security.RoleView;
import org.yiyun.security.SecondFactorService;
import org.yiyun.security.UserQueries;
import org.yiyun.security.UserService;
import org.yiyun.security.UserStatus;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** One user: new or known. A password for one login is shown here once and nowhere kept. */
@Named
@ViewScoped
public class UserPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String LIST = "/admin/users.xhtml?faces-redirect=true";

    @EJB
    private UserQueries queries;

    @EJB
    private UserService service;

    @EJB
    private SecondFactorService secondFactors;

    @EJB
    private OrganisationQueries organisations;

    @Inject
    private RecordReader reader;

    @Inject
    private UserLocale locale;

    private final Fields fields = new Fields();
    private @Nullable String login;
    private @Nullable Integer version;
    private boolean active = true;
    private @Nullable Instant lockedUntil;
    private @Nullable Instant secondFactor;
    private transient @Nullable String password;

    public void load() {
        if (login == null) {
            return;
        }
        var user = queries.get(login);
        version = user.version();
        active = user.status() == UserStatus.ACTIVE;
        lockedUntil = user.lockedUntil();
        secondFactor = secondFactors.setAt(login).orElse(null);
        fields.with("login", user.login()).with("displayName", user.displayName())
                .with("organisation", user.organisation()).with("roles", new ArrayList<>(user.roles()))
                .with("regions", String.join(", ", new TreeSet<>(user.regions())));
    }

    public @Nullable String save() {
        var edit = reader.validated(new EditUser(
                fields.text("login"), fields.text("displayName"), fields.optional("organisation"),
                fields.chosen("roles"), fields.parts("regions")));
        if (version == null) {
            password = service.create(edit);
            login = edit.login();
            load();
            return null;
        }
        service.change(edit, version);
        return done("security.user.changed");
    }

    public void reset() {
        password = service.resetPassword(knownLogin());
        load();
    }

    public String resetSecondFactor() {
        secondFactors.reset(knownLogin());
        return done("security.factor.reset.done");
    }

    public String unlock() {
        service.unlock(knownLogin());
        return done("security.user.unlocked");
    }

    public String disable() {
        service.disable(knownLogin(), knownVersion());
        return done("security.user.disabled");
    }

    public String enable() {
        service.enable(knownLogin(), knownVersion());
        return done("security.user.enabled");
    }

    private String done(String key) {
        Notices.done(key, Map.of("login", knownLogin()));
        return LIST;
    }

    private String knownLogin() {
        return login == null ? "" : login;
    }

    private int knownVersion() {
        return version == null ? 0 : version;
    }

    public List<RoleView> getRoles() {
        return queries.roles();
    }

    public String nameOf(RoleView role) {
        return locale.isEnglish() ? role.nameEn() : role.name();
    }

    public List<OrganisationView> getOrganisations() {
        return organisations.organisations();
    }

    public Fields getFields() {
        return fields;
    }

    public boolean isKnown() {
        return version != null;
    }

    public boolean isActive() {
        return active;
    }

    public @Nullable Instant getLockedUntil() {
        return lockedUntil;
    }

    /** Since when the person logs in with one. */
    public @Nullable Instant getSecondFactor() {
        return secondFactor;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }
}
