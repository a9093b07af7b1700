package org.yiyun.standardization.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.EmptyDatabase;
import org.yiyun.testing.Postgres;

/** A correction that waits to be rechecked while the product is upgraded is not lost when it is returned and corrected anew. */
class FaultCourseUpgradePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    @Test
    void keepsWhatWasCorrectedBefore() throws SQLException {
        try (var database = new EmptyDatabase(db, "yiyun_fault_course")) {
            migrate(database, "202611272072");
            // whose review it is does not matter here
            database.sql("alter table standard_review_fault drop constraint fk_standard_review_fault_review");
            insert(database, 1, "'OPEN', null, null, null");
            insert(database, 2, "'CORRECTED', '已改', 'H1', '2026-11-20 10:00:00+08'");
            migrate(database, "202611272080");

            assertThat(database.text("select string_agg(concat_ws(' ', review_id, fault, step, kind, at, actor, words, due_on), '; ') from standard_review_step"))
                    .isEqualTo("7 2 1 CORRECTED " + database.text("select timestamptz '2026-11-20 10:00:00+08'") + " H1 已改 2026-12-01");
        }
    }

    private static void migrate(EmptyDatabase database, String target) {
        Flyway.configure().dataSource(database.source()).encoding("UTF-8").outOfOrder(true).target(target).load().migrate();
    }

    private static void insert(EmptyDatabase database, int sequence, String state) {
        database.sql("insert into standard_review_fault (id, review_id, sequence, text, due_on, recorded_by, recorded_at, status, correction, corrected_by, "
                + "corrected_at) values (" + sequence + ", 7, " + sequence + ", 'x', '2026-12-01', 'x', now(), " + state + ")");
    }
}
