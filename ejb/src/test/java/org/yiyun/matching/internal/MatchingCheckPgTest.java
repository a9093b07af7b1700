package org.yiyun.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.matching.internal.MatchingFixture.CLERK;
import static org.yiyun.matching.internal.MatchingFixture.FIRST;
import static org.yiyun.matching.internal.MatchingFixture.LIBRARY;
import static org.yiyun.matching.internal.MatchingFixture.ONE;
import static org.yiyun.matching.internal.MatchingFixture.own;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.OrderPrices;
import org.yiyun.catalog.PriceKind;
import org.yiyun.matching.CheckKind;
import org.yiyun.matching.ConfirmAbove;
import org.yiyun.matching.ConfirmMatch;
import org.yiyun.matching.MatchingCheck;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.UploadMode;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** Checks, lists, files and the record of imports. */
@Covers({"CAT-03", "CAT-04"})
class MatchingCheckPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final MatchingFixture matching = new MatchingFixture(DB);

    @BeforeEach
    void library() {
        matching.prepare(DB);
    }

    @Test
    void findsWhatIsUnmatchedDoublyClaimedAndExpired() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null), own("A2", "布洛芬缓释胶囊", "0.3g×20粒", "中美华科药业有限公司", null),
                own("A3", "板蓝根颗粒", "10g×20袋", "广西康江药业有限公司", null), own("A4", "板蓝根颗粒", "10g×20袋", "广西康江药业有限公司", null),
                own("A5", "胃苏颗粒", "15g", null, null));
        as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, null)));
        matching.release(ImportMode.FULL, LocalDate.of(2026, 12, 1),
                "N1,阿莫西林胶囊,胶囊剂,0.25g,24,粒,广东恒健制药有限公司,国药准字H44020001", "N5,板蓝根颗粒,颗粒剂,10g,20,袋,广西康江药业有限公司,国药准字Z45021111");

        assertThat(lines(check(null, null))).containsExactly("UNMATCHED A5 null null", "DOUBLE A3 A4 null", "DOUBLE A4 A3 null");
        MatchingCheck later = check(LocalDate.of(2026, 12, 1), null);
        assertThat(lines(later)).containsExactly("UNMATCHED A5 null null", "DOUBLE A3 A4 null", "DOUBLE A4 A3 null", "EXPIRED A2 null 2026-11-30");
        assertThat(List.of(later.items(), later.matched(), later.unmatched(), later.doubled(), later.expired(), later.overLimit()))
                .containsExactly(5L, 2L, 1L, 2L, 1L, 0L);
        assertThat(lines(check(LocalDate.of(2026, 12, 1), CheckKind.EXPIRED))).containsExactly("EXPIRED A2 null 2026-11-30");
        assertThat(later.complete()).isFalse();
    }

    @Test
    void aListThatIsMatchedThroughoutIsComplete() {
        matching.proposed(FIRST, null, UploadMode.FULL, own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null));
        assertThat(check(null, null).complete()).isFalse();
        as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, null)));
        assertThat(check(null, null).complete()).isTrue();
    }

    @Test
    void findsWhatCostsMoreThanTheLimitThatHoldsForTheInstitution() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", "12.51"), own("A2", "布洛芬缓释胶囊", "0.3g×20粒", "中美华科药业有限公司", "30"),
                own("A3", "板蓝根颗粒", "10g×20袋", "广西康江药业有限公司", null));
        as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, null)));
        DB.sql("""
                insert into catalog_price_proposal (id, library, code, kind, level, region, person_type, from_day, value, above, source, status, created_by, created_at,
                    updated_by, updated_at, version)
                select 1, id, 'N1', 'LIMIT', '', '', '', '2026-11-01', 12.50, 'OWN_EXPENSE', '测试', 'PROPOSED', 'x', now(), 'x', now(), 0 from catalog_library where key = 'DRUGS'""");
        DB.sql("""
                insert into catalog_price (proposal, library, code, kind, level, region, person_type, value, above, source, valid, known)
                select 1, l.id, p.code, 'LIMIT', p.level, p.region, '', p.value, 'OWN_EXPENSE', '测试', '[2026-11-01,)', '[2026-11-01,)'
                from catalog_library l, (values ('N1', '', '', 20.00), ('N1', 'TERTIARY', '', 15.00), ('N1', '', '4408', 12.50),
                    ('N1', '', '4403', 1.00), ('N2', '', '', 1.00), ('N3', 'PRIMARY', '', 1.00), ('N5', '', '', 1.00)) as p (code, level, region, value)
                where l.key = 'DRUGS'""");

        assertThat(check(null, null).findings()).extracting(row -> row.kind() + " " + row.code() + " " + row.price() + " " + row.limit())
                .containsExactly("OVER_LIMIT A1 12.51 12.50");
        assertThat(check(null, null).overLimit()).isEqualTo(1);
    }

    /** A file has the national codes of levels, the register of institutions names of its own. */
    @Test
    void aLimitOfTheNationalFileHoldsForInstitutionsOfItsLevel() {
        matching.proposed(FIRST, null, UploadMode.FULL, own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", "12.51"));
        as(FIRST, () -> matching.service.confirm(LIBRARY, matching.id(FIRST, "A1"), new ConfirmMatch("N1"), null));
        var file = as(CatalogFixture.ANALYST, () -> matching.catalog.priceFiles.take(
                new OrderPrices(LIBRARY, PriceKind.LIMIT, "限价", "文件", "限价.csv"), new ByteArrayInputStream(
                        "编码,医保目录限价类型,超限价部分,开始日期,限价\nN1,3,1,2026-11-01,12\nN1,2,1,2026-11-01,1\n".getBytes(StandardCharsets.UTF_8))));
        as(CatalogFixture.BUREAU, () -> matching.catalog.priceFiles.approve(LIBRARY, file.id(), ""));

        assertThat(check(null, null).findings()).extracting(row -> row.kind() + " " + row.code() + " " + row.price() + " " + row.limit())
                .containsExactly("OVER_LIMIT A1 12.51 12.00");
    }

    private MatchingCheck check(LocalDate on, CheckKind kind) {
        return as(CLERK, () -> matching.queries.check(LIBRARY, ONE, on, kind));
    }

    private static List<String> lines(MatchingCheck check) {
        return check.findings().stream().map(row -> row.kind() + " " + row.code() + " " + row.rival() + " " + row.endedOn()).toList();
    }

    @Test
    void readsAFileAndTellsEveryRowThatItCannotTake() {
        matching.uploadFile(CLERK, ONE, UploadMode.FULL, "院内目录.csv", """
                院内编码,药品名称,规格,生产厂家,批准文号,单价
                A1,阿莫西林胶囊,0.25g*24粒,广东恒健制药有限公司,国药准字H44020001,12.50
                A2,,0.3g,,,
                A1,布洛芬缓释胶囊,0.3g,,,
                A3,布洛芬缓释胶囊,0.3g*20粒,中美华科药业,,贵
                """);
        matching.run(CLERK);

        assertThat(matching.rows(CLERK)).containsExactly("A1 SUGGESTED N1");
        var record = as(CLERK, () -> matching.queries.records(LIBRARY, ONE, PageRequest.first(50)).items()).get(0);
        assertThat(List.of(record.file(), record.added(), record.rejected(), record.startedBy())).containsExactly("院内目录.csv", 1L, 3L, "clerk");
        assertThat(as(CLERK, () -> matching.queries.rejects(LIBRARY, record.id()))).extracting(row -> row.line() + " " + row.field() + " " + row.value())
                .containsExactly("3 名称 ", "4 院内编码 A1", "5 单价 贵");
        assertThat(as(CLERK, () -> matching.queries.rejects(LIBRARY, record.id()))).allSatisfy(row -> assertThat(row.fault()).isNotBlank().doesNotContain("{", "catalog."));
    }

    @Test
    void anImportOfAnotherLibraryIsNotFound() {
        var id = matching.proposed(CLERK, ONE, UploadMode.FULL, own("A1", "阿莫西林胶囊", "0.25g×24粒", null, null));

        assertThat(as(CLERK, () -> matching.queries.record(LIBRARY, id)).added()).isEqualTo(1);
        assertThat(as(CLERK, () -> matching.queries.rejects(LIBRARY, id))).isEmpty();
        for (String other : List.of("DIAGNOSIS", "NONE")) {
            assertThatThrownBy(() -> as(CLERK, () -> matching.queries.record(other, id)))
                    .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.NOT_FOUND));
            assertThatThrownBy(() -> as(CLERK, () -> matching.queries.rejects(other, id)))
                    .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.NOT_FOUND));
        }
    }

    @Test
    void importsAreListedPageByPageWithTheirExactNumber() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, matching.proposed(CLERK, ONE, UploadMode.DELTA, own("A" + i, "药品" + i, null, null, null)));
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            var place = new PageRequest(2, cursor);
            var page = as(CLERK, () -> matching.queries.records(LIBRARY, null, place));
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(record -> seen.add(record.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void aRowThatIsRefusedDoesNotTakeItsItemOffTheList() {
        matching.proposed(CLERK, ONE, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null), own("A2", "板蓝根颗粒", "10g×20袋", "广西康江药业有限公司", null),
                own("A3", "布洛芬缓释胶囊", "0.3g×20粒", "中美华科药业有限公司", null), own("A4", "胃苏颗粒", "15g", null, null));
        as(CLERK, () -> matching.service.confirm(LIBRARY, matching.id(CLERK, "A2"), new ConfirmMatch(null), null));
        matching.catalog.time.advance(Duration.ofMinutes(1));

        matching.uploadFile(CLERK, ONE, UploadMode.FULL, "院内目录.csv", """
                院内编码,药品名称,规格,单价
                A1,阿莫西林胶囊,0.25g×24粒,12.50
                Ａ2,板蓝根颗粒,10g×20袋,面议
                A3,布洛芬缓释胶囊,0.3g×20粒,-1
                """);
        matching.run(CLERK);

        assertThat(matching.rows(CLERK)).containsExactly("A1 SUGGESTED N1", "A2 CONFIRMED N5", "A3 SUGGESTED N3");
        assertThat(as(CLERK, () -> matching.queries.records(LIBRARY, ONE, PageRequest.first(50)).items())).first()
                .satisfies(record -> assertThat(List.of(record.changed(), record.unchanged(), record.removed(), record.rejected())).containsExactly(1L, 0L, 1L, 2L));
    }

    @Test
    void aFileOfTooManyRowsIsRefusedEvenIfNoneIsUnderstood() {
        assertThatThrownBy(() -> matching.uploadFile(CLERK, ONE, UploadMode.FULL, "x.csv", "院内编码,名称\n" + "A1,\n".repeat(20_001)))
                .isInstanceOf(BusinessException.class).hasMessageContaining("field.matching.items");
    }

    @Test
    void refusesAFileThatIsNoList() {
        assertThatThrownBy(() -> matching.uploadFile(CLERK, ONE, UploadMode.FULL, "x.csv", "甲,乙\n1,2\n")).isInstanceOf(BusinessException.class)
                .hasMessageContaining("field.matching.file");
        assertThatThrownBy(() -> matching.uploadFile(CLERK, ONE, UploadMode.FULL, "x.csv", "院内编码,名称\nA1,\n")).isInstanceOf(BusinessException.class)
                .hasMessageContaining("field.matching.empty");
        assertThatThrownBy(() -> matching.upload(FIRST, null, UploadMode.FULL, own("A1", "甲", null, null, null), own("A1", "乙", null, null, null)))
                .isInstanceOf(BusinessException.class).hasMessageContaining("field.matching.repeated");
    }

    @Test
    void listsFiltersAndPages() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null), own("A2", "布洛芬缓释胶囊", "0.3g×20粒", "中美华科药业有限公司", null),
                own("A3", "胃苏颗粒", "15g", null, null));

        assertThat(found("blf", Set.of(), null)).containsExactly("A2 SUGGESTED N3");
        assertThat(found("n3", Set.of(), null)).containsExactly("A2 SUGGESTED N3");
        assertThat(found("恒健", Set.of(), null)).containsExactly("A1 SUGGESTED N1");
        assertThat(found("_", Set.of(), null)).isEmpty();
        assertThat(found(null, Set.of(MatchingState.UNMATCHED), null)).containsExactly("A3 UNMATCHED null");
        assertThat(found(null, Set.of(), new BigDecimal("0.5"))).containsExactly("A1 SUGGESTED N1", "A2 SUGGESTED N3");
        var all = new MatchingFilter(LIBRARY, null, Set.of(), null, null);
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            var place = new PageRequest(2, cursor);
            var page = as(FIRST, () -> matching.queries.list(all, place));
            assertThat(page.total()).isEqualTo(3);
            page.items().forEach(row -> codes.add(row.code()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(codes).containsExactly("A1", "A2", "A3");
        assertThat(as(FIRST, () -> matching.queries.counts(all))).hasToString("{SUGGESTED=2, CONFIRMED=0, REJECTED=0, UNMATCHED=1, CONFLICT=0}");
    }

    private List<String> found(String words, Set<MatchingState> states, BigDecimal least) {
        return as(FIRST, () -> matching.queries.list(new MatchingFilter(LIBRARY, null, states, words, least), PageRequest.first(10))).items().stream()
                .map(MatchingFixture::line)
                .toList();
    }

    @Test
    void printsTheRecordOfImports() throws IOException {
        matching.proposed(FIRST, null, UploadMode.FULL, own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null));

        byte[] xlsx = as(CLERK, () -> matching.queries.recordSheet(LIBRARY, ONE, false));
        byte[] docx = as(CLERK, () -> matching.queries.recordSheet(LIBRARY, ONE, true));

        List<String> expected = List.of("1", "第一医院 " + ONE, "药品", "2026-11-26 10:02", "1 批次", "全量", "接口", "新增 1，变更 0，未变 0，移除 0",
                "已对照 0，待确认 1，冲突 0，未匹配 0", "0", ONE, "完成");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx)); var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> cells = new ArrayList<>();
            book.getSheetAt(0).getRow(2).forEach(cell -> cells.add(cell.getStringCellValue()));
            assertThat(cells).isEqualTo(expected);
            assertThat(document.getTables().get(0).getRow(1).getTableCells()).extracting(cell -> cell.getText()).isEqualTo(expected);
        }
    }
}
