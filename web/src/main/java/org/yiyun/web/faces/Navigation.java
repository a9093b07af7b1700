package org.yiyun.web.faces;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The menu of every page as markup. There are as many menus as sets of permissions; each is written once, and a page marks its own place
 * in it.
 */
final class Navigation {
    /** More sets of permissions than anybody has; beyond that menus are written anew. */
    private static final int MOST = 200;
    private static final String ELSEWHERE = " aria-current=\"false\"";
    private static final String HERE = " aria-current=\"page\"";
    private static final Map<Kind, String> WRITTEN = new ConcurrentHashMap<>();

    private Navigation() {}

    /**
     * One of the menus, in a language.
     *
     * @param context path of the application
     * @param icons   address of the icons
     */
    record Kind(Locale locale, List<Menu.Group> groups, String context, String icons) {}

    /** @param path of the page that is shown */
    static String of(Kind menu, String path) {
        if (WRITTEN.size() > MOST) {
            WRITTEN.clear();
        }
        var link = "href=\"" + menu.context() + path + '"';
        return WRITTEN.computeIfAbsent(menu, Navigation::write).replace(link + ELSEWHERE, link + HERE);
    }

    private static String write(Kind menu) {
        var out = new PageMarkup(menu.locale(), Instant.EPOCH);
        for (var group : menu.groups()) {
            var id = "menu-" + group.key();
            out.element("p", out.of("ui.menu.group", group.key()), "class", "menu-group", "id", id);
            out.open("ul", "aria-labelledby", id);
            group.items().forEach(item -> write(menu, item, out));
            out.close("ul");
        }
        return out.toString();
    }

    private static void write(Kind menu, Menu.Item item, PageMarkup out) {
        var text = out.of("ui.menu", item.key());
        out.open("li").open("a", "href", menu.context() + item.path(), "aria-current", false, "title", text);
        out.open("svg", "class", "icon", "aria-hidden", true, "focusable", false)
                .element("use", null, "href", menu.icons() + "#icon-" + item.icon()).close("svg");
        out.element("span", text).close("a").close("li");
    }
}
