package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Pinyin;

class NavigationTest {
    private static final List<Menu.Group> GROUPS = List.of(
            new Menu.Group("desk", List.of(
                    new Menu.Item("home", "/index.xhtml", "home", null), new Menu.Item("tickets", "/tickets.xhtml", "list", null))));

    @Test
    void marksThePageThatIsShownAndNoOther() {
        var menu = new Navigation.Kind(Texts.CHINESE, GROUPS, "/app", "/app/icons.svg?v=1");

        var shown = Navigation.of(menu, "/tickets.xhtml", Set.of());

        assertThat(shown).isEqualTo("<button type=\"button\" class=\"menu-group\" id=\"menu-desk\" aria-controls=\"menu-desk-items\" data-group=\"desk\""
                + " aria-expanded=\"true\"><span>" + Texts.get(Texts.CHINESE, "ui.menu.group.desk") + "</span>" + icon("chevron") + "</button>"
                + "<ul id=\"menu-desk-items\" aria-labelledby=\"menu-desk\">" + item("/app/index.xhtml", "false", "home", "ui.menu.home")
                + item("/app/tickets.xhtml", "page", "list", "ui.menu.tickets") + "</ul>");
        assertThat(Navigation.of(menu, "/ticket.xhtml", Set.of())).isEqualTo(shown.replace("aria-current=\"page\"", "aria-current=\"false\""));
        assertThat(Navigation.of(menu, "/tickets.xhtml", Set.of("desk"))).isEqualTo(shown.replace("aria-expanded=\"true\"", "aria-expanded=\"false\""));
    }

    @Test
    void isOneForEachLanguageAndSetOfPages() {
        var chinese = new Navigation.Kind(Texts.CHINESE, GROUPS, "", "");
        var english = new Navigation.Kind(Locale.ENGLISH, GROUPS, "", "");
        var less = new Navigation.Kind(Texts.CHINESE, List.of(new Menu.Group("desk", GROUPS.get(0).items().subList(0, 1))), "", "");

        assertThat(Navigation.of(chinese, "/", Set.of())).contains(Texts.get(Texts.CHINESE, "ui.menu.tickets"));
        assertThat(Navigation.of(english, "/", Set.of())).contains(Texts.get(Locale.ENGLISH, "ui.menu.tickets")).doesNotContain("工单");
        assertThat(Navigation.of(less, "/", Set.of())).contains("/index.xhtml").doesNotContain("/tickets.xhtml");
    }

    private static String item(String href, String current, String icon, String text) {
        var name = Texts.get(Texts.CHINESE, text);
        return "<li><a href=\"" + href + "\" aria-current=\"" + current + "\" title=\"" + name
                + "\" data-typed=\"" + Pinyin.initials(name) + "\">" + icon(icon) + "<span>" + name + "</span></a></li>";
    }

    private static String icon(String name) {
        return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/app/icons.svg?v=1#icon-" + name + "\"></use></svg>";
    }
}
