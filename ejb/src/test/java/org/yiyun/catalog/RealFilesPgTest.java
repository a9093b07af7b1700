package org.yiyun.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.testing.TestCallers.as;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.catalog.reading.SourceFile;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** The published catalogues load as they are, are found, and differ where they were made to differ. */
@Covers({"CODE-01", "CODE-04", "CODE-07", "STD-01"})
class RealFilesPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void libraries() {
        catalog.ship();
    }

    @Test
    void diagnoses() throws IOException {
        var lines = lines("icd/ZD_INFO.dat");
        assertLoads("DIAGNOSIS", 33_304, "诊断代码,诊断名称\n" + comma(lines));

        var changed = "诊断代码,诊断名称\n" + comma(lines.subList(4, lines.size())).replace(",伤寒\n", ",伤寒病\n") + "Z99.900x999,新增的诊断\n";
        var result = catalog.imported("DIAGNOSIS", ImportMode.FULL, DAY.plusDays(1), changed);

        assertThat(List.of(result.getInt("stopped"), result.getInt("added"), result.getInt("changed"), result.getInt("rejected")))
                .containsExactly(4, 1, 1, 0);
        assertThat(as(ANALYST, () -> catalog.versionQueries.difference("DIAGNOSIS", 2, null, PageRequest.first(10))).items())
                .extracting(difference -> difference.code() + " " + difference.kind())
                .containsExactly("A00.000 STOPPED", "A00.000x001 STOPPED", "A00.100 STOPPED", "A00.100x001 STOPPED", "A01.000 CHANGED",
                        "Z99.900x999 ADDED");
        assertThat(search("DIAGNOSIS", "霍乱轻型")).contains("A00.900x002");
        assertThat(search("DIAGNOSIS", "hlqx")).contains("A00.900x002");
    }

    @Test
    void procedures() throws IOException {
        assertLoads("PROCEDURE", 13_686, "手术操作代码,手术操作名称\n" + comma(lines("icd/SS_INFO.dat")));
        assertThat(search("PROCEDURE", "00.01")).contains("00.0100", "00.0101", "00.0102");
    }

    @Test
    void drugs() throws IOException {
        assertLoads("WESTERN_CHINESE_DRUG", 13_738, ReferenceData.text("derived-code-samples/drug_codes.csv"));
        assertThat(search("WESTERN_CHINESE_DRUG", "小儿大黄碳酸氢钠")).contains("XA02AXX095A001010103357");
    }

    /** With all 97 columns, those of the national text by their places, and back by our own reader. */
    @ParameterizedTest
    @EnumSource(EntryFormat.class)
    void theDrugsGoOutAndParseBack(EntryFormat format, @TempDir Path folder) throws IOException {
        assertLoads("WESTERN_CHINESE_DRUG", 13_738, ReferenceData.text("derived-code-samples/drug_codes.csv"));
        var downloads = new DistributionFixture(DB, catalog).downloads;
        var file = folder.resolve("download");
        String name = as(ANALYST, () -> {
            var download = downloads.open("WESTERN_CHINESE_DRUG", null, format);
            try (var out = Files.newOutputStream(file)) {
                download.write(behind -> downloads.part(download, behind), out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return download.fileName();
        });

        Map<String, String> expected = new TreeMap<>();
        lines("derived-code-samples/drug_codes.csv").stream().skip(1).map(line -> line.split(",", 3)).forEach(cells -> expected.put(cells[0], cells[1].strip()));
        Map<String, String> read = new TreeMap<>();
        var definition = as(ANALYST, () -> catalog.libraries.get("WESTERN_CHINESE_DRUG")).definition();
        try (var rows = SourceFile.open(file, name, definition, Map.of())) {
            while (rows.next()) {
                read.put(rows.row().values().get("med_list_codg"), rows.row().values().get("drug_genname"));
            }
        }
        assertThat(read.keySet()).isEqualTo(expected.keySet()).hasSize(13_738);
        assertThat(read.get("XA02AXX095A001010103357")).isEqualTo(expected.get("XA02AXX095A001010103357"));
        if (format != EntryFormat.TXT) {
            return;
        }
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines()).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(97));
        }
    }

    @Test
    void serviceItems() throws IOException {
        assertLoads("SERVICE_ITEM", 3_030, ReferenceData.text("derived-code-samples/service_items.csv"));
        assertThat(search("SERVICE_ITEM", "营养状况评估")).contains("001102000000100");
    }

    private void assertLoads(String library, int size, String csv) {
        var result = catalog.imported(library, ImportMode.FULL, DAY, csv);
        assertThat(List.of(result.getInt("added"), result.getInt("rejected"), result.getInt("repeated"))).containsExactly(size, 0, 0);
        catalog.published(library, 1);
        assertThat(as(ANALYST, () -> catalog.libraries.get(library)).entries()).isEqualTo(size);
        assertThat(as(ANALYST, () -> catalog.entries.list(library, new EntryFilter(null, DAY, null), PageRequest.first(1))).total())
                .isEqualTo(size);
    }

    private List<String> search(String library, String text) {
        return as(ANALYST, () -> catalog.entries.list(library, new EntryFilter(text, DAY, null), PageRequest.first(500))).items().stream()
                .map(EntryRow::code).toList();
    }

    /** Code, space and name become code, comma and name. */
    private static String comma(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst(" ", ",")).map(line -> CSVFormat.DEFAULT.format((Object[]) line.split(",", 2)))
                .collect(joining("\n", "", "\n"));
    }

    private static List<String> lines(String name) throws IOException {
        return ReferenceData.text(name).lines().filter(line -> !line.isBlank()).toList();
    }
}
