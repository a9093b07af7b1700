package org.yiyun.web.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of the navigation are folded away: those that the reader folded, by a cookie, and before that all but the first where the
 * menu is longer than a screen. The group of the page itself is always open.
 */
final class FoldedGroups {
    static final String COOKIE = "yiyun-menu";
    /** So many items fit the height of a usual screen. */
    static final int FITS = 22;

    private FoldedGroups() {}

    /** The keys with dots between them that the reader's browser keeps; null if the reader never folded a group. */
    static @Nullable String kept(ExternalContext request) {
        return request.getRequestCookieMap().get(COOKIE) instanceof Cookie cookie ? cookie.getValue() : null;
    }

    /**
     * Keys of the groups of which only the heading is shown.
     *
     * @param path of the page that is shown
     * @param kept as {@link #kept} says
     */
    static Set<String> of(List<Menu.Group> menu, String path, @Nullable String kept) {
        return menu.stream().filter(group -> !group.leadsTo(path) && isFolded(menu, group, kept))
                .map(Menu.Group::key).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isFolded(List<Menu.Group> menu, Menu.Group group, @Nullable String kept) {
        if (kept != null) {
            return Arrays.asList(kept.split("\\.")).contains(group.key());
        }
        var isLong = menu.stream().mapToInt(any -> any.items().size()).sum() > FITS;
        return isLong && !group.equals(menu.get(0));
    }
}
