package org.yiyun.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.RoleView;
import org.yiyun.security.UserQueries;
import org.yiyun.web.faces.UserLocale;

/** The list of roles. */
@Named
@RequestScoped
public class RolesPage {
    @EJB
    private UserQueries users;

    @Inject
    private UserLocale locale;

    private List<RoleView> roles = List.of();

    @PostConstruct
    void read() {
        roles = users.roles();
    }

    public List<RoleView> getRoles() {
        return roles;
    }

    public String permissionsOf(RoleView role) {
        var separator = locale.isEnglish() ? ", " : "、";
        return role.permissions().stream().sorted()
                .map(permission -> Texts.of(locale.getLocale(), "security.permission", permission))
                .collect(Collectors.joining(separator));
    }
}
