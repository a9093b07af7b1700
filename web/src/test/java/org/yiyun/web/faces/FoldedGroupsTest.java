package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldedGroupsTest {
    private static final List<Menu.Group> SHORT = List.of(group("desk", 10), group("policy", FoldedGroups.FITS - 11), group("admin", 1));
    private static final List<Menu.Group> LONG = List.of(group("desk", 10), group("policy", FoldedGroups.FITS - 11), group("admin", 2));

    @Test
    void folds_nothing_of_a_menu_that_fits_a_screen() {
        assertThat(folded(SHORT, "/elsewhere.xhtml", null)).isEmpty();
    }

    @Test
    void folds_all_but_the_first_group_of_a_longer_one_and_never_the_group_of_the_page() {
        assertThat(folded(LONG, "/elsewhere.xhtml", null)).containsExactlyInAnyOrder("policy", "admin");
        assertThat(folded(LONG, "/admin1.xhtml", null)).containsExactlyInAnyOrder("policy");
    }

    @Test
    void opens_the_group_of_the_list_that_a_page_is_behind() {
        var menu = List.of(group("desk", 20), new Menu.Group("libraries", List.of(new Menu.Item("l", "/libraries.xhtml", "list", null))),
                new Menu.Group("policy", List.of(new Menu.Item("b", "/bills.xhtml", "list", null), new Menu.Item("p", "/policies.xhtml", "list", null))));
        assertThat(folded(menu, "/library-version.xhtml", null)).containsExactly("policy");
        assertThat(folded(menu, "/bill.xhtml", null)).containsExactly("libraries");
        assertThat(folded(menu, "/policy.xhtml", null)).containsExactly("libraries");
    }

    @Test
    void does_as_the_reader_did() {
        assertThat(folded(LONG, "/elsewhere.xhtml", "desk.admin")).containsExactlyInAnyOrder("desk", "admin");
        assertThat(folded(LONG, "/desk0.xhtml", "desk.admin")).containsExactlyInAnyOrder("admin");
        assertThat(folded(LONG, "/elsewhere.xhtml", "none")).isEmpty();
    }

    private static Set<String> folded(List<Menu.Group> menu, String path, @Nullable String kept) {
        return FoldedGroups.of(menu, path, kept);
    }

    private static Menu.Group group(String key, int items) {
        return new Menu.Group(key, IntStream.range(0, items).mapToObj(i -> new Menu.Item(key + i, "/" + key + i + ".xhtml", "list", null)).toList());
    }
}
