package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BOTH;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Versions of a library from the file to what is in force. */
@Covers({"CODE-01", "CODE-04", "CODE-06"})
class CatalogFlowPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void library() {
        catalog.addSample();
    }

    @Test
    void aFullFileAddsChangesAndStopsAndSaysWhat() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "A003,葡萄糖,3.00"));

        var result = catalog.imported(SAMPLE, ImportMode.FULL, DAY.plusDays(10), csv("A001,阿莫西林,1", "A002,布洛芬,2.5", "B001,维生素,4"));

        assertThat(result).hasToString("""
                {"added":1,"reused":0,"changed":1,"leftOut":[],"revived":0,"stopped":1,"rejected":0,"repeated":0,"unchanged":1,"draftVersion":2}""");
        assertThat(differences(2, null)).containsExactly(
                "A002 布洛芬 CHANGED [价格 2.00 2.50]", "A003 葡萄糖 STOPPED [编码 A003 null, 名称 葡萄糖 null, 价格 3.00 null]",
                "B001 维生素 ADDED [编码 null B001, 名称 null 维生素, 价格 null 4.00]");
        assertThat(differences(2, ChangeKind.CHANGED)).containsExactly("A002 布洛芬 CHANGED [价格 2.00 2.50]");
    }

    @Test
    void whatIsInForceIsToldByDayAndByKnowledge() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        Instant before = catalog.time.instant();
        catalog.release(SAMPLE, ImportMode.DELTA, DAY.plusDays(10), csv("A001,阿莫西林,2.00"));

        assertThat(price(DAY.minusDays(1), null)).isEqualTo("-");
        assertThat(price(DAY, null)).isEqualTo("1.00");
        assertThat(price(DAY.plusDays(9), null)).isEqualTo("1.00");
        assertThat(price(DAY.plusDays(10), null)).isEqualTo("2.00");
        assertThat(price(DAY.plusDays(10), before)).isEqualTo("1.00");
        assertThat(as(ANALYST, () -> catalog.entries.history(SAMPLE, "A001")))
                .extracting(entry -> entry.values().get("price") + " " + entry.validFrom() + " " + entry.validTo() + " " + (entry.knownTo() == null))
                .containsExactly("2.00 2026-12-11 null true", "1.00 2026-12-01 2026-12-11 true", "1.00 2026-12-01 null false");
    }

    /** Remembered for one revision of the library only. */
    @Test
    void everybodySeesAPublicationAtOnce() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        assertThat(price(DAY, null)).isEqualTo("1.00");
        catalog.release(SAMPLE, ImportMode.DELTA, DAY, csv("A001,阿莫西林,2.00"));
        assertThat(price(DAY, null)).isEqualTo("2.00");
    }

    @Test
    void aStoppedCodeThatComesBackIsRevivedOrReused() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "A003,葡萄糖,3.00"));
        catalog.release(SAMPLE, ImportMode.FULL, DAY.plusDays(1), csv("A003,葡萄糖,3.00"));

        var result = catalog.imported(SAMPLE, ImportMode.DELTA, DAY.plusDays(2), csv("A001,阿莫西林,9.00", "A002,别的药,2.00"));

        assertThat(List.of(result.getInt("revived"), result.getInt("reused"), result.getInt("added"))).containsExactly(1, 1, 0);
        assertThat(differences(3, ChangeKind.REUSED)).containsExactly("A002 别的药 REUSED [名称 布洛芬 别的药]");
    }

    @Test
    void theFlagOfNationalFilesStopsAnEntry() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));

        catalog.release(SAMPLE, ImportMode.DELTA, DAY.plusDays(1), "编码,名称,有效标志\nA001,阿莫西林,0\nA009,没有过,0\n");

        assertThat(price(DAY.plusDays(1), null)).isEqualTo("-");
        assertThat(codes(DAY.plusDays(1))).containsExactly("A002");
    }

    @Test
    void whatDoesNotCountMakesNoDifference() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, "编码,名称,说明文字\nA001,阿莫西林,旧\n");

        var result = catalog.imported(SAMPLE, ImportMode.FULL, DAY, "编码,名称,说明文字\nA001,阿莫西林,新\n");

        assertThat(result.isNull("draftVersion")).isTrue();
        assertThat(result.getInt("unchanged")).isEqualTo(1);
        assertThat(as(ANALYST, () -> catalog.versionQueries.list(SAMPLE))).hasSize(1);
    }

    @Test
    void nobodyApprovesOrPublishesWhatIsOnesOwn() {
        int draft = as(BOTH, () -> catalog.versions.stop(SAMPLE, stopped())).version();
        as(BOTH, () -> catalog.versions.submit(SAMPLE, draft, ""));

        assertProblem(ProblemType.SAME_PERSON, BOTH, () -> catalog.versions.approve(SAMPLE, draft, ""));
        as(BUREAU, () -> catalog.versions.approve(SAMPLE, draft, ""));
        assertProblem(ProblemType.SAME_PERSON, BOTH, () -> catalog.versions.publish(SAMPLE, draft, ""));
        assertProblem(ProblemType.FORBIDDEN, ANALYST, () -> catalog.versions.publish(SAMPLE, draft, ""));
        assertThatThrownBy(() -> DB.sql("update catalog_version set decided_by = created_by where number = " + draft))
                .hasMessageContaining("ck_catalog_version_decided");
    }

    private StopEntries stopped() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        return new StopEntries("A001", DAY.plusDays(5), "停用", "集采调整");
    }

    /** A wrong file or a draft that is out of date: it is no longer under way, and nobody has decided on it. */
    @Test
    void thoseWhoPrepareWithdrawWhatNobodyHasDecidedOn() {
        int wrong = catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00")).getInt("draftVersion");
        int handedIn = catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,2.00")).getInt("draftVersion");
        as(ANALYST, () -> catalog.versions.submit(SAMPLE, handedIn, ""));
        assertThat(as(ANALYST, () -> catalog.libraries.get(SAMPLE)).open()).isEqualTo(2);
        assertProblem(ProblemType.STALE_DATA, ANALYST, () -> catalog.versions.withdraw(SAMPLE, wrong, "选错文件", 99));

        VersionView gone = as(ANALYST, () -> catalog.versions.withdraw(SAMPLE, wrong, "选错文件", null));
        as(ANALYST, () -> catalog.versions.withdraw(SAMPLE, handedIn, "也错了", null));

        assertThat(gone).extracting(VersionView::status, VersionView::decision, VersionView::decidedBy)
                .containsExactly(VersionStatus.REJECTED, "选错文件", null);
        assertThat(as(ANALYST, () -> catalog.libraries.get(SAMPLE)).open()).isZero();
        assertProblem(ProblemType.LIBRARY_STATE, ANALYST, () -> catalog.versions.submit(SAMPLE, wrong, ""));
        assertProblem(ProblemType.LIBRARY_STATE, ANALYST, () -> catalog.versions.withdraw(SAMPLE, wrong, "再来", null));
        assertProblem(ProblemType.LIBRARY_STATE, BUREAU, () -> catalog.versions.approve(SAMPLE, handedIn, ""));
        assertThat(Rows.of(DB, "select actor, details::json ->> 'note' from audit_entry where action = 'catalog.withdraw' order by id"))
                .containsExactly(List.of("analyst", "选错文件"), List.of("analyst", "也错了"));
    }

    @Test
    void eachStepNeedsTheOneBefore() {
        int draft = catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00")).getInt("draftVersion");

        assertProblem(ProblemType.LIBRARY_STATE, BUREAU, () -> catalog.versions.approve(SAMPLE, draft, ""));
        assertProblem(ProblemType.LIBRARY_STATE, BUREAU, () -> catalog.versions.publish(SAMPLE, draft, ""));
        as(ANALYST, () -> catalog.versions.submit(SAMPLE, draft, ""));
        as(BUREAU, () -> catalog.versions.reject(SAMPLE, draft, "数量不符"));
        assertProblem(ProblemType.LIBRARY_STATE, BUREAU, () -> catalog.versions.publish(SAMPLE, draft, ""));
        assertThat(codes(DAY)).isEmpty();
    }

    @Test
    void anEntryIsStoppedWithEverythingBelowIt() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, """
                编码,名称,上级
                M010,糖尿病,
                M011,一型糖尿病,M010
                Z001,并发症,M011
                Z002,别的,Z009
                M020,高血压,
                """);

        var draft = as(ANALYST, () -> catalog.versions.stop(SAMPLE, new StopEntries("M01", DAY.plusDays(30), "暂停使用门慢二级目录", "暂停")));
        catalog.published(SAMPLE, draft.version());

        assertThat(draft.stopped()).isEqualTo(3);
        assertThat(codes(DAY.plusDays(29))).containsExactly("M010", "M011", "M020", "Z001", "Z002");
        assertThat(codes(DAY.plusDays(30))).containsExactly("M020", "Z002");
        assertProblem(ProblemType.INVALID, ANALYST,
                () -> catalog.versions.stop(SAMPLE, new StopEntries("M01", DAY.plusDays(40), "再停", "再停")));
    }

    /** A planned change does not outlive the stop, and a planned code below it never begins. */
    @Test
    void aStopEndsWhatIsPlannedForLaterAndSaysSo() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "B001,维生素,4.00"));
        catalog.release(SAMPLE, ImportMode.DELTA, DAY.plusDays(20), csv("A001,阿莫西林,1.50", "A003,葡萄糖,3.00", "B001,维生素,4.50"));

        var draft = as(ANALYST, () -> catalog.versions.stop(SAMPLE, new StopEntries("A", DAY.plusDays(10), "停用", "集采调整")));

        assertThat(List.of(draft.stopped(), draft.planned())).containsExactly(3L, 2L);
        assertThat(differences(draft.version(), null)).hasSize(3).last().isEqualTo("A003 葡萄糖 STOPPED []");
        catalog.published(SAMPLE, draft.version());
        assertThat(codes(DAY.plusDays(9))).containsExactly("A001", "A002", "B001");
        assertThat(codes(DAY.plusDays(10))).containsExactly("B001");
        assertThat(codes(DAY.plusDays(20))).containsExactly("B001");
        assertThat(Rows.of(DB, "select details::json ->> 'planned' from audit_entry where action = 'catalog.stop'")).containsExactly(List.of("2"));
    }

    @Test
    void aStopTakenBackBringsBackWhatWasPlannedToo() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        catalog.release(SAMPLE, ImportMode.DELTA, DAY.plusDays(20), csv("A001,阿莫西林,1.50", "A003,葡萄糖,3.00"));
        int stop = as(ANALYST, () -> catalog.versions.stop(SAMPLE, new StopEntries("A", DAY.plusDays(10), "停用", "停用"))).version();
        catalog.published(SAMPLE, stop);

        var restored = as(BUREAU, () -> catalog.versions.rollback(SAMPLE, stop, DAY.plusDays(12), "停用有误"));

        assertThat(List.of(restored.revived(), restored.stopped(), restored.planned())).containsExactly(2L, 0L, 0L);
        assertThat(price(DAY.plusDays(11), null)).isEqualTo("-");
        assertThat(price(DAY.plusDays(12), null)).isEqualTo("1.00");
        assertThat(price(DAY.plusDays(20), null)).isEqualTo("1.50");
        assertThat(codes(DAY.plusDays(19))).containsExactly("A001");
        assertThat(codes(DAY.plusDays(20))).containsExactly("A001", "A003");
        as(BUREAU, () -> catalog.versions.rollback(SAMPLE, restored.version(), DAY.plusDays(15), "还是停用"));
        assertThat(price(DAY.plusDays(14), null)).isEqualTo("1.00");
        assertThat(codes(DAY.plusDays(15))).isEmpty();
        assertThat(codes(DAY.plusDays(30))).isEmpty();
    }

    @Test
    void aRollBackBringsBackWhatWas() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
        int wrong = catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,7.00", "B001,维生素,4.00"));

        var restored = as(BUREAU, () -> catalog.versions.rollback(SAMPLE, wrong, DAY.plusDays(3), "价格有误"));

        assertThat(List.of(restored.restores(), restored.changed(), restored.stopped(), restored.revived())).containsExactly(1, 1L, 1L, 1L);
        assertThat(restored.status()).isEqualTo(VersionStatus.PUBLISHED);
        assertThat(codes(DAY.plusDays(2))).containsExactly("A001", "B001");
        assertThat(codes(DAY.plusDays(3))).containsExactly("A001", "A002");
        assertThat(price(DAY.plusDays(3), null)).isEqualTo("1.00");
        assertProblem(ProblemType.LIBRARY_OUTDATED, BUREAU, () -> catalog.versions.rollback(SAMPLE, wrong, null, "再来"));
    }

    @Test
    void versionsAreComparedOverSeveralPublications() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "A003,葡萄糖,3.00"));
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,5.00", "A002,布洛芬,2.00", "A003,葡萄糖,8.00"));
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A003,葡萄糖,9.00", "A004,新药,1.00"));

        Page<EntryDifference> page = as(ANALYST, () -> catalog.versionQueries.compare(SAMPLE, 3, 1, PageRequest.first(2)));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(CatalogFlowPgTest::line)
                .containsExactly("A002 布洛芬 STOPPED [编码 A002 null, 名称 布洛芬 null, 价格 2.00 null]", "A003 葡萄糖 CHANGED [价格 3.00 9.00]");
        assertThat(as(ANALYST, () -> catalog.versionQueries.compare(SAMPLE, 3, 1, new PageRequest(2, page.next()))).items())
                .extracting(EntryDifference::code).containsExactly("A004");
        assertProblem(ProblemType.INVALID, ANALYST, () -> catalog.versionQueries.compare(SAMPLE, 1, 3, PageRequest.first(2)));
    }

    @Test
    void whoUsesTheCodesIsKeptWithTheApproval() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
        catalog.users.add((library, codes) -> new CodeUse("ARTICLE", codes.size(), List.copyOf(codes)));
        int draft = catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,3.00", "B001,新药,1.00")).getInt("draftVersion");
        as(ANALYST, () -> catalog.versions.submit(SAMPLE, draft, ""));

        var approved = as(BUREAU, () -> catalog.versions.approve(SAMPLE, draft, "同意"));

        assertThat(approved.impact()).containsExactly(new CodeUse("ARTICLE", 2, List.of("A001", "A002")));
        catalog.users.clear();
        assertThat(as(ANALYST, () -> catalog.versionQueries.impact(SAMPLE, draft))).isEqualTo(approved.impact());
    }

    @Test
    void aDraftDoesNotExistForInstitutions() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        int draft = catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,3.00")).getInt("draftVersion");
        Caller hospital = TestCallers.institution("H99990000001", Permission.CATALOG_READ);

        assertThat(as(hospital, () -> catalog.versionQueries.list(SAMPLE))).extracting(VersionView::version).containsExactly(1);
        assertThat(as(hospital, () -> catalog.imports.list(SAMPLE, PageRequest.first(50)).items())).isEmpty();
        assertThat(as(hospital, () -> catalog.versionQueries.get(SAMPLE, 1)).status()).isEqualTo(VersionStatus.PUBLISHED);
        assertProblem(ProblemType.NOT_FOUND, hospital, () -> catalog.versionQueries.get(SAMPLE, draft));
        assertProblem(ProblemType.NOT_FOUND, hospital, () -> catalog.versionQueries.difference(SAMPLE, draft, null, PageRequest.first(5)));
        assertProblem(ProblemType.NOT_FOUND, hospital, () -> catalog.versionQueries.compare(SAMPLE, draft, 1, PageRequest.first(5)));
        assertProblem(ProblemType.NOT_FOUND, hospital, () -> catalog.versionQueries.impact(SAMPLE, draft));
    }

    /** Of an added code nothing was said before; nobody can have cited it. */
    @Test
    void whoeverCitesACodeLearnsThatItHasChanged() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
        catalog.told.events.clear();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,3.00", "B001,新药,1.00"));
        assertThat(catalog.told.events).extracting(change -> change.kind() + " " + change.key() + " " + change.version())
                .containsExactly("CODE SAMPLE 2", "CODE SAMPLE/A001 2", "CODE SAMPLE/A002 2");
    }

    @Test
    void everyPublicationIsAFactForOthers() {
        int first = catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
        catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,3.00"));
        as(BUREAU, () -> catalog.versions.rollback(SAMPLE, first, DAY.plusDays(1), "有误"));

        assertThat(catalog.put).extracting(fact -> fact.type() + " " + fact.aggregateKey()).containsExactly("LibraryPublished SAMPLE", "LibraryPublished SAMPLE");
        assertThat(catalog.put).extracting(fact -> (LibraryPublished) fact.payload()).containsExactly(
                new LibraryPublished(SAMPLE, "示例库", 1, "批次", DAY, 2), new LibraryPublished(SAMPLE, "示例库", 3, "有误", DAY.plusDays(1), 2));
    }

    @Test
    void anEarlierFileAfterALaterOneIsNamed() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        int draft = catalog.imported(SAMPLE, ImportMode.FULL, DAY.minusDays(30), csv("A001,阿莫西林,0.50")).getInt("draftVersion");

        assertThat(as(ANALYST, () -> catalog.versionQueries.get(SAMPLE, draft)).older()).isTrue();
        catalog.published(SAMPLE, draft);
        assertThat(price(DAY.minusDays(1), null)).isEqualTo("0.50");
        assertThat(price(DAY, null)).isEqualTo("1.00");
    }

    @Test
    void pastRowsNeverChange() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        assertThatThrownBy(() -> DB.sql("update catalog_entry set name = '别的'")).hasMessageContaining("does not change");
        assertThatThrownBy(() -> DB.sql("delete from catalog_entry")).hasMessageContaining("does not change");
        assertThatThrownBy(() -> DB.sql("""
                insert into catalog_entry (library, code, valid, known, number, name, initials, content, fingerprint)
                select library, code, '[2027-01-01,2027-01-02)', tstzrange(now() + interval '1 year', null), number, name, initials, content, fingerprint
                from catalog_entry""")).hasMessageContaining("ex_catalog_entry_overlap");
    }

    @Test
    void everyStepIsAudited() {
        int draft = catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00")).getInt("draftVersion");
        catalog.published(SAMPLE, draft);
        assertThat(Rows.of(DB, "select action, actor from audit_entry where subject_id = 'SAMPLE' order by id")).containsExactly(
                List.of("catalog.define", "analyst"), List.of("catalog.import", "analyst"), List.of("catalog.submit", "analyst"),
                List.of("catalog.approve", "bureau"), List.of("catalog.publish", "bureau"));
    }

    private List<String> differences(int version, ChangeKind kind) {
        return as(ANALYST, () -> catalog.versionQueries.difference(SAMPLE, version, kind, PageRequest.first(50))).items().stream()
                .map(CatalogFlowPgTest::line).toList();
    }

    private static String line(EntryDifference difference) {
        return difference.code() + " " + difference.name() + " " + difference.kind() + " " + difference.fields().stream()
                .map(field -> field.nameZh() + " " + field.before() + " " + field.after()).toList();
    }

    private List<String> codes(LocalDate on) {
        return as(ANALYST, () -> catalog.entries.list(SAMPLE, new EntryFilter(null, on, null), PageRequest.first(50))).items().stream()
                .map(EntryRow::code).toList();
    }

    private String price(LocalDate on, Instant known) {
        try {
            Map<String, String> values = as(ANALYST, () -> catalog.entries.get(SAMPLE, "A001", on, known)).values();
            return values.get("price");
        } catch (BusinessException none) {
            assertThat(none.type()).isEqualTo(ProblemType.NOT_FOUND);
            return "-";
        }
    }

    private static void assertProblem(ProblemType type, Caller caller, Supplier<?> work) {
        assertThatThrownBy(() -> as(caller, work)).isInstanceOfSatisfying(BusinessException.class, p -> assertThat(p.type()).isEqualTo(type));
    }
}
