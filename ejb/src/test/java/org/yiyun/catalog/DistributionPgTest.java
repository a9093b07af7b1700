package org.yiyun.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.catalog.DistributionFixture.HOSPITAL;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** What an institution fetches: whole versions, and what changed since the one that it has. */
@Covers({"CODE-07", "CAT-01"})
class DistributionPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);
    private final DistributionFixture distribution = new DistributionFixture(DB, catalog);

    @BeforeEach
    void library() {
        catalog.addSample();
    }

    private String file(Integer version) {
        return as(HOSPITAL, () -> {
            var download = distribution.downloads.open(SAMPLE, version, EntryFormat.CSV);
            var out = new ByteArrayOutputStream();
            try {
                download.write(behind -> distribution.downloads.part(download, behind), out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return download.fileName() + "\n" + out.toString(UTF_8);
        });
    }

    private List<String> changes(int since, PageRequest page) {
        return as(HOSPITAL, () -> distribution.changes.since(SAMPLE, since, page)).items().stream()
                .map(change -> change.code() + " " + change.kind() + " " + change.periods().stream()
                        .map(period -> period.validFrom() + ".." + period.validTo() + "=" + period.values().get("price")).toList())
                .toList();
    }

    @Test
    void handsOutAnyPublishedVersionAsItWas() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
        catalog.release(SAMPLE, ImportMode.FULL, DAY.plusDays(10), csv("A001,阿莫西林,1.50", "A003,葡萄糖,3.00"));

        var heading = "编码,名称,上级,价格,说明文字,有效标志\r\n";
        assertThat(file(1)).isEqualTo("SAMPLE-v1.csv\n\uFEFF" + heading + "A001,阿莫西林,,1.00,,\r\nA002,布洛芬,,2.00,,\r\n");
        assertThat(file(null)).isEqualTo("SAMPLE-v2.csv\n\uFEFF" + heading + "A001,阿莫西林,,1.50,,\r\nA003,葡萄糖,,3.00,,\r\n");
        assertThat(Rows.of(DB, "select actor, details::jsonb->>'version' from audit_entry where action = 'catalog.download' order by id"))
                .containsExactly(List.of("H99990000001", "1"), List.of("H99990000001", "2"));
    }

    @Test
    void leavesNoFileThatLooksWholeWhenItFailsOnTheWay() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        var download = as(HOSPITAL, () -> distribution.downloads.open(SAMPLE, 1, EntryFormat.XLSX));
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> download.write(
                behind -> {
                    throw new IllegalStateException("the database is gone");
                }, out)).hasMessage("the database is gone");
        assertThat(out.size()).isZero();
        List<LibraryEntry> part = as(HOSPITAL, () -> distribution.downloads.part(download, ""));
        assertThatThrownBy(() -> download.write(
                behind -> {
                    if (behind.isEmpty()) {
                        return Collections.nCopies(LibraryDownloads.PART, part.get(0));
                    }
                    throw new IllegalStateException("the database is gone");
                }, out)).hasMessage("the database is gone");
        assertThat(out.size()).as("it was on its way").isPositive();
        assertThatThrownBy(() -> new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))).isInstanceOf(Exception.class);
        out.reset();
        assertThatCode(() -> download.write(behind -> List.of(), out)).doesNotThrowAnyException();
        assertThat(out.size()).isPositive();
    }

    @Test
    void handsOutMoreThanOnePart() {
        var lines = IntStream.range(0, 2_600).mapToObj(i -> (char) ('A' + i / 1000) + "%03d,药%d,1".formatted(i % 1000, i)).toArray(String[]::new);
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv(lines));

        assertThat(file(1).lines().skip(2)).hasSize(2_600).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatIsNotPublishedOrHasNoSuchForm() {
        assertThatThrownBy(() -> file(null)).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
        catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));

        assertThatThrownBy(() -> file(1)).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);
        assertThatThrownBy(() -> as(HOSPITAL, () -> distribution.downloads.open(SAMPLE, null, EntryFormat.TXT)))
                .isInstanceOf(BusinessException.class).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);
        assertThatThrownBy(() -> as(HOSPITAL, () -> distribution.changes.since(SAMPLE, 0, PageRequest.first(5))))
                .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    }

    @Test
    void tellsWhatToReplaceSinceAVersion() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "A003,葡萄糖,3.00"));
        catalog.release(SAMPLE, ImportMode.DELTA, DAY.plusDays(5), csv("A001,阿莫西林,1.50", "B001,维生素,4.00"));
        catalog.release(SAMPLE, ImportMode.FULL, DAY.plusDays(10), csv("A001,阿莫西林,1.60", "A002,布洛芬,2.00", "B001,维生素,4.00"));

        assertThat(changes(1, PageRequest.first(50))).containsExactly(
                "A001 CHANGED [2026-12-01..2026-12-06=1.00, 2026-12-06..2026-12-11=1.50, 2026-12-11..null=1.60]",
                "A003 STOPPED [2026-12-01..2026-12-11=3.00]", "B001 ADDED [2026-12-06..null=4.00]");
        assertThat(changes(2, PageRequest.first(50))).extracting(change -> change.substring(0, 12))
                .containsExactly("A001 CHANGED", "A003 STOPPED");
        assertThat(changes(3, PageRequest.first(50))).isEmpty();
        assertThat(changes(0, PageRequest.first(50))).hasSize(4);
    }

    @Test
    void leadsAllPagesToTheSameVersion() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "A003,葡萄糖,3.00"));
        var first = as(HOSPITAL, () -> distribution.changes.since(SAMPLE, 0, PageRequest.first(2)));
        catalog.release(SAMPLE, ImportMode.DELTA, DAY.plusDays(5), csv("A003,葡萄糖,9.00", "A004,新药,4.00"));

        var second = as(HOSPITAL, () -> distribution.changes.since(SAMPLE, 0, new PageRequest(2, first.next())));

        assertThat(List.of(first.version(), second.version())).containsExactly(1, 1);
        assertThat(List.of(first.total(), second.total())).containsExactly(3L, 3L);
        assertThat(second.items()).extracting(LibraryChange::code, change -> change.periods().get(0).values().get("price"))
                .containsExactly(tuple("A003", "3.00"));
        assertThat(second.next()).isNull();
    }

    @Test
    void refusesAVersionThatNobodyHas() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        catalog.imported(SAMPLE, ImportMode.DELTA, DAY, csv("A001,阿莫西林,2.00"));

        assertThatThrownBy(() -> changes(2, PageRequest.first(5))).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);
        assertThatThrownBy(() -> as(ANALYST, () -> distribution.changes.since(SAMPLE, 0, new PageRequest(5, "bm9uZQ"))))
                .hasFieldOrPropertyWithValue("type", ProblemType.INVALID);
    }
}
