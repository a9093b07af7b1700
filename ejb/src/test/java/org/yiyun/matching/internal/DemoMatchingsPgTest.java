package org.yiyun.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.ImportMode;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** A demonstration begins with proposals to decide on, and a second start changes nothing. */
class DemoMatchingsPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final MatchingFixture matching = new MatchingFixture(DB);

    @Test
    void listsAHospitalsDiseasesOnce() {
        matching.catalog.ship();
        matching.catalog.release("OUTPATIENT_CHRONIC", ImportMode.FULL, MatchingFixture.DAY, "门慢门特病种目录代码,门慢门特病种名称\nM01600,糖尿病\nM04600,冠心病\n");

        DB.runInTransaction(em -> matching.demo.load());
        DB.runInTransaction(em -> matching.demo.load());

        assertThat(Rows.of(DB, "select code, state, national_code from matching_item where code in ('MT001', 'MT010') order by code"))
                .containsExactly(List.of("MT001", "SUGGESTED", "M01600"), Arrays.asList("MT010", "UNMATCHED", null));
        assertThat(Rows.of(DB, "select added, suggested + conflicts + unmatched from matching_import")).containsExactly(List.of(10L, 10L));
    }
}
