package org.yiyun.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

class WhereTest {
    @Test
    void goesOnBehindTheCursor() {
        assertThat(new Where().and("t.open = true").behind(Cursor.of("2026-03-02T01:00:00Z", 7), "t.createdAt", "t.id").text())
                .isEqualTo(" where t.open = true and (t.createdAt < :at or t.createdAt = :at and t.id < :id)");
        assertThat(new Where().behind(null, "t.createdAt", "t.id").text()).isEmpty();
    }

    @Test
    void refusesACursorOfAnotherList() {
        for (Cursor foreign : new Cursor[] {Cursor.of("G1", 7), Cursor.of("2026-03-02T01:00:00Z", "G1")}) {
            assertThat(catchThrowableOfType(BusinessException.class, () -> new Where().behind(foreign, "t.createdAt", "t.id")).errors())
                    .extracting(FieldError::path, FieldError::key).containsExactly(tuple("cursor", "field.cursor"));
        }
    }

    @Test
    void beginsWithOneOfThese() {
        assertThat(new Where().and("t.open = true").andBeginsWithAny("t.region", List.of("4408", "4401")).text())
                .isEqualTo(" where t.open = true and (t.region like :beginning0 or t.region like :beginning1)");
        assertThat(new Where().andBeginsWithAny("t.region", List.of()).text()).isEmpty();
        assertThat(Where.beginning("44_8%!")).isEqualTo("44!_8!%!!%");
        assertThat(Where.beginning(null)).isNull();
    }
}
