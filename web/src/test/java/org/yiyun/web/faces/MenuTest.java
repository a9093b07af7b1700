package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MenuTest {
    @Test
    void namesEachPageOnce() {
        assertThat(all(Menu.Item::key)).doesNotHaveDuplicates();
        assertThat(all(Menu.Item::path)).doesNotHaveDuplicates();
        assertThat(Menu.GROUPS).extracting(Menu.Group::key).doesNotHaveDuplicates();
    }

    private static List<String> all(Function<Menu.Item, String> what) {
        return Menu.GROUPS.stream().flatMap(group -> group.items().stream()).map(what).toList();
    }
}
