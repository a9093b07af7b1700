package org.yiyun.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.RoleView;
import org.yiyun.security.UserFilter;
import org.yiyun.security.UserQueries;
import org.yiyun.security.UserStatus;
import org.yiyun.security.UserView;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The list of users; filters and place are in the URL. */
@Named
@RequestScoped
public class UsersPage {
    private static final int SIZE = 50;

    @EJB
    private UserQueries users;

    @Inject
    private UrlQuery url;

    @Inject
    private UserLocale locale;

    private Page<UserView> page = new Page<>(List.of(), 0, null);
    private List<RoleView> roles = List.of();
    private Map<String, String> names = Map.of();

    @PostConstruct
    void read() {
        roles = users.roles();
        names = roles.stream().collect(Collectors.toMap(RoleView::code, role -> locale.isEnglish() ? role.nameEn() : role.name()));
        page = users.list(new UserFilter(value("q"), value("role"), status()), PageRequest.of(SIZE, value("cursor")));
    }

    private @Nullable String value(String name) {
        var value = url.get(name);
        return value.isBlank() ? null : value;
    }

    private @Nullable UserStatus status() {
        return url.constant("status", UserStatus.class).orElse(null);
    }

    public Page<UserView> getPage() {
        return page;
    }

    public List<RoleView> getRoles() {
        return roles;
    }

    public UserStatus[] getStatuses() {
        return UserStatus.values();
    }

    public String nameOf(String role) {
        return names.getOrDefault(role, role);
    }

    public String joined(Collection<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }

    public boolean isFiltered() {
        return Stream.of("q", "role", "status").anyMatch(name -> value(name) != null);
    }
}
