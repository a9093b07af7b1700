package org.yiyun.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;

class PageTest {
    private static final PageRequest TWO = PageRequest.first(2);

    private static Page<String> page(String... found) {
        return Page.of(List.of(found), TWO, 7, row -> Cursor.of(row, 1));
    }

    @Test
    void goesOnBehindTheLastRowShownIfThereIsOneMore() {
        assertThat(page("a", "b", "c")).isEqualTo(new Page<>(List.of("a", "b"), 7, Cursor.of("b", 1).text()));
    }

    @Test
    void endsWhereNoneIsMore() {
        assertThat(page("a", "b")).isEqualTo(new Page<>(List.of("a", "b"), 7, null));
        assertThat(page()).isEqualTo(new Page<>(List.of(), 7, null));
        assertThat(Page.whole(List.of("a", "b"))).isEqualTo(new Page<>(List.of("a", "b"), 2, null));
    }

    @Test
    void keepsTotalAndPlaceWhenRowsAreShownOtherwise() {
        var next = Cursor.of("b", 1).text();

        assertThat(page("a", "b", "c").map(String::toUpperCase)).isEqualTo(new Page<>(List.of("A", "B"), 7, next));
        assertThat(page("a", "b", "c").mapAll(rows -> rows.stream().map(row -> row + rows.size()).toList()))
                .isEqualTo(new Page<>(List.of("a2", "b2"), 7, next));
    }

    @Test
    void refusesACursorWhoseKeysAreNone() {
        var cursor = Cursor.of("2026-11-21T01:00:00Z", "17");

        Instant time = cursor.get(0, Instant::parse);
        Long id = cursor.get(1, Long::valueOf);
        assertThat(time).isEqualTo(Instant.parse("2026-11-21T01:00:00Z"));
        assertThat(id).isEqualTo(17);
        assertThatThrownBy(() -> cursor.get(1, Instant::parse)).isInstanceOf(BusinessException.class).hasMessageContaining("field.cursor");
        assertThatThrownBy(() -> cursor.get(0, Long::valueOf)).isInstanceOf(BusinessException.class).hasMessageContaining("field.cursor");
        assertThatThrownBy(() -> cursor.get(0, UUID::fromString)).isInstanceOf(BusinessException.class).hasMessageContaining("field.cursor");
        assertThatThrownBy(() -> cursor.get(0, BigDecimal::new)).isInstanceOf(BusinessException.class).hasMessageContaining("field.cursor");
    }
}
