package org.yiyun.standardization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.standardization.internal.StandardFixture.ANALYST;
import static org.yiyun.standardization.internal.StandardFixture.COUNTY;
import static org.yiyun.standardization.internal.StandardFixture.FIRST;
import static org.yiyun.standardization.internal.StandardFixture.HOSPITAL;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.SayLoaded;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.standardization.LibrarySync;
import org.yiyun.standardization.RecordSync;
import org.yiyun.standardization.SyncRecord;
import org.yiyun.standardization.SyncResult;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** How the libraries stand to the national ones, and who compared them. */
@Covers("STD-02")
class LibrarySyncPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final String LIBRARY = "OUTPATIENT_CHRONIC";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final StandardFixture standard = new StandardFixture(DB);

    @BeforeEach
    void prepare() {
        standard.prepare();
    }

    private LibrarySync row() {
        return as(ANALYST, () -> standard.syncs.list()).stream().filter(one -> one.library().equals(LIBRARY)).findFirst().orElseThrow();
    }

    private SyncRecord record(LocalDate on, SyncResult result, String reference) {
        return as(ANALYST, () -> standard.syncs.record(new RecordSync(LIBRARY, "国家库 2026-11", on, result, reference, null)));
    }

    @Test
    void showsEachLibraryOfTheListWithWhatIsInForce() {
        assertThat(as(ANALYST, () -> standard.syncs.list())).extracting(LibrarySync::library)
                .startsWith("DIAGNOSIS", "PROCEDURE", "SERVICE_ITEM").contains("SETTLEMENT_LIST").doesNotHaveDuplicates();
        assertThat(row()).extracting(LibrarySync::version, LibrarySync::entries, LibrarySync::drafts, LibrarySync::last)
                .containsExactly(null, 0L, 0L, null);

        standard.catalog.release(LIBRARY, ImportMode.FULL, CatalogFixture.DAY, "病种编码,病种名称\nM03900,高血压\n");
        standard.catalog.imported(LIBRARY, ImportMode.DELTA, CatalogFixture.DAY.plusDays(1), "病种编码,病种名称\nM01600,糖尿病\n");
        as(TestCallers.institution(FIRST, Permission.CATALOG_READ), () -> standard.distribution.receipts.record(LIBRARY, new SayLoaded(1, null)));
        assertThat(row()).extracting(LibrarySync::codes, LibrarySync::version, LibrarySync::label, LibrarySync::effectiveOn, LibrarySync::publishedBy,
                        LibrarySync::entries, LibrarySync::drafts, LibrarySync::upToDate, LibrarySync::institutions)
                .containsExactly(List.of("门诊慢特病病种"), 1, "批次", CatalogFixture.DAY, "bureau", 1L, 1L, 1L, 3L);
        assertThat(as(HOSPITAL, () -> standard.syncs.list()).stream().filter(one -> one.library().equals(LIBRARY)))
                .as("drafts are the bureau's business").extracting(LibrarySync::drafts, LibrarySync::institutions)
                .containsExactly(tuple(0L, 1L));
    }

    @Test
    void keepsWhoComparedWhatWhen() {
        standard.catalog.release(LIBRARY, ImportMode.FULL, CatalogFixture.DAY, "病种编码,病种名称\nM03900,高血压\n");
        SyncRecord first = record(TODAY.minusDays(10), SyncResult.BEHIND, null);
        assertThat(first).extracting(SyncRecord::version, SyncRecord::result, SyncRecord::recordedBy).containsExactly(1, SyncResult.BEHIND, "analyst");
        record(TODAY, SyncResult.UPDATED, "第 1 版");
        standard.catalog.time.advance(Duration.ofDays(3));
        assertThat(row()).extracting(one -> one.last().result(), LibrarySync::days).containsExactly(SyncResult.UPDATED, 3L);
        assertThat(as(HOSPITAL, () -> standard.syncs.records(LIBRARY))).extracting(SyncRecord::checkedOn).containsExactly(TODAY, TODAY.minusDays(10));
        assertThat(as(HOSPITAL, () -> standard.syncs.records("DIAGNOSIS"))).isEmpty();
        assertThatThrownBy(() -> DB.sql("delete from standard_sync")).hasMessageContaining("standard_sync");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(fault(LIBRARY, TODAY.plusDays(1), SyncResult.SAME)).isEqualTo("checkedOn field.future");
        assertThat(fault(LIBRARY, TODAY, SyncResult.UPDATED)).isEqualTo("reference field.standard.reference");
        assertThat(fault("NATIONAL_DRUG_LIST", TODAY, SyncResult.SAME)).as("carries no national code").isEqualTo("library field.standard.library");
        assertThatThrownBy(() -> as(COUNTY, () -> standard.syncs.record(new RecordSync(LIBRARY, "x", TODAY, SyncResult.SAME, null, null))))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    private String fault(String library, LocalDate on, SyncResult result) {
        try {
            as(ANALYST, () -> standard.syncs.record(new RecordSync(library, "x", on, result, null, null)));
            return "";
        } catch (BusinessException problem) {
            return problem.errors().get(0).path() + " " + problem.errors().get(0).key();
        }
    }
}
