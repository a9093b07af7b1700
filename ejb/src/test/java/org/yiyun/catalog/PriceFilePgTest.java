package org.yiyun.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BOTH;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.ReadingTexts;
import org.yiyun.catalog.reading.RejectFile;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.i18n.Texts;
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

/** Limits and shares from files and into files. */
@Covers({"CODE-05", "CODE-07"})
class PriceFilePgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final String HEADS = "编码,机构等级,超限价部分,区划,生效日期,结束日期,限价\n";

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void entries() {
        catalog.addSample();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00", "A003,葡萄糖,3.00"));
    }

    @Test
    void aFileIsOneWordOfOnePersonAndHoldsByAnothers() {
        var file = limits("A001,,1,,2026-12-01,,12.5000", "A001,3,自费,4408,2026-12-01,2026-12-31,15", "A002,,计入自付,440800,2026/12/10,,8");

        assertThat(List.of(file.rows(), file.stated(), file.rejected(), file.repeated())).containsExactly(3L, 3L, 0L, 0L);
        assertThat(List.of(file.status(), file.createdBy(), file.source())).containsExactly(PriceFileStatus.PROPOSED, "analyst", "粤医保发〔2026〕8号");
        assertThat(holding("A001", DAY)).isEmpty();
        assertProblem(ProblemType.SAME_PERSON, BOTH, () -> {
            var own = take(BOTH, PriceKind.LIMIT, "自己.csv", (HEADS + "A003,,1,,2026-12-01,,1\n").getBytes(UTF_8));
            return catalog.priceFiles.approve(SAMPLE, own.id(), "");
        });
        assertProblem(ProblemType.FORBIDDEN, ANALYST, () -> catalog.priceFiles.approve(SAMPLE, file.id(), ""));

        var approved = as(BUREAU, () -> catalog.priceFiles.approve(SAMPLE, file.id(), "同意"));

        assertThat(List.of(approved.status(), approved.decidedBy(), approved.decision())).containsExactly(PriceFileStatus.APPROVED, "bureau", "同意");
        assertThat(holding("A001", DAY)).containsExactly("3 4408 15.0000 OWN_EXPENSE 2026-12-01 2027-01-01", "  12.5000 OWN_EXPENSE 2026-12-01 null");
        assertThat(holding("A001", LocalDate.of(2027, 1, 1))).containsExactly("  12.5000 OWN_EXPENSE 2026-12-01 null");
        assertThat(holding("A002", DAY.plusDays(9))).containsExactly(" 4408 8.0000 OWN_SHARE 2026-12-10 null");
        assertProblem(ProblemType.CONFLICT, BUREAU, () -> catalog.priceFiles.reject(SAMPLE, file.id(), "晚了"));
        assertThat(Rows.of(DB, "select action, actor, details::json ->> 'entries' from audit_entry where action like 'catalog.price-file-%'"))
                .containsExactly(List.of("catalog.price-file-approve", "bureau", "3"));
    }

    /** Who disagrees with one row refuses it by hand and approves the rest. */
    @Test
    void aRowThatWasDecidedByHandStaysAsItWasDecided() {
        var file = limits("A001,,1,,2026-12-01,,12", "A002,,1,,2026-12-01,,8");
        long id = as(ANALYST, () -> catalog.prices.proposals(SAMPLE, "A001")).get(0).id();
        as(BUREAU, () -> catalog.prices.reject(SAMPLE, id, "另议"));

        approve(file);

        assertThat(holding("A001", DAY)).isEmpty();
        assertThat(holding("A002", DAY)).containsExactly("  8.0000 OWN_EXPENSE 2026-12-01 null");
        assertThat(as(ANALYST, () -> catalog.prices.proposals(SAMPLE, "A001"))).singleElement().satisfies(one ->
                assertThat(List.of(one.status(), one.decision(), one.file())).containsExactly("REJECTED", "另议", file.id()));
        assertThat(Rows.of(DB, "select details::json ->> 'entries' from audit_entry where action = 'catalog.price-file-approve'")).containsExactly(List.of("1"));
    }

    @Test
    void whatWasRefusedNeverHoldsAndCanBeStatedAgain() {
        var file = limits("A001,,1,,2026-12-01,,12");
        as(BUREAU, () -> catalog.priceFiles.reject(SAMPLE, file.id(), "价格有误"));
        assertThat(holding("A001", DAY)).isEmpty();
        approve(limits("A001,,1,,2026-12-01,,11"));
        assertThat(holding("A001", DAY)).containsExactly("  11.0000 OWN_EXPENSE 2026-12-01 null");
        assertThat(as(ANALYST, () -> catalog.prices.proposals(SAMPLE, "A001"))).extracting(PriceProposalView::status).containsExactly("APPROVED", "REJECTED");
    }

    /** Several statements about one thing come in order, an end that is stated ends, and a flag of 0 ends what holds. */
    @Test
    void severalStatementsOfOneThingFollowEachOther() {
        approve(limits("A001,,1,,2026-12-20,,3", "A001,,1,,2026-12-01,,1", "A001,,1,,2026-12-10,2026-12-14,2"));

        assertThat(IntStream.of(0, 8, 9, 13, 14, 18, 19).mapToObj(DAY::plusDays).map(day -> value("A001", day)))
                .containsExactly("1.0000", "1.0000", "2.0000", "2.0000", null, null, "3.0000");
        catalog.time.advance(Duration.ofHours(1));
        approve(take(ANALYST, PriceKind.LIMIT, "终止.csv", ("编码,开始日期,限价,有效标志\nA001,2026-12-25,,0\n").getBytes(UTF_8)));
        assertThat(value("A001", DAY.plusDays(23))).isEqualTo("3.0000");
        assertThat(value("A001", DAY.plusDays(24))).isNull();
        assertThat(Rows.of(DB, "select count(*) from catalog_price where isempty(known) or isempty(valid)")).containsExactly(List.of(0L));
    }

    @Test
    void badRowsAreKeptAsAFileToCorrect() throws IOException {
        var file = limits("A001,,1,,2026-12-01,,12", "A001,,1,,2026-12-01,,12.0", "A002,,,,2026-12-01,,8", "A002,,9,,2026-12-01,,8",
                "A003,,1,44080,2026-12-01,,8", "A009,,1,,2026-12-01,,8", "A003,,1,,2026-11-01,,8", "A003,,1,,2026-12-01,2026-11-30,8",
                "A003,2,1,,2026-12-01,2026-12-31,8", "A003,2,1,,2026-12-15,,9", "A003,3,1,,2026-12-01,,8", "A003,3,1,,2026-12-01,,9", "坏,,1,,2026-12-01,,-1");

        assertThat(List.of(file.rows(), file.stated(), file.rejected(), file.repeated())).containsExactly(13L, 2L, 10L, 1L);
        List<RejectView> rejects = as(ANALYST, () -> catalog.priceFiles.rejects(SAMPLE, file.id(), 0, 100));
        assertThat(rejects).extracting(reject -> reject.line() + " " + ReadingTexts.of(Texts.CHINESE, fault(reject))).containsExactly(
                "4 “医保目录超限处理方式”不能为空",
                "5 超限价处理方式“9”不认识，请填 1（自费）、2（计入自付）或 3（不得收取）",
                "6 区划应为 2、4 或 6 位数字，现为“44080”",
                "7 编码 A009 自 2026-12-01 起不在本代码库的有效目录中，请核对编码和开始日期",
                "8 编码 A003 自 2026-11-01 起不在本代码库的有效目录中，请核对编码和开始日期",
                "9 结束日期 2026-11-30 早于开始日期 2026-12-01，请改正",
                "11 编码 A003 的这一段与第 10 行的有效期重叠，请改正其中一行的日期",
                "12 编码 A003 在文件里出现多次而内容不同（另见第 13 行），请只保留正确的一行",
                "13 编码 A003 在文件里出现多次而内容不同（另见第 12 行），请只保留正确的一行",
                "14 编码“坏”不符合“示例库限价”的编码结构");

        var text = new StringWriter();
        var columns = as(ANALYST, () -> catalog.priceFiles.columns(SAMPLE, PriceKind.LIMIT));
        var correct = new RejectFile(text, columns, rejects.get(0).raw().keySet(), Texts.CHINESE);
        correct.add(List.of(fault(rejects.get(0))));
        var again = take(ANALYST, PriceKind.LIMIT, "拒收.csv", text.toString().getBytes(UTF_8));
        assertThat(List.of(again.rows(), again.rejected())).as("read by its own columns, and not corrected yet").containsExactly(1L, 1L);
        assertThat(again.leftOut()).isEmpty();
    }

    private static RowFault fault(RejectView reject) {
        return new RowFault(reject.line(), reject.sheet(), reject.field(), reject.reason(), reject.arguments(), reject.raw());
    }

    @Test
    void aFileOfWhichNothingIsTakenHasNothingToDecide() {
        var file = limits("A009,,1,,2026-12-01,,8");
        assertThat(List.of(file.status(), file.stated(), file.rejected())).containsExactly(PriceFileStatus.EMPTY, 0L, 1L);
        assertProblem(ProblemType.CONFLICT, BUREAU, () -> catalog.priceFiles.approve(SAMPLE, file.id(), ""));
    }

    @Test
    void aFileThatIsNoneIsRefusedWithWhatToDo() {
        assertRefused("名单.csv", "姓名,电话\n张三,无\n", "catalog.file.fixed.headings");
        assertRefused("1319.txt", national(PriceKind.SHARE, "A001"), "catalog.file.other.number");
        assertRefused("x.csv", "", null);
        assertThatThrownBy(() -> take(ANALYST, PriceKind.LIMIT, "大.csv", (HEADS + "A001,,1,,2026-12-01,,1\n".repeat(50_001)).getBytes(UTF_8)))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.errors()).singleElement()
                        .satisfies(error -> assertThat(error.key()).isEqualTo("field.catalog.price.rows")));
        assertThat(page(10).total()).isZero();
    }

    private void assertRefused(String name, String content, @Nullable String key) {
        assertThatThrownBy(() -> take(ANALYST, PriceKind.LIMIT, name, content.getBytes(UTF_8))).isInstanceOfSatisfying(BusinessException.class, refused -> {
            assertThat(refused.type()).isEqualTo(key == null ? ProblemType.INVALID : ProblemType.IMPORT_REFUSED);
            assertThat(refused.errors()).singleElement().satisfies(error -> assertThat(error.key()).isEqualTo(key == null ? "field.file-empty" : key));
        });
    }

    /** Small as it is packed; its rows would be in memory together. */
    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        var random = new Random(1);
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("1318.txt"));
            for (int i = 0; i < 2_200; i++) {
                String source = Long.toHexString(random.nextLong()).repeat(4) + "x".repeat(200);
                zip.write(("A001\t" + source.repeat(120) + national(PriceKind.LIMIT, "").substring(2)).getBytes(UTF_8));
            }
            zip.closeEntry();
        }
        assertThat(packed.size()).isLessThan(4 * 1024 * 1024);
        assertProblem(ProblemType.TOO_LARGE, ANALYST, () -> take(ANALYST, PriceKind.LIMIT, "1318.zip", packed.toByteArray()));
    }

    /** A line of 20 columns in the order of the specification's output table. */
    private static String national(PriceKind kind, String code) {
        return kind == PriceKind.LIMIT
                ? String.join("\t", code, "2", "1", "440800", "2026-12-01", "2026-12-31", "12.5000", "1", "R1", "2026-11-02 00:00:00", "null", "null",
                        "2026-11-02 00:00:00", "null", "null", "null", "null", "null", "null", "440800") + "\n"
                : String.join("\t", code, "310", "10", "null", "2026-12-01", "null", "0.1", "1", "R1", "2026-11-02 00:00:00", "null", "null",
                        "2026-11-02 00:00:00", "null", "null", "null", "null", "null", "null", "440800") + "\n";
    }

    @Test
    void readsTheNationalTextsByThePlacesOfTheirColumns() {
        approve(take(ANALYST, PriceKind.LIMIT, "1318.txt", national(PriceKind.LIMIT, "A001").getBytes(UTF_8)));
        approve(take(ANALYST, PriceKind.SHARE, "1319.txt", national(PriceKind.SHARE, "A001").getBytes(UTF_8)));

        assertThat(as(ANALYST, () -> catalog.prices.list(SAMPLE, "A001", DAY, null))).extracting(PriceFilePgTest::line).containsExactly(
                "LIMIT 2 4408  12.5000 OWN_EXPENSE 2026-12-01 2027-01-01", "SHARE   310 0.1000 null 2026-12-01 null");
    }

    @Test
    void theNationalTextParsesBackByColumnToTheSameRows() throws IOException {
        approve(limits("A001,,1,,2026-12-01,,12.5", "A001,3,2,4408,2026-12-01,2026-12-31,15", "A001,3,2,4408,2027-01-01,,16.25", "A002,,3,440802,2026-12-10,,8"));
        approve(take(ANALYST, PriceKind.SHARE, "比例.csv",
                "编码,人员类别,开始日期,先自付比例\nA001,,2026-12-01,10%\nA001,310,2026-12-01,0.05\n".getBytes(UTF_8)));
        List<String> before = all();
        byte[] limits = download(PriceKind.LIMIT, EntryFormat.TXT);
        byte[] shares = download(PriceKind.SHARE, EntryFormat.TXT);
        assertThat(lines(limits)).hasSize(4).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(20));
        assertThat(Arrays.asList(lines(limits).get(1).split("\t", -1)).subList(0, 8))
                .containsExactly("A001", "3", "2", "440800", "2026-12-01", "2026-12-31", "15", "1");

        catalog.time.advance(Duration.ofHours(1));
        other();
        approve("OTHER", takeInto("OTHER", PriceKind.LIMIT, "1318.txt.zip", limits));
        approve("OTHER", takeInto("OTHER", PriceKind.SHARE, "1319.txt.zip", shares));

        assertThat(all("OTHER")).isEqualTo(before).hasSize(6);
    }

    /** The national layout has no column for levels of institutions; nobody shall take what it holds for all there is. */
    @Test
    void sharesThatTheNationalTextHasNoPlaceForAreCounted() throws IOException {
        approve(take(ANALYST, PriceKind.SHARE, "比例.csv",
                "编码,机构等级,开始日期,结束日期,先自付比例\nA001,,2026-12-01,,10%\nA001,3,2026-12-01,,20%\nA002,1,2026-12-01,2026-12-05,5%\n".getBytes(UTF_8)));

        var opened = as(ANALYST, () -> catalog.priceDownloads.open(SAMPLE, PriceKind.SHARE, DAY, EntryFormat.TXT));
        assertThat(opened.leftOut()).isEqualTo(2);
        assertThat(lines(download(PriceKind.SHARE, EntryFormat.TXT))).singleElement().asString().startsWith("A001\tnull\t10\tnull\t2026-12-01\tnull\t0.1\t1\t");
        assertThat(as(ANALYST, () -> catalog.priceDownloads.open(SAMPLE, PriceKind.SHARE, DAY.plusDays(5), EntryFormat.TXT)).leftOut()).isEqualTo(1);
        assertThat(as(ANALYST, () -> catalog.priceDownloads.open(SAMPLE, PriceKind.SHARE, DAY, EntryFormat.CSV)).leftOut()).isZero();
        assertThat(new String(download(PriceKind.SHARE, EntryFormat.CSV), UTF_8).lines()).hasSize(4);
        approve(limits("A001,3,1,,2026-12-01,,12"));
        assertThat(as(ANALYST, () -> catalog.priceDownloads.leftOut(SAMPLE, PriceKind.LIMIT, EntryFormat.TXT))).as("1318 has a column for levels").isZero();
        assertThat(as(ANALYST, () -> catalog.priceDownloads.leftOut(SAMPLE, PriceKind.SHARE, EntryFormat.TXT))).isEqualTo(2);
        assertThat(Rows.of(DB, "select details::json ->> 'leftOut' from audit_entry where action = 'catalog.price-download' order by id limit 2"))
                .containsExactly(List.of("2"), List.of("2"));
    }

    @Test
    void workbooksAndCsvParseBackToo() throws IOException {
        approve(limits("A001,,1,,2026-12-01,,12.5", "A002,3,2,4408,2026-12-01,2026-12-31,15"));
        List<String> before = all();
        other();
        approve("OTHER", takeInto("OTHER", PriceKind.LIMIT, "限价.xlsx", download(PriceKind.LIMIT, EntryFormat.XLSX)));
        assertThat(all("OTHER")).isEqualTo(before);
        var csv = new String(download(PriceKind.LIMIT, EntryFormat.CSV), UTF_8);
        assertThat(csv).startsWith("\uFEFF医保目录编码,医保目录限价类型,").contains("粤医保发〔2026〕8号");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(download(PriceKind.LIMIT, EntryFormat.XLSX)))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    /** A part ends in the middle of what is said of one code. */
    @Test
    void aDownloadOfSeveralPartsHasEachRowOnce() throws IOException {
        var rows = new ArrayList<String>();
        IntStream.range(0, 2_500).forEach(i -> rows.add("A001,L%04d,1,,2026-12-01,,1".formatted(i)));
        approve(limits(rows.toArray(String[]::new)));

        assertThat(lines(download(PriceKind.LIMIT, EntryFormat.TXT))).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void filesAreListedForTheBureauOnly() {
        for (int i = 1; i <= 3; i++) {
            catalog.time.advance(Duration.ofSeconds(1));
            limits("A001,,1,,2026-12-01,," + i);
        }
        Page<PriceFileView> page = page(2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).hasSize(2);
        UUID id = page.items().get(0).id();
        assertThat(as(ANALYST, () -> catalog.priceFiles.list(SAMPLE, new PageRequest(2, page.next()))).items()).hasSize(1);

        Caller hospital = TestCallers.institution("H99990000001", Permission.CATALOG_READ);
        assertThat(as(hospital, () -> catalog.priceFiles.list(SAMPLE, PageRequest.first(5))).total()).isZero();
        assertProblem(ProblemType.NOT_FOUND, hospital, () -> catalog.priceFiles.get(SAMPLE, id));
        as(ANALYST, () -> catalog.libraries.add(CatalogFixture.sample("OTHER")));
        assertProblem(ProblemType.NOT_FOUND, ANALYST, () -> catalog.priceFiles.get("OTHER", id));
    }

    private void other() {
        as(ANALYST, () -> catalog.libraries.add(CatalogFixture.sample("OTHER")));
        catalog.release("OTHER", ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
    }

    private PriceFileView limits(String... lines) {
        return take(ANALYST, PriceKind.LIMIT, "限价.csv", (HEADS + String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    private PriceFileView take(Caller caller, PriceKind kind, String name, byte[] content) {
        return as(caller, () -> catalog.priceFiles.take(
                new OrderPrices(SAMPLE, kind, "2026年限价", "粤医保发〔2026〕8号", name), new ByteArrayInputStream(content)));
    }

    private PriceFileView takeInto(String library, PriceKind kind, String name, byte[] content) {
        return as(ANALYST, () -> catalog.priceFiles.take(
                new OrderPrices(library, kind, "2026年限价", "粤医保发〔2026〕8号", name), new ByteArrayInputStream(content)));
    }

    private void approve(PriceFileView file) {
        approve(SAMPLE, file);
    }

    private void approve(String library, PriceFileView file) {
        assertThat(file.rejected()).isZero();
        as(BUREAU, () -> catalog.priceFiles.approve(library, file.id(), "同意"));
        catalog.time.advance(Duration.ofSeconds(1));
    }

    private Page<PriceFileView> page(int limit) {
        return as(ANALYST, () -> catalog.priceFiles.list(SAMPLE, PageRequest.first(limit)));
    }

    private List<String> holding(String code, LocalDate on) {
        return as(ANALYST, () -> catalog.prices.list(SAMPLE, code, on, null)).stream()
                .map(price -> price.level() + " " + price.region() + " " + price.value() + " " + price.above() + " " + price.validFrom() + " " + price.validTo())
                .toList();
    }

    private @Nullable String value(String code, LocalDate on) {
        return as(ANALYST, () -> catalog.prices.list(SAMPLE, code, on, null)).stream().map(price -> price.value().toString()).findFirst().orElse(null);
    }

    private List<String> all() {
        return all(SAMPLE);
    }

    /** All that is known now, whatever its days. */
    private static List<String> all(String library) {
        return Rows.of(DB, """
                select p.kind, p.code, p.level, p.region, p.person_type, p.value, coalesce(p.above, ''), cast(p.valid as text) from catalog_price p
                join catalog_library l on l.id = p.library where l.key = '%s' and upper_inf(p.known) order by 1, 2, 3, 4, 5, 8""".formatted(library))
                .stream().map(Object::toString).toList();
    }

    private byte[] download(PriceKind kind, EntryFormat format) {
        return as(ANALYST, () -> {
            var out = new ByteArrayOutputStream();
            var download = catalog.priceDownloads.open(SAMPLE, kind, DAY, format);
            try {
                download.write(place -> catalog.priceDownloads.part(download, place), out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        });
    }

    private static List<String> lines(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(in.getNextEntry()).isNotNull();
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static void assertProblem(ProblemType type, Caller caller, Supplier<?> work) {
        assertThatThrownBy(() -> as(caller, work)).isInstanceOfSatisfying(BusinessException.class, p -> assertThat(p.type()).isEqualTo(type));
    }

    private static String line(PriceView price) {
        return price.kind() + " " + price.level() + " " + price.region() + " " + price.personType() + " " + price.value() + " " + price.above() + " "
                + price.validFrom() + " " + price.validTo();
    }
}
