package org.yiyun.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.testing.TestCallers.as;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.internal.ImportProgress;
import org.yiyun.catalog.reading.ReadingTexts;
import org.yiyun.catalog.reading.SourceFile;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobToken;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/**
 * The national drug list of 2024 as it is published, without a column of codes, goes through the wizard: its codes are made of several
 * columns, which make the same ones in the next edition. So do the TCM pieces, whose number is their code.
 */
@Covers({"CODE-01", "CODE-04", "CODE-07"})
class NationalDrugListPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final String LIST = "NATIONAL_DRUG_LIST";
    private static final CodeComposition USUAL = new CodeComposition(List.of("class_code", "name", "dosage_form"), "_");
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int ROWS = 3_826;

    private final CatalogFixture catalog = new CatalogFixture(DB);
    private final DistributionFixture distribution = new DistributionFixture(DB, catalog);

    @BeforeEach
    void libraries() {
        catalog.ship();
    }

    private static String list() throws IOException {
        return ReferenceData.text("drug-catalogue/nrdl_2024.csv");
    }

    private UUID upload(String library, ImportMode mode, LocalDate on, String fileName, String content) {
        return as(ANALYST, () -> distribution.uploads.upload(
                new OrderImport(library, mode, fileName, on, fileName), new ByteArrayInputStream(content.getBytes(UTF_8))));
    }

    private UploadView look(UUID id) {
        return as(ANALYST, () -> distribution.uploads.get(id));
    }

    private String refusal(UUID id) {
        UploadView.Refusal refusal = look(id).refusal();
        return refusal == null ? "" : ReadingTexts.of(Texts.CHINESE, refusal.code(), refusal.arguments());
    }

    private void compose(UUID upload, @Nullable CodeComposition composition) {
        as(ANALYST, () -> {
            distribution.uploads.compose(upload, composition);
            return true;
        });
    }

    private JsonObject imported(UUID upload) {
        UUID job = as(ANALYST, () -> distribution.uploads.start(upload));
        JobToken token = catalog.claim("one");
        catalog.run(catalog.steps, token);
        catalog.ended(token, JobStatus.COMPLETED);
        return as(ANALYST, () -> catalog.jobs.get(job)).result();
    }

    private void release(String library, UUID upload) {
        catalog.published(library, imported(upload).getInt("draftVersion"));
    }

    private List<String> search(String text) {
        return as(ANALYST, () -> catalog.entries.list(LIST, new EntryFilter(text, DAY, null), PageRequest.first(500))).items().stream()
                .map(EntryRow::code).toList();
    }

    /** What a clerk sees on the way: no code, a composition that is not unique with what is missing in it, and one that is. */
    @Test
    void theWizardLeadsFromAFileWithoutCodesToALibrary() throws IOException {
        var id = upload(LIST, ImportMode.FULL, DAY, "nrdl_2024.csv", list());
        assertThat(refusal(id)).isEqualTo("缺少必需的列：编号。请补上，或在导入向导中指定由哪一列提供；没有编码列的，可以在那里用几列组成编码");
        assertThat(look(id).codes()).isNull();

        compose(id, new CodeComposition(List.of("part", "no", "dosage_form"), "_"));
        assertThat(refusal(id)).isEqualTo("由“部分＋目录编号＋剂型”组成的编码不唯一：195 个编码各有内容不同的几行，例如 西药_38_口服常释剂型 (56, 62); 西药_38_注射剂 (57, 63); "
                + "西药_71_外用液体剂 (105, 107)（括号内为行号）。再加上“药品名称”即可区分，请在导入向导中重新选择组成编码的列");

        compose(id, USUAL);
        assertThat(look(id)).extracting(UploadView::refusal, UploadView::checked, UploadView::accepted, UploadView::whole, UploadView::codes)
                .containsExactly(null, 2_000, 2_000, false, new UploadView.Codes(USUAL, "XA01_复方硼砂_外用液体剂", null));
        assertThat(imported(id)).hasToString("{\"added\":3826,\"reused\":0,\"changed\":0,\"leftOut\":[\"pdf_page\",\"repeat_mark\"],\"revived\":0,"
                + "\"stopped\":0,\"codeFrom\":[\"class_code\",\"name\",\"dosage_form\"],\"rejected\":0,\"repeated\":0,\"unchanged\":0,\"draftVersion\":1}");
        catalog.published(LIST, 1);

        assertThat(as(ANALYST, () -> catalog.libraries.get(LIST)).entries()).isEqualTo(ROWS);
        assertThat(as(ANALYST, () -> catalog.entries.list(LIST, new EntryFilter(null, DAY, null), PageRequest.first(1))).total()).isEqualTo(ROWS);
        assertThat(search("复方硼砂")).containsExactly("XA01_复方硼砂_外用液体剂");
        assertThat(search("ffps")).contains("XA01_复方硼砂_外用液体剂");
        assertThat(search("XA01_")).hasSize(6).contains("XA01_糠甾醇_口服常释剂型");
        var entry = as(ANALYST, () -> catalog.entries.get(LIST, "XA01_克霉唑_口服常释剂型", DAY, null));
        assertThat(entry.values()).containsAllEntriesOf(Map.of("code", "XA01_克霉唑_口服常释剂型", "part", "西药", "class_code", "XA01", "category", "乙", "no", "3",
                "name", "克霉唑", "dosage_form", "口服常释剂型", "class_path", "消化道和代谢方面的药物>口腔科制剂"));
        assertThat(as(ANALYST, () -> catalog.imports.list(LIST, PageRequest.first(1))).items()).extracting(ImportView::composition)
                .containsExactly(USUAL);
        assertThat(Rows.of(DB, "select action, details::json ->> 'codeFrom' from audit_entry where action in ('catalog.compose', 'catalog.import') order by id"))
                .containsExactly(List.of("catalog.compose", "[\"part\",\"no\",\"dosage_form\"]"),
                        List.of("catalog.compose", "[\"class_code\",\"name\",\"dosage_form\"]"),
                        List.of("catalog.import", "[\"class_code\",\"name\",\"dosage_form\"]"));
    }

    /** In the next edition every number is another one, a restriction has changed, one drug is gone and one is new. */
    @Test
    void theNextEditionDiffersWhereItDiffers() throws IOException {
        var first = upload(LIST, ImportMode.FULL, DAY, "nrdl_2024.csv", list());
        compose(first, USUAL);
        release(LIST, first);
        var second = upload(LIST, ImportMode.FULL, DAY.plusDays(30), "nrdl_2025.csv", nextEdition());

        assertThat(look(second)).extracting(UploadView::refusal, UploadView::codes)
                .containsExactly(null, new UploadView.Codes(USUAL, "XA01_复方硼砂_外用液体剂", null));
        var result = imported(second);
        assertThat(List.of(result.getInt("changed"), result.getInt("stopped"), result.getInt("added"), result.getInt("unchanged"), result.getInt("rejected")))
                .containsExactly(1, 1, 1, ROWS - 2, 0);
        var differences = as(ANALYST, () -> catalog.versionQueries.difference(LIST, 2, null, PageRequest.first(10))).items();
        assertThat(differences).extracting(one -> one.code() + " " + one.kind()).containsExactlyInAnyOrder(
                "XA02BC_艾普拉唑_口服常释剂型 CHANGED", "XA01_糠甾醇_口服常释剂型 STOPPED", "XA01_示例新药_含片 ADDED");
        assertThat(differences.stream().filter(one -> one.code().startsWith("XA02BC")).findFirst().orElseThrow().fields())
                .extracting(field -> field.nameZh() + " " + field.before() + " " + field.after()).containsExactly(
                        "目录编号 17 9024", "备注 限有十二指肠溃疡、反流性食管炎诊断患者的二线用药。 限二线用药。");
        catalog.published(LIST, 2);
        assertThat(as(ANALYST, () -> catalog.entries.get(LIST, "XA02BC_艾普拉唑_口服常释剂型", DAY, null)).values().get("restriction"))
                .isEqualTo("限有十二指肠溃疡、反流性食管炎诊断患者的二线用药。");
        assertThat(as(ANALYST, () -> catalog.entries.get(LIST, "XA02BC_艾普拉唑_口服常释剂型", DAY.plusDays(30), null)).values().get("restriction"))
                .isEqualTo("限二线用药。");
    }

    private static String nextEdition() throws IOException {
        try (var parser = CSV.parse(new StringReader(list()))) {
            var csv = new StringBuilder(CSVFormat.DEFAULT.format(parser.getHeaderNames().toArray())).append('\n');
            int number = 9_000;
            for (CSVRecord row : parser) {
                Map<String, String> cells = new LinkedHashMap<>(row.toMap());
                cells.put("no", String.valueOf(number++));
                cells.replace("restriction", "限有十二指肠溃疡、反流性食管炎诊断患者的二线用药。", "限二线用药。");
                cells.replace("name", "糠甾醇", "示例新药");
                if (cells.get("name").equals("示例新药")) {
                    cells.put("dosage_form", "含片");
                }
                csv.append(CSVFormat.DEFAULT.format(parser.getHeaderNames().stream().map(cells::get).toArray())).append('\n');
            }
            return csv.toString();
        }
    }

    /** What goes out comes in again by our own reader, to the same entries; there is no national layout of it to write. */
    @ParameterizedTest
    @EnumSource(value = EntryFormat.class, names = {"XLSX", "CSV"})
    void goesOutAndComesInAgain(EntryFormat format, @TempDir Path folder) throws IOException {
        var id = upload(LIST, ImportMode.FULL, DAY, "nrdl_2024.csv", list());
        compose(id, USUAL);
        release(LIST, id);
        var file = folder.resolve("download");
        String name = as(ANALYST, () -> {
            var download = distribution.downloads.open(LIST, null, format);
            try (var out = Files.newOutputStream(file)) {
                download.write(behind -> distribution.downloads.part(download, behind), out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return download.fileName();
        });

        var definition = as(ANALYST, () -> catalog.libraries.get(LIST)).definition();
        Map<String, String> restrictions = new LinkedHashMap<>();
        try (var rows = SourceFile.open(file, name, definition, Map.of(), USUAL)) {
            assertThat(rows.composition()).isEmpty();
            while (rows.next()) {
                restrictions.put(rows.row().values().get("code"), rows.row().values().getOrDefault("restriction", ""));
            }
        }
        Map<String, String> expected = new LinkedHashMap<>();
        try (var parser = CSV.parse(new StringReader(list()))) {
            parser.forEach(row -> expected.put(
                    USUAL.of(Map.of("class_code", row.get("class_code"), "name", row.get("name"), "dosage_form", row.get("dosage_form"))),
                    row.get("restriction")));
        }
        assertThat(restrictions).hasSize(ROWS);
        // in codes every sign is half-width
        assertThat(restrictions.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet().stream()
                .map(code -> code.replace('（', '(').replace('）', ')').replace('～', '~')).toList());
        assertThat(restrictions.get("XA02BC_艾普拉唑_口服常释剂型")).isEqualTo(expected.get("XA02BC_艾普拉唑_口服常释剂型"));
        assertThatThrownBy(() -> as(ANALYST, () -> distribution.downloads.open(LIST, null, EntryFormat.TXT)))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.errors()).extracting(FieldError::key)
                        .containsExactly("field.library-format"));
    }

    /** A second look is not needed for a refusal: an order over REST is refused by the job, and what is in force stays. */
    @Test
    void whatIsOrderedWithoutALookIsRefusedAsAWhole() throws IOException {
        var order = new OrderImport(LIST, ImportMode.FULL, "2024", DAY, "nrdl_2024.csv", new CodeComposition(List.of("no"), "-"));
        byte[] file = list().getBytes(UTF_8);
        UUID id = as(ANALYST, () -> catalog.imports.order(order, new ByteArrayInputStream(file)));
        assertThatThrownBy(() -> catalog.run(catalog.steps, catalog.claim("one"))).isInstanceOfSatisfying(BusinessException.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.IMPORT_REFUSED);
            assertThat(problem.errors()).singleElement().satisfies(error -> {
                assertThat(error.key()).isEqualTo("catalog.file.code.repeated");
                assertThat(error.params().get("0")).isEqualTo("目录编号");
                assertThat(error.params().get("1")).isEqualTo("1339");
                assertThat(error.params().get("3")).isEqualTo("药品名称、剂型");
            });
        });
        assertThat(Rows.of(DB, "select (select count(*) from catalog_version), (select count(*) from catalog_draft), (select count(*) from catalog_reject)"))
                .containsExactly(List.of(0L, 0L, 0L));
        assertThat(as(ANALYST, () -> catalog.imports.get(LIST, id)).finishedAt()).isNull();
    }

    @Test
    void fieldsThatCanMakeNoCodeAreNotOrdered() {
        var order = new OrderImport(LIST, ImportMode.FULL, "2024", DAY, "a.csv", new CodeComposition(List.of("code", "number"), "/"));
        assertThatThrownBy(() -> as(ANALYST, () -> catalog.imports.order(order, new ByteArrayInputStream("a".getBytes(UTF_8)))))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.errors()).extracting(error -> error.path() + " " + error.key())
                        .containsExactly("codeFrom field.library-field", "codeFrom field.catalog.composed.code", "codeSeparator field.enum"));
        assertThat(Rows.of(DB, "select count(*) from catalog_composition")).containsExactly(List.of(0L));
    }

    /** Whatever is said meanwhile: the node that takes over makes the codes as they were ordered. */
    @Test
    void aRestartMakesTheCodesThatWereOrdered() throws IOException {
        var id = upload(LIST, ImportMode.FULL, DAY, "nrdl_2024.csv", list());
        compose(id, USUAL);
        UUID job = as(ANALYST, () -> distribution.uploads.start(id));
        JobToken dying = catalog.claim("one");
        ImportSteps killed = catalog.steps(new ImportProgress(catalog.progress()) {
            @Override
            public void rows(JobToken token, long rows, long expected) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> catalog.run(killed, dying)).hasMessageContaining("killed");

        compose(upload(LIST, ImportMode.FULL, DAY, "other.csv", "part,name\n西药,甲\n"), new CodeComposition(List.of("part", "name", "dosage_form"), "-"));
        DB.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where status = 'RUNNING'");
        catalog.run(catalog.steps, catalog.claim("two"));
        assertThat(as(ANALYST, () -> catalog.jobs.get(job)).result().getInt("added")).isEqualTo(ROWS);
        assertThat(Rows.of(DB, "select count(*) from catalog_draft where code like 'X%\\_%' or code like 'Z%\\_%'")).containsExactly(List.of((long) ROWS));
    }

    /** All would be stopped and added anew: the clerk is asked before. */
    @Test
    void codesMadeInAnotherWayThanThoseInForceAreToldOf() {
        var first = upload(LIST, ImportMode.FULL, DAY, "a.csv", "class_code,name,dosage_form,no\nXA01,甲,片,1\n");
        compose(first, USUAL);
        release(LIST, first);
        var next = upload(LIST, ImportMode.FULL, DAY.plusDays(1), "b.csv", "class_code,name,dosage_form,no\nXA01,甲,片,1\n");
        assertThat(look(next).codes()).isEqualTo(new UploadView.Codes(USUAL, "XA01_甲_片", null));

        var other = new CodeComposition(List.of("name", "no"), "-");
        compose(next, other);
        assertThat(look(next).codes()).isEqualTo(new UploadView.Codes(other, "甲-1", USUAL));
        compose(next, null);
        assertThat(look(next)).extracting(UploadView::codes, view -> view.refusal().code()).containsExactly(null, "catalog.file.code.missing");
    }

    /** What was rolled back is not in force, and what only stops entries says nothing of how codes are made. */
    @Test
    void codesAreComparedWithThoseThatARollBackBroughtBack() {
        String list = "class_code,name,dosage_form,no\nXA01,甲,片,1\nXA01,乙,片,2\n";
        var other = new CodeComposition(List.of("name", "no"), "-");
        var first = upload(LIST, ImportMode.FULL, DAY, "a.csv", list);
        compose(first, USUAL);
        release(LIST, first);
        var wrong = upload(LIST, ImportMode.FULL, DAY.plusDays(1), "b.csv", list);
        compose(wrong, other);
        release(LIST, wrong);
        as(BUREAU, () -> catalog.versions.rollback(LIST, 2, DAY.plusDays(2), "编码组成有误"));
        catalog.published(LIST, as(ANALYST, () -> catalog.versions.stop(
                LIST, new StopEntries("XA01_乙", DAY.plusDays(3), "停用", "不再使用"))).version());

        var next = upload(LIST, ImportMode.FULL, DAY.plusDays(4), "c.csv", list);
        assertThat(look(next).codes()).isEqualTo(new UploadView.Codes(other, "甲-1", USUAL));
        compose(next, USUAL);
        assertThat(look(next).codes()).isEqualTo(new UploadView.Codes(USUAL, "XA01_甲_片", null));
    }

    /** A row that is refused stops no entry, though its code stands nowhere; with its fields corrected it comes in again. */
    @Test
    void aRefusedRowKeepsItsEntry() {
        var first = upload(LIST, ImportMode.FULL, DAY, "a.csv", "class_code,name,dosage_form\nXA01,甲,片\nXA01,乙,片\n");
        compose(first, new CodeComposition(List.of("class_code", "name"), "_"));
        release(LIST, first);
        var next = upload(LIST, ImportMode.FULL, DAY.plusDays(1), "b.csv", "class_code,name,dosage_form\nXA01,甲,=A1\nXA01,丙,片\n");

        var result = imported(next);
        assertThat(List.of(result.getInt("added"), result.getInt("stopped"), result.getInt("rejected"))).containsExactly(1, 1, 1);
        assertThat(as(ANALYST, () -> catalog.versionQueries.difference(LIST, 2, null, PageRequest.first(5))).items())
                .extracting(one -> one.code() + " " + one.kind()).containsExactly("XA01_丙 ADDED", "XA01_乙 STOPPED");
        UUID job = as(ANALYST, () -> catalog.imports.list(LIST, PageRequest.first(1))).items().get(0).id();
        assertThat(as(ANALYST, () -> catalog.imports.rejects(LIST, job, 0, 5))).extracting(RejectView::raw)
                .containsExactly(Map.of("class_code", "XA01", "name", "甲", "dosage_form", "=A1"));
    }

    /** A library that a clerk has defined for the list, with a pattern that its codes obey. */
    @Test
    void aLibraryOfAClerkTakesTheListToo() throws IOException {
        as(ANALYST, () -> catalog.libraries.add(own("\\p{L}+\\|[0-9]{1,4}\\|.+")));
        var id = upload("NRDL", ImportMode.FULL, DAY, "nrdl_2024.csv", list());
        as(ANALYST, () -> {
            distribution.uploads.assign(id, Map.of("no", "bh", "name", "mc", "part", "bf", "dosage_form", "jx", "restriction", "xz"));
            return true;
        });
        compose(id, new CodeComposition(List.of("bf", "bh", "mc", "jx"), "|"));
        assertThat(look(id)).extracting(UploadView::refusal, UploadView::accepted, view -> view.codes().example())
                .containsExactly(null, 2_000, "西药|1|复方硼砂|外用液体剂");
        var result = imported(id);
        assertThat(List.of(result.getInt("added"), result.getInt("rejected"), result.getInt("repeated"))).containsExactly(ROWS, 0, 0);
    }

    private static LibraryDefinition own(String regex) {
        return new LibraryDefinition("NRDL", "", "药品目录2024", "List", new CodePattern(regex, List.of()), "bm", "mc", null, 0, List.of(
                field("bm", "编码", true), field("mc", "药品名称", true), field("bf", "部分", true), field("bh", "目录编号", true), field("jx", "剂型", false),
                field("xz", "限定支付范围", false)));
    }

    private static FieldDefinition field(String key, String name, boolean required) {
        return new FieldDefinition(key, name, key, FieldType.TEXT, required, true, 0, -1, List.of());
    }

    /** The number is the code: one column is enough, and no pattern is needed. */
    @Test
    void thePiecesGoByTheirNumbers() throws IOException {
        as(ANALYST, () -> catalog.libraries.add(new LibraryDefinition("PIECES", "", "中药饮片", "Pieces", new CodePattern("", List.of()), "bh", "mc", null, 0,
                List.of(field("bh", "编号", true), field("mc", "饮片名称", true), field("bz", "备注", false)))));
        var id = upload("PIECES", ImportMode.FULL, DAY, "pieces.csv", ReferenceData.text("drug-catalogue/nrdl_2024_tcm_decoction_pieces.csv"));
        as(ANALYST, () -> {
            distribution.uploads.assign(id, Map.of("no", "bh", "note", "bz"));
            return true;
        });
        assertThat(look(id)).extracting(UploadView::refusal, UploadView::checked, UploadView::accepted, UploadView::whole, UploadView::codes)
                .containsExactly(null, 892, 892, true, null);
        release("PIECES", id);
        assertThat(as(ANALYST, () -> catalog.entries.get("PIECES", "3", DAY, null)).values())
                .isEqualTo(Map.of("bh", "3", "mc", "丁香", "bz", "单独使用时不予支付"));
        assertThat(as(ANALYST, () -> catalog.libraries.get("PIECES")).entries()).isEqualTo(892);
    }

    /** The text of the printed list is no table: it is refused with what to do, and nothing of it is taken. */
    @Test
    void thePrintedTextIsNoTable() throws IOException {
        var id = upload(LIST, ImportMode.FULL, DAY, "medins-2024.txt", ReferenceData.text("drug-catalogue/medins-2024.txt"));
        assertThat(refusal(id)).startsWith("没有找到“国家医保药品目录”的表头。至少需要这些列：编号、药品名称；").endsWith("可在导入向导中逐列指定");
        assertThat(look(id)).extracting(UploadView::checked, UploadView::faults).containsExactly(0, List.of());
    }
}
