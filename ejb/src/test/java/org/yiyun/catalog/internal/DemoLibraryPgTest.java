package org.yiyun.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.testing.TestCallers.as;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.EntryFilter;
import org.yiyun.catalog.EntryRow;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.testing.Postgres;

/** What a demonstration begins with. */
class DemoLibraryPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    @Test
    void isThereOnceAndCanBeFound() {
        var catalog = new CatalogFixture(DB);
        catalog.ship();
        for (int i = 0; i < 2; i++) {
            DB.runInTransaction(em -> new DemoLibrary(
                    DB.em(), new Libraries(DB.em()), new CatalogVersions(DB.em()), new Publication(DB.em()), catalog.time.business()).load());
        }
        assertThat(as(ANALYST, () -> catalog.libraries.get("OUTPATIENT_CHRONIC")).entries()).isEqualTo(12);
        assertThat(as(ANALYST, () -> catalog.entries.list(
                "OUTPATIENT_CHRONIC", new EntryFilter("gxy", LocalDate.of(2026, 11, 26), null), PageRequest.first(5))).items())
                .extracting(EntryRow::code).containsExactly("M03900", "M03902");
    }
}
