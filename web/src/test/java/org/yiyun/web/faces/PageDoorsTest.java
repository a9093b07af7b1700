package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;

class PageDoorsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Caller ENGINEER = new Caller(
            "engineer", "engineer", Caller.Kind.STAFF, Set.of(Permission.TICKET_READ), Scope.ALL, null);

    private final PageDoors doors = new PageDoors(path -> {
        try {
            Path file = Path.of(PAGES + path);
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    });

    @Test
    void aPageIsOpenToWhoHasWhatItRequires() {
        assertThat(doors.isOpen("/ticket.xhtml?number=G1", ENGINEER)).isTrue();
        assertThat(doors.isOpen("/replacement.xhtml?number=HT-1", ENGINEER)).isFalse();
        assertThat(doors.isOpen("/staff-record.xhtml?staff=E001#certificates", ENGINEER)).isFalse();
        assertThat(doors.isOpen("/notifications.xhtml", ENGINEER)).as("requires nothing").isTrue();
        assertThat(doors.isOpen("/no-such-page.xhtml", ENGINEER)).isFalse();
        assertThat(doors.isOpen("/reports/file?id=1", ENGINEER)).as("no page").isTrue();
    }

    /** The same as what the menu has them listed for. */
    @Test
    void everyPageOfTheMenuRequiresWhatItIsListedFor() {
        var without = new Caller("nobody", "nobody", Caller.Kind.STAFF, Set.of(), Scope.ALL, null);
        List<Menu.Item> listed = Menu.GROUPS.stream().flatMap(group -> group.items().stream()).toList();
        assertThat(listed).isNotEmpty().allSatisfy(item -> assertThat(doors.isOpen(item.path(), without)).isEqualTo(item.permission() == null));
        assertThat(listed).filteredOn(item -> item.permission() != null).allSatisfy(item -> assertThat(doors.isOpen(item.path(), new Caller(
                "one", "one", Caller.Kind.STAFF, Set.of(item.permission()), Scope.ALL, null))).isTrue());
    }
}
