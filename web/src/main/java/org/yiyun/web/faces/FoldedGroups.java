package org.yiyun.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of the navigation are folded away: those that the reader folded, by a cookie, and before that all but the first where the
 * menu is longer than a screen. The group of the page itself is always open.
 */
@Named
@RequestScoped
public class FoldedGroups {
    static final String COOKIE = "yiyun-menu";
    /** So many items fit the height of a usual screen. */
    static final int FITS = 22;

    @Inject
    private Shell shell;

    /** Whether only the heading of a group is shown. */
    public boolean contains(Menu.Group group) {
        return isFolded(shell.getMenu(), group, shell.path(), cookie());
    }

    /** @param folded keys of groups with dots between them; null if the reader never folded one */
    static boolean isFolded(List<Menu.Group> menu, Menu.Group group, String path, @Nullable String folded) {
        if (group.leadsTo(path)) {
            return false;
        }
        if (folded != null) {
            return Arrays.asList(folded.split("\\.")).contains(group.key());
        }
        var isLong = menu.stream().mapToInt(any -> any.items().size()).sum() > FITS;
        return isLong && !group.equals(menu.get(0));
    }

    private static @Nullable String cookie() {
        var found = FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap().get(COOKIE);
        return Optional.ofNullable((Cookie) found).map(Cookie::getValue).orElse(null);
    }
}
