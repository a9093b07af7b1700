package org.yiyun.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.internal.ImportProgress;
import org.yiyun.job.JobLost;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.job.internal.JobNode;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Files on their way into a draft, also bad ones, and what a kill leaves. */
@Covers({"CODE-04", "CODE-08"})
class ImportPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final String DRUGS = "WESTERN_CHINESE_DRUG";

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void library() {
        catalog.addSample();
    }

    /** The batch of the requirement, "西药和中成药库20210906修改9692条": exactly 9,692 rows of the library are changed. */
    @Test
    void theBatchOf9692ChangesIsFoundExactly() {
        catalog.ship();
        int size = 12_000;
        catalog.release(DRUGS, ImportMode.FULL, DAY, drugs(size, 0));
        String label = "西药和中成药库20210906修改9692条";
        UUID id = catalog.order(DRUGS, ImportMode.FULL, label, DAY.plusDays(1), drugs(size, 9_692));
        catalog.run(catalog.steps, catalog.claim("one"));

        var result = as(ANALYST, () -> catalog.jobs.get(id)).result();
        assertThat(result).hasToString("{\"added\":0,\"reused\":0,\"changed\":9692,\"leftOut\":[],\"revived\":0,\"stopped\":0,\"rejected\":0,\"repeated\":0,"
                + "\"unchanged\":" + (size - 9_692) + ",\"draftVersion\":2}");
        VersionView draft = as(ANALYST, () -> catalog.versionQueries.get(DRUGS, 2));
        assertThat(draft.label()).isEqualTo(label);
        var page = as(ANALYST, () -> catalog.versionQueries.difference(DRUGS, 2, ChangeKind.CHANGED, PageRequest.first(3)));
        assertThat(page.total()).isEqualTo(9_692);
        assertThat(page.items().get(0).fields()).singleElement().satisfies(field -> {
            assertThat(field.nameZh()).isEqualTo("药品规格");
            assertThat(List.of(field.before(), field.after())).containsExactly("0.25g", "0.5g");
        });
        catalog.published(DRUGS, 2);
        assertThat(as(ANALYST, () -> catalog.libraries.get(DRUGS)).entries()).isEqualTo(size);
    }

    /** The first so many have another specification. */
    private static String drugs(int size, int changed) {
        return "药品代码,注册名称,药品名称,规格\n" + IntStream.range(0, size)
                .mapToObj(i -> String.format("XA02AXX095A0010101%05d,注册%05d,药品%05d,%s", i, i, i, i < changed ? "0.5g" : "0.25g"))
                .collect(joining("\n"));
    }

    @Test
    void badRowsAreRefusedWithReasonsAndNotStopped() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "A003,葡萄糖,3.00"));

        UUID id = catalog.order(SAMPLE, ImportMode.FULL, DAY.plusDays(1), csv("A001,,1.00", "A002,布洛芬,贵", "错码,药,1.00", "A004,新药,1.00"));
        catalog.run(catalog.steps, catalog.claim("one"));

        assertThat(as(ANALYST, () -> catalog.jobs.get(id)).result()).hasToString("""
                {"added":1,"reused":0,"changed":0,"leftOut":[],"revived":0,"stopped":1,"rejected":3,"repeated":0,"unchanged":0,"draftVersion":2}""");
        assertThat(as(ANALYST, () -> catalog.imports.rejects(SAMPLE, id, 0, 10)))
                .extracting(reject -> reject.line() + " " + reject.field() + " " + reject.reason())
                .containsExactly("2 name catalog.row.required", "3 price catalog.row.money", "4 code catalog.row.code");
        assertThat(as(ANALYST, () -> catalog.versionQueries.difference(SAMPLE, 2, ChangeKind.STOPPED, PageRequest.first(5))).items())
                .extracting(EntryDifference::code).containsExactly("A003");
    }

    @Test
    void aRefusedRowIsKnownByItsCodeWithoutCharactersThatNobodySees() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));

        var result = catalog.imported(SAMPLE, ImportMode.FULL, DAY.plusDays(1), csv("\u200BＡ001\u00A0,,1.00", "A004,新药,1.00"));

        assertThat(result.getInt("rejected")).isEqualTo(1);
        assertThat(result.getInt("stopped")).isZero();
    }

    @Test
    void aCodeTwiceIsOneRowIfItSaysTheSameAndRefusedIfNot() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A002,布洛芬,2.00"));

        UUID id = catalog.order(SAMPLE, ImportMode.FULL, DAY.plusDays(1),
                csv("A001,阿莫西林,1.00", "A001,阿莫西林,1.0", "A002,布洛芬,3.00", "A002,布洛芬,4.00", "A003,葡萄糖,3.00"));
        catalog.run(catalog.steps, catalog.claim("one"));

        assertThat(as(ANALYST, () -> catalog.jobs.get(id)).result()).hasToString("""
                {"added":2,"reused":0,"changed":0,"leftOut":[],"revived":0,"stopped":0,"rejected":2,"repeated":1,"unchanged":0,"draftVersion":2}""");
        assertThat(as(ANALYST, () -> catalog.imports.rejects(SAMPLE, id, 0, 10)))
                .extracting(reject -> reject.line() + " " + reject.reason() + " " + reject.arguments())
                .containsExactly("4 catalog.row.twice [A002, 5]", "5 catalog.row.twice [A002, 4]");
    }

    /** As when the wrong column is taken for the code: the reasons stay few and short, and the work goes with the size of the file. */
    @Test
    void aFileWhoseRowsAllHaveOneCodeIsRefusedRowByRow() {
        UUID id = catalog.order(SAMPLE, ImportMode.FULL, DAY, csv(IntStream.range(0, 12_000).mapToObj(i -> "A001,药" + i + ",1.00").toArray(String[]::new)));
        catalog.run(catalog.steps, catalog.claim("one"));

        assertThat(as(ANALYST, () -> catalog.jobs.get(id)).result()).hasToString("""
                {"added":0,"reused":0,"changed":0,"leftOut":[],"revived":0,"stopped":0,"rejected":12000,"repeated":0,"unchanged":0,"draftVersion":null}""");
        var rejects = as(ANALYST, () -> catalog.imports.rejects(SAMPLE, id, 0, 20_000));
        assertThat(rejects).hasSize(10_000);
        assertThat(rejects.get(0).arguments()).containsExactly("A001", "3、4、5、6、7、8、9、10、11…");
        assertThat(rejects.get(9_999).arguments()).containsExactly("A001", "2、3、4、5、6、7、8、9、10、11…");
    }

    /** Rows go to the database in a form of their own; what they say is what is read. */
    @Test
    void everyCharacterOfTheFileArrives() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, "编码,名称,上级,说明文字\n"
                + "A001,\"阿莫\\西林 \"\"甲\"\" {1} 𠮷\",,\nA002,\"é\\n\\N\",A001,'\\t\nA003,丙,A003,\n");

        EntryView first = as(ANALYST, () -> catalog.entries.get(SAMPLE, "A001", DAY, null));
        assertThat(first.values()).isEqualTo(Map.of("code", "A001", "name", "阿莫\\西林 \"甲\" {1} 𠮷"));
        EntryView second = as(ANALYST, () -> catalog.entries.get(SAMPLE, "A002", DAY, null));
        assertThat(second.values()).containsEntry("name", "é\\n\\N").containsEntry("parent", "A001");
        assertThat(List.of(String.valueOf(first.parent()), String.valueOf(second.parent()),
                String.valueOf(as(ANALYST, () -> catalog.entries.get(SAMPLE, "A003", DAY, null)).parent())))
                .as("nothing is above an entry that names itself").containsExactly("null", "A001", "null");
    }

    /** Batches are checked beside each other; what is refused is told in the order of the file all the same. */
    @Test
    void manyBatchesKeepTheOrderOfTheFile() {
        catalog.ship();
        int size = 21_000;
        String file = "药品代码,注册名称,药品名称\n" + IntStream.range(0, size)
                .mapToObj(i -> String.format("XA02AXX095A0010101%05d,注册%05d,%s", i, i, i % 1_000 == 7 ? "" : "药品" + i))
                .collect(joining("\n"));
        UUID id = catalog.order(DRUGS, ImportMode.FULL, DAY, file);
        List<List<Long>> told = new ArrayList<>();
        catalog.run(catalog.steps(new ImportProgress(catalog.progress()) {
            @Override
            public void rows(JobToken token, long done, long total) {
                told.add(List.of(done, total));
            }
        }), catalog.claim("one"));

        assertThat(told.get(0)).as("the bar knows how far it is before the end").containsExactly(2_000L, (long) size);
        var job = as(ANALYST, () -> catalog.jobs.get(id));
        assertThat(job.result().getInt("added")).isEqualTo(size - 21);
        assertThat(List.of(job.done(), job.total())).containsExactly((long) size, (long) size);
        assertThat(as(ANALYST, () -> catalog.imports.rejects(DRUGS, id, 0, 100))).extracting(RejectView::line)
                .containsExactlyElementsOf(IntStream.range(0, 21).mapToObj(i -> i * 1_000L + 9).toList());
    }

    @Test
    void aVersionWithADraftIsNotDeleted() {
        catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        assertThatThrownBy(() -> DB.sql("delete from catalog_version")).hasMessageContaining("a version with a draft is not deleted");
        catalog.published(SAMPLE, 1);
        assertThatThrownBy(() -> DB.sql("delete from catalog_library")).hasMessageContaining("a library with entries is not deleted");
    }

    @Test
    void theResultNamesTheColumnsThatWereLeftOut() {
        var result = catalog.imported(SAMPLE, ImportMode.FULL, DAY, "编码,名称,经办意见,,批次\nA001,阿莫西林,同意,x,7\n");

        assertThat(result.getJsonArray("leftOut")).hasToString("[\"经办意见\",\"批次\"]");
        assertThat(result.getInt("added")).isEqualTo(1);
    }

    @Test
    void aFileOfWhichNothingIsUnderstoodStopsNothing() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));

        var result = catalog.imported(SAMPLE, ImportMode.FULL, DAY.plusDays(1), csv("A001,,1.00"));

        assertThat(result.isNull("draftVersion")).isTrue();
        assertThat(result.getInt("rejected")).isEqualTo(1);
        assertThat(as(ANALYST, () -> catalog.versionQueries.list(SAMPLE))).hasSize(1);
    }

    @Test
    void aFileThatIsNoneIsRefusedAndChangesNothing() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        catalog.order(SAMPLE, ImportMode.FULL, DAY, "姓名,电话\n张三,无\n");
        JobToken token = catalog.claim("one");

        assertThatThrownBy(() -> catalog.run(catalog.steps, token)).isInstanceOfSatisfying(BusinessException.class, refused -> {
            assertThat(refused.type()).isEqualTo(ProblemType.IMPORT_REFUSED);
            assertThat(refused.errors()).singleElement().satisfies(error -> assertThat(error.key()).startsWith("catalog.file."));
        });
        assertThat(as(ANALYST, () -> catalog.versionQueries.list(SAMPLE))).hasSize(1);
        assertThat(as(ANALYST, () -> catalog.libraries.get(SAMPLE)).entries()).isEqualTo(1);
    }

    /** What failed does not look as if it were still under way. */
    @Test
    void theListTellsWhereEachImportStands() {
        catalog.order(SAMPLE, ImportMode.FULL, "做完", DAY, csv("A001,阿莫西林,1.00"));
        catalog.run(catalog.steps, catalog.claim("one"));
        catalog.order(SAMPLE, ImportMode.FULL, "失败", DAY, csv("A001,阿莫西林,1.00"));
        DB.sql("update job_run set status = 'FAILED', ended_at = clock_timestamp() where id = (select id from catalog_import where label = '失败')");
        catalog.order(SAMPLE, ImportMode.FULL, "在做", DAY, csv("A001,阿莫西林,1.00"));
        catalog.claim("one");
        catalog.order(SAMPLE, ImportMode.FULL, "在等", DAY, csv("A001,阿莫西林,1.00"));

        assertThat(as(BUREAU, () -> catalog.imports.list(SAMPLE, PageRequest.first(50)).items()))
                .extracting(run -> run.label() + " " + run.status())
                .containsExactlyInAnyOrder("在等 QUEUED", "在做 RUNNING", "失败 FAILED", "做完 COMPLETED");
    }

    @Test
    void theSameFileAgainIsNamed() {
        String file = csv("A001,阿莫西林,1.00");
        catalog.release(SAMPLE, ImportMode.FULL, DAY, file);
        var again = catalog.imported(SAMPLE, ImportMode.FULL, DAY, file);

        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(again.isNull("draftVersion")).isTrue();
        assertThat(as(ANALYST, () -> catalog.imports.list(SAMPLE, PageRequest.first(50)).items())).filteredOn(run -> run.sameFileAs() != null).hasSize(1);
    }

    @Test
    void importsAreListedPageByPageWithTheirExactNumber() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            catalog.time.advance(Duration.ofSeconds(i == 2 ? 0 : 1));
            ids.add(catalog.order(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林," + i)));
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            var place = new PageRequest(2, cursor);
            Page<ImportView> page = as(ANALYST, () -> catalog.imports.list(SAMPLE, place));
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(run -> seen.add(run.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids).doesNotHaveDuplicates();
        assertThat(List.of(seen.get(0), seen.get(1), seen.get(4))).containsExactly(ids.get(4), ids.get(3), ids.get(0));
    }

    @Test
    void aKillLeavesNothingAndTheNextNodeBeginsAgain() {
        UUID id = catalog.order(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,,2.00"));
        JobToken dying = catalog.claim("one");
        ImportSteps killed = catalog.steps(new ImportProgress(catalog.progress()) {
            @Override
            public void rows(JobToken token, long rows, long total) {
                throw new IllegalStateException("killed behind row " + rows);
            }
        });
        assertThatThrownBy(() -> catalog.run(killed, dying)).hasMessage("killed behind row 2");
        assertThat(Rows.of(DB, "select (select count(*) from catalog_draft), (select count(*) from catalog_reject)"))
                .containsExactly(List.of(0L, 0L));

        DB.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where status = 'RUNNING'");
        JobToken heir = catalog.claim("two");
        assertThatThrownBy(() -> catalog.run(catalog.steps, dying)).isInstanceOf(JobLost.class);
        catalog.run(catalog.steps, heir);

        assertThat(as(ANALYST, () -> catalog.jobs.get(id)).result().getInt("added")).isEqualTo(1);
        assertThat(as(ANALYST, () -> catalog.imports.get(SAMPLE, id)).rejected()).isEqualTo(1);
    }

    /** Before a row is read, among the rows, and behind the draft, when only the word of it is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"first row", "some rows", "draft", "result"})
    void aKillAtAnyMomentTouchesNothingInForceAndTheNextNodeComesToTheSameEnd(String moment) {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A009,葡萄糖,9.00"));
        UUID id = catalog.order(SAMPLE, ImportMode.FULL, DAY.plusDays(1), csv(IntStream.range(0, 9_000)
                .mapToObj(i -> "%c%03d,药%d,1.00".formatted('A' + i / 1000, i % 1000, i)).toArray(String[]::new)));
        JobToken dying = catalog.claim("one");
        ImportSteps killed = catalog.steps(new JobProgress(catalog.claims(), new JobNode("one"), catalog.time.business()) {
            @Override
            public void progress(JobToken token, long done, long total) {
                killAt("draft", total > 0);
            }

            @Override
            public void result(JobToken token, JsonObject result) {
                killAt("result", true);
            }

            private void killAt(String point, boolean reached) {
                if (moment.equals(point) && reached) {
                    throw new IllegalStateException("killed");
                }
            }
        }, new ImportProgress(catalog.progress()) {
            @Override
            public void rows(JobToken token, long rows, long total) {
                if (moment.equals("first row") || moment.equals("some rows") && rows > 4_000) {
                    throw new IllegalStateException("killed");
                }
            }
        });

        assertThatThrownBy(() -> catalog.run(killed, dying)).hasMessageContaining("killed");
        assertThat(Rows.of(DB, "select (select count(*) from catalog_version), (select count(*) from catalog_draft), (select count(*) from catalog_reject)"))
                .containsExactly(List.of(1L, 2L, 0L));
        assertThat(as(ANALYST, () -> catalog.libraries.get(SAMPLE)).entries()).isEqualTo(2);

        DB.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where id = '" + id + "'");
        catalog.run(catalog.steps, catalog.claim("two"));
        var result = as(ANALYST, () -> catalog.jobs.get(id)).result();
        assertThat(List.of(result.getInt("added"), result.getInt("changed"), result.getInt("stopped"), result.getInt("draftVersion")))
                .containsExactly(8_998, 2, 0, 2);
    }

    @Test
    void whatIsStoppedLeavesNothingAndBeginsAgainWhenItIsRestarted() {
        UUID id = catalog.order(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,,2.00"));
        JobToken token = catalog.claim("one");

        assertThatThrownBy(() -> as(ANALYST, () -> {
            catalog.steps.run(token, () -> true);
            return true;
        })).isInstanceOf(ImportStopped.class);
        assertThat(as(ANALYST, () -> catalog.versionQueries.list(SAMPLE))).isEmpty();
        assertThat(Rows.of(DB, "select count(*) from catalog_reject")).containsExactly(List.of(0L));

        catalog.run(catalog.steps, token);
        assertThat(as(ANALYST, () -> catalog.jobs.get(id)).result().getInt("added")).isEqualTo(1);
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        catalog.order(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        JobToken token = catalog.claim("one");
        catalog.run(catalog.steps, token);
        catalog.run(catalog.steps, token);
        assertThat(as(ANALYST, () -> catalog.versionQueries.list(SAMPLE))).hasSize(1);
    }

    @Test
    void twoImportsAtOnceMakeTwoDraftsAndTheSecondToBePublishedIsOutdated() {
        catalog.order(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        catalog.order(SAMPLE, ImportMode.FULL, DAY, csv("A002,布洛芬,2.00"));
        CompletableFuture.allOf(Stream.of(catalog.claim("one"), catalog.claim("one"))
                .map(token -> CompletableFuture.runAsync(() -> catalog.run(catalog.steps, token)))
                .toArray(CompletableFuture[]::new)).join();

        assertThat(as(ANALYST, () -> catalog.versionQueries.list(SAMPLE))).extracting(VersionView::version).containsExactly(2, 1);
        List<String> second = as(ANALYST, () -> catalog.versionQueries.difference(SAMPLE, 2, null, PageRequest.first(5))).items().stream()
                .map(EntryDifference::code).toList();
        as(ANALYST, () -> catalog.versions.submit(SAMPLE, 1, ""));
        as(BUREAU, () -> catalog.versions.approve(SAMPLE, 1, ""));
        catalog.published(SAMPLE, 2);
        assertThatThrownBy(() -> as(BUREAU, () -> catalog.versions.publish(SAMPLE, 1, "")))
                .isInstanceOfSatisfying(BusinessException.class, p -> assertThat(p.type()).isEqualTo(ProblemType.LIBRARY_OUTDATED));
        assertThat(as(ANALYST, () -> catalog.versionQueries.get(SAMPLE, 1)).outdated()).isTrue();
        assertThat(as(ANALYST, () -> catalog.entries.list(SAMPLE, new EntryFilter(null, DAY, null), PageRequest.first(5))).items())
                .extracting(EntryRow::code).hasSize(1).isEqualTo(second);
    }
}
