package org.yiyun.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

class DemoRosterPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    @Test
    void fillsTheNextSixtyDaysOnceWithoutGaps() {
        var demo = new DemoRoster(db.em());
        db.runInTransaction(em -> demo.load());
        db.runInTransaction(em -> demo.load());

        assertThat(Rows.of(db, "select count(*) from duty_shift")).containsExactly(List.of(62L * 6));
        assertThat(Rows.of(db, """
                select post from duty_shift where starts_at <= now() and ends_at > now()
                and post in ('FIRST_LINE', 'HEADQUARTERS', 'LEADER') order by post"""))
                .containsExactly(List.of("FIRST_LINE"), List.of("HEADQUARTERS"), List.of("LEADER"));
        assertThat(Rows.of(db, """
                select r.post, r.status, count(*) from duty_roster r join duty_roster_shift s on s.roster = r.id
                group by r.id, r.post, r.status order by r.post""")).containsExactly(
                List.of("FIRST_LINE", "PUBLISHED", 122L), List.of("HEADQUARTERS", "PUBLISHED", 61L), List.of("LEADER", "PUBLISHED", 61L),
                List.of("ON_SITE", "PUBLISHED", 61L), List.of("PROVINCE", "PUBLISHED", 61L));
    }
}
