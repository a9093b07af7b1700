package org.yiyun.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.ReadingTexts;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** The codes by which files say what becomes of the part above a limit: whatever the bureau has agreed on for the day. */
@Covers({"CODE-05", "CODE-07"})
class AboveCodePgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void entries() {
        catalog.addSample();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "A003,葡萄糖,3.00"));
    }

    @Test
    void filesAreReadAndWrittenByTheCodesOfTheirDay() throws IOException {
        as(BUREAU, () -> catalog.aboveCodes.set(new SetAboveCodes(TODAY.plusDays(2), "01", "02", "09", "与省平台约定")));
        approve(take("A001,,1,2026-12-01,12", "A002,,3,2026-12-01,8"));
        assertThat(codes()).as("those of today").containsExactly("1", "3");

        catalog.time.advance(Duration.ofDays(2));

        assertThat(codes()).containsExactly("01", "09");
        var file = take("A001,3,02,2026-12-01,12", "A002,3,不得收取,2026-12-01,8", "A003,,1,2026-12-01,8");
        assertThat(List.of(file.stated(), file.rejected())).containsExactly(2L, 1L);
        assertThat(as(ANALYST, () -> catalog.priceFiles.rejects(SAMPLE, file.id(), 0, 100))).extracting(AboveCodePgTest::told)
                .containsExactly("超限价处理方式“1”不认识，请填 01（自费）、02（计入自付）或 09（不得收取）");
        approve(file);
        assertThat(as(ANALYST, () -> catalog.prices.list(SAMPLE, "A001", DAY, null))).extracting(PriceView::level, PriceView::above)
                .containsExactly(tuple("", AboveLimit.OWN_EXPENSE), tuple("3", AboveLimit.OWN_SHARE));
        assertThat(as(ANALYST, () -> catalog.aboveCodes.list())).extracting(AboveCodes::effectiveOn, AboveCodes::notAllowed, AboveCodes::createdBy)
                .containsExactly(tuple(TODAY.plusDays(2), "09", "bureau"), tuple(LocalDate.of(2025, 1, 1), "3", "system:shipped"));
    }

    @Test
    void ofTwoForOneDayTheLaterWordHolds() throws IOException {
        approve(take("A001,,1,2026-12-01,12"));
        as(BUREAU, () -> catalog.aboveCodes.set(new SetAboveCodes(TODAY, "5", "6", "7", "约定")));
        as(BUREAU, () -> catalog.aboveCodes.set(new SetAboveCodes(TODAY, "A", "B", "C", "更正")));
        assertThat(codes()).containsExactly("A");
    }

    @Test
    void codesThatCannotBeToldApartOrComeTooLateAreRefused() {
        assertPath("ownShare", new SetAboveCodes(TODAY, "1", "1", "3", "x"));
        assertPath("notAllowed", new SetAboveCodes(TODAY, "1", "2", "1", "x"));
        assertPath("effectiveOn", new SetAboveCodes(TODAY.minusDays(1), "1", "2", "3", "x"));
        var county = new Caller("county", "county", Caller.Kind.STAFF, Set.of(Permission.CATALOG_PUBLISH), new Scope(null, Set.of("440802")), null);
        for (var caller : List.of(ANALYST, county)) {
            assertThatThrownBy(() -> as(caller, () -> catalog.aboveCodes.set(new SetAboveCodes(TODAY, "1", "2", "3", "x"))))
                    .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.FORBIDDEN));
        }
        assertThatThrownBy(() -> DB.sql("update catalog_above_code set own_expense = '7'")).hasMessageContaining("append-only");
    }

    private void assertPath(String path, SetAboveCodes codes) {
        assertThatThrownBy(() -> as(BUREAU, () -> catalog.aboveCodes.set(codes))).isInstanceOfSatisfying(BusinessException.class, refused ->
                assertThat(refused.errors()).singleElement().satisfies(error -> assertThat(error.path()).isEqualTo(path)));
    }

    private static String told(RejectView reject) {
        return ReadingTexts.of(Texts.CHINESE, new RowFault(
                reject.line(), reject.sheet(), reject.field(), reject.reason(), reject.arguments(), reject.raw()));
    }

    private PriceFileView take(String... lines) {
        String content = "编码,机构等级,超限价部分,生效日期,限价\n" + String.join("\n", lines) + "\n";
        return as(ANALYST, () -> catalog.priceFiles.take(
                new OrderPrices(SAMPLE, PriceKind.LIMIT, "2026年限价", "粤医保发〔2026〕8号", "限价.csv"), new ByteArrayInputStream(content.getBytes(UTF_8))));
    }

    private void approve(PriceFileView file) {
        as(BUREAU, () -> catalog.priceFiles.approve(SAMPLE, file.id(), "同意"));
        catalog.time.advance(Duration.ofSeconds(1));
    }

    /** Those of the national TXT, in its order. */
    private List<String> codes() throws IOException {
        byte[] zip = as(ANALYST, () -> {
            var out = new ByteArrayOutputStream();
            var download = catalog.priceDownloads.open(SAMPLE, PriceKind.LIMIT, DAY, EntryFormat.TXT);
            try {
                download.write(place -> catalog.priceDownloads.part(download, place), out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        });
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), UTF_8).lines().map(line -> line.split("\t")[2]).toList();
        }
    }
}
