package org.yiyun.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** What the frame around every page shows: who is logged in, the menu, the time. */
@Named
@RequestScoped
public class Shell {
    /** Which pages there are, asked once each: they do not come and go while the application runs. */
    private static final Map<String, Boolean> PAGES = new ConcurrentHashMap<>();

    @Inject
    private BusinessClock clock;
    @Inject
    private UserLocale user;
    @Inject
    private Build build;

    private @Nullable Instant now;
    private @Nullable List<Menu.Group> menu;

    public @Nullable Caller getCaller() {
        return Callers.find().orElse(null);
    }

    /** Whether a script asks for the main part alone, because it has the frame already: with the header {@code Yiyun-Part: main}. */
    public boolean isPart() {
        return "main".equals(FacesContext.getCurrentInstance().getExternalContext().getRequestHeaderMap().get("Yiyun-Part"));
    }

    /**
     * Outcome of an act that is done: the page that follows. To a script that has the frame already it is the answer itself, to a
     * browser without one a redirect.
     *
     * @param page  as {@code /ticket.xhtml}; its parameters came with the form too
     * @param query of its address
     */
    public String follow(String page, String query, String doneKey, Map<String, ?> params) {
        if (isPart()) {
            Notices.told(doneKey, params);
            return page;
        }
        Notices.done(doneKey, params);
        return page + "?faces-redirect=true&" + query;
    }

    public boolean isLoggedIn() {
        return Callers.find().isPresent();
    }

    /** Whether the reader has that permission; false where nobody is logged in. */
    public boolean may(String permission) {
        return Callers.find().filter(caller -> caller.may(Permission.valueOf(permission))).isPresent();
    }

    /** A page that the reader may not open does not exist for the reader. */
    public void require(@Nullable String permission) {
        if (permission != null && !permission.isBlank() && !may(permission)) {
            throw BusinessException.notFound("page", path());
        }
    }

    /** The menu of the reader: what is permitted and exists. */
    public List<Menu.Group> getMenu() {
        if (menu == null) {
            menu = Callers.find().map(Shell::menuOf).orElse(List.of());
        }
        return menu;
    }

    /** The menu as markup, with the page that is shown marked in it. */
    public String getNavigation() {
        var request = FacesContext.getCurrentInstance().getExternalContext();
        var kind = new Navigation.Kind(user.getLocale(), getMenu(), request.getRequestContextPath(), build.address("icons.svg"));
        return Navigation.of(kind, path(), FoldedGroups.of(getMenu(), path(), FoldedGroups.kept(request)));
    }

    private static List<Menu.Group> menuOf(Caller caller) {
        return Menu.GROUPS.stream()
                .map(group -> new Menu.Group(
                        group.key(),
                        group.items().stream().filter(item -> item.isOpenTo(caller) && exists(item.path())).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static boolean exists(String path) {
        return PAGES.computeIfAbsent(path, Shell::look);
    }

    private static boolean look(String path) {
        try {
            return FacesContext.getCurrentInstance().getExternalContext().getResource(path) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Whether there is such a page. */
    public boolean has(String path) {
        return exists(path);
    }

    /** Path of the page being shown, as the menu names it. */
    public String path() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    /** One and the same instant for the whole page. */
    public Instant getNow() {
        if (now == null) {
            now = clock.now();
        }
        return now;
    }
}
