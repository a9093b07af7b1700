package org.yiyun.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BOTH;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.reading.FileOutline;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** The way of a file through the import wizard. */
@Covers("CODE-04")
class UploadPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);
    private final DistributionFixture distribution = new DistributionFixture(DB, catalog);

    @BeforeEach
    void library() {
        catalog.addSample();
    }

    private UUID upload(String content) {
        return as(ANALYST, () -> distribution.uploads.upload(
                new OrderImport(SAMPLE, ImportMode.DELTA, "第一批", DAY, "a.csv"), new ByteArrayInputStream(content.getBytes(UTF_8))));
    }

    private UploadView look(UUID id) {
        return as(ANALYST, () -> distribution.uploads.get(id));
    }

    @Test
    void showsWhatTheColumnsAreTakenForAndHowRowsFare() {
        var view = look(upload("编码,名称,价格,经办\nA001,一,1,甲\nA002,,x,乙\n"));

        assertThat(view.outline()).isEqualTo(new FileOutline(FileOutline.Kind.CSV, List.of(new FileOutline.Table("", true,
                List.of(new FileOutline.Column("编码", "code"), new FileOutline.Column("名称", "name"), new FileOutline.Column("价格", "price"),
                        new FileOutline.Column("经办", "")),
                List.of(List.of("A001", "一", "1", "甲"), List.of("A002", "", "x", "乙"))))));
        assertThat(view).extracting(UploadView::checked, UploadView::accepted, UploadView::rejected, UploadView::whole, UploadView::refusal)
                .containsExactly(2, 1, 1, true, null);
        assertThat(view.faults()).extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly("3 catalog.row.required", "3 catalog.row.money");
    }

    @Test
    void remembersWhatColumnsMeanAndOrdersTheImport() {
        var id = upload("a,b,c\nA001,一,1\n");
        assertThat(look(id).refusal()).isEqualTo(new UploadView.Refusal("catalog.file.headings", List.of("示例库", "编码、名称", "a、b、c")));

        as(ANALYST, () -> {
            distribution.uploads.assign(id, Map.of("a", "code", "b", "name", "c", ""));
            return true;
        });
        assertThat(look(id)).extracting(UploadView::refusal, UploadView::accepted).containsExactly(null, 1);
        var job = as(ANALYST, () -> distribution.uploads.start(id));
        catalog.run(catalog.steps, catalog.claim("one"));

        assertThat(as(ANALYST, () -> catalog.imports.get(SAMPLE, job))).extracting(
                ImportView::label, ImportView::fileName, ImportView::rows, ImportView::draft).containsExactly("第一批", "a.csv", 1L, 1);
        assertThatThrownBy(() -> look(id)).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
        assertThat(look(upload("a,b,c\nA002,二,1\n")).accepted()).isEqualTo(1);
    }

    @Test
    void isNobodyElsesAndForgottenAfterADay() {
        var id = upload("编码,名称\nA001,一\n");
        assertThatThrownBy(() -> as(BOTH, () -> distribution.uploads.get(id))).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
        assertThatThrownBy(() -> as(ANALYST, () -> {
            distribution.uploads.assign(id, Map.of("x", "no_such_field"));
            return true;
        })).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);

        catalog.time.advance(Duration.ofHours(25));
        upload("编码,名称\nA001,一\n");
        assertThat(Rows.of(DB, "select count(*) from catalog_upload")).containsExactly(List.of(1L));
    }

    @Test
    void becomesOneImportHoweverOftenItIsOrderedAtOnce() {
        var id = upload("编码,名称\nA001,一\n");
        var problems = IntStream.range(0, 3)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> catchThrowable(() -> as(ANALYST, () -> distribution.uploads.start(id)))))
                .toList().stream().map(CompletableFuture::join).filter(Objects::nonNull).toList();

        assertThat(problems).hasSize(2).allSatisfy(
                problem -> assertThat(problem).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND));
        assertThat(Rows.of(DB, "select count(*) from catalog_import")).containsExactly(List.of(1L));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> upload("")).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);
    }
}
