package org.yiyun.standardization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.standardization.AdoptionCommand.ReportAdapted;
import org.yiyun.standardization.AdoptionEventView;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.BoardFilter;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

class DemoStandardsPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final StandardFixture standard = new StandardFixture(DB);

    /** Once, and what is there can be worked on. */
    @Test
    void showsSomeInstitutionsOnTheirWay() {
        standard.prepare();
        DB.runInTransaction(em -> new DemoStandards(DB.em()).load());
        DB.runInTransaction(em -> new DemoStandards(DB.em()).load());

        assertThat(Rows.of(DB, "select status, count(*) from standard_adoption group by status order by status")).containsExactly(
                List.of("ADAPTED", 1L), List.of("MAPPING", 3L), List.of("NOT_BEGUN", 2L), List.of("VERIFIED", 1L));
        assertThat(as(StandardFixture.BUREAU, () -> standard.queries.rows(BoardFilter.ALL)).stream().mapToInt(row -> row.overdue()).sum())
                .as("nothing to be reminded of").isZero();
        standard.apply(StandardFixture.HOSPITAL, StandardFixture.FIRST, "DRUG", new ReportAdapted("已改用"));
        assertThat(as(StandardFixture.HOSPITAL, () -> standard.queries.history(StandardFixture.FIRST, "DRUG")).stream().map(AdoptionEventView::type))
                .containsExactly("PLAN", "ADAPT");
        assertThat(as(StandardFixture.HOSPITAL, () -> standard.queries.get(StandardFixture.FIRST, "DRUG")).status()).isEqualTo(AdoptionStatus.ADAPTED);
    }
}
