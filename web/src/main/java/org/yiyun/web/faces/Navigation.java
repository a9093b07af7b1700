package org.yiyun.web.faces;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyun.platform.text.Pinyin;

/**
 * The menu of every page as markup. There are as many menus as sets of permissions; each is written once, and a page marks its own place
 * in it.
 */
final class Navigation {
    /** More sets of permissions than anybody has; beyond that menus are written anew. */
    private static final int MOST = 200;
    private static final String ELSEWHERE = " aria-current=\"false\"";
    private static final String HERE = " aria-current=\"page\"";
    private static final String OPEN = " aria-expanded=\"true\"";
    private static final String FOLDED = " aria-expanded=\"false\"";
    private static final Map<Kind, String> WRITTEN = new ConcurrentHashMap<>();

    private Navigation() {}

    /**
     * One of the menus, in a language.
     *
     * @param context path of the application
     * @param icons   address of the icons
     */
    record Kind(Locale locale, List<Menu.Group> groups, String context, String icons) {}

    /**
     * @param path   of the page that is shown
     * @param folded keys of the groups of which only the heading is shown
     */
    static String of(Kind menu, String path, Set<String> folded) {
        if (WRITTEN.size() > MOST) {
            WRITTEN.clear();
        }
        var link = "href=\"" + menu.context() + path + '"';
        var markup = WRITTEN.computeIfAbsent(menu, Navigation::write).replace(link + ELSEWHERE, link + HERE);
        for (var group : folded) {
            markup = markup.replace(heading(group) + OPEN, heading(group) + FOLDED);
        }
        return markup;
    }

    private static String write(Kind menu) {
        var out = new PageMarkup(menu.locale(), Instant.EPOCH);
        for (var group : menu.groups()) {
            var id = "menu-" + group.key();
            var items = id + "-items";
            out.open("button", "type", "button", "class", "menu-group", "id", id, "aria-controls", items, "data-group", group.key(),
                    "aria-expanded", true);
            out.element("span", out.of("ui.menu.group", group.key()));
            icon(menu, "chevron", out).close("button");
            out.open("ul", "id", items, "aria-labelledby", id);
            group.items().forEach(item -> write(menu, item, out));
            out.close("ul");
        }
        return out.toString();
    }

    private static String heading(String group) {
        return "data-group=\"" + group + '"';
    }

    private static PageMarkup icon(Kind menu, String name, PageMarkup out) {
        return out.open("svg", "class", "icon", "aria-hidden", true, "focusable", false)
                .element("use", null, "href", menu.icons() + "#icon-" + name).close("svg");
    }

    private static void write(Kind menu, Menu.Item item, PageMarkup out) {
        var text = out.of("ui.menu", item.key());
        out.open("li").open("a", "href", menu.context() + item.path(), "aria-current", false, "title", text,
                "data-typed", Pinyin.initials(text));
        icon(menu, item.icon(), out).element("span", text).close("a").close("li");
    }
}
