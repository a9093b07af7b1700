package org.yiyun.catalog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.catalog.reading.Samples.CODE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.testing.Covers;

/** What is handed out reads back as it was. */
@Covers({"CODE-07", "CAT-01"})
class RoundTripTest {
    private static final List<EntryContent> ENTRIES = IntStream.range(0, 300).mapToObj(i -> {
        var values = new LinkedHashMap<String, String>();
        values.put("med_list_codg", CODE.substring(0, 20) + (100 + i));
        values.put("drug_genname", i % 3 == 0 ? "@复方\"甲\",乙，丙" + i : "阿司匹林" + i);
        if (i % 2 == 0) {
            values.put("drug_spec", "-0.3g×" + i);
            values.put("pac_cnt", i + ".5");
            values.put("begndate", "2026-01-31");
        }
        values.put("vali_flag", "1");
        return new EntryContent(values);
    }).toList();

    @TempDir
    Path folder;

    private Path write(EntryFormat format, List<EntryContent> entries) throws IOException {
        var file = folder.resolve(format.fileName(Samples.drugs(), 3));
        try (var out = Files.newOutputStream(file); var writer = format.open(Samples.drugs(), out)) {
            for (var entry : entries) {
                writer.write(entry);
            }
        }
        return file;
    }

    private static List<EntryContent> read(Path file) {
        var check = new RowCheck(Samples.drugs());
        var entries = new ArrayList<EntryContent>();
        for (var row : Samples.rows(file)) {
            var checked = check.check(row);
            assertThat(checked.faults()).isEmpty();
            entries.add(checked.content());
        }
        return entries;
    }

    @ParameterizedTest
    @EnumSource(EntryFormat.class)
    void readsBackWhatIsWritten(EntryFormat format) throws IOException {
        assertThat(read(write(format, ENTRIES))).isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @EnumSource(value = EntryFormat.class, names = {"XLSX", "CSV"})
    void keepsWhatTheNationalLayoutHasNoColumnFor(EntryFormat format) throws IOException {
        var entry = new EntryContent(new LinkedHashMap<>(Map.of("med_list_codg", CODE, "drug_genname", "甲", "lmt_pric", "12.30",
                "selfpay_prop", "0.1")));

        assertThat(read(write(format, List.of(entry)))).containsExactly(entry);
    }

    @Test
    void writesTheNationalLayout() throws IOException {
        var file = write(EntryFormat.TXT, ENTRIES.subList(0, 2));

        assertThat(file.getFileName()).hasToString("1301.txt.zip");
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("1301.txt");
            assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo(
                    "XA02AXX095A001010103100\tnull\tnull\t@复方\"甲\",乙，丙0\t-0.3g×0\t0.5\t2026-01-31\t1\tnull\tnull\n"
                            + "XA02AXX095A001010103101\tnull\tnull\t阿司匹林1\tnull\tnull\tnull\t1\tnull\tnull\n");
        }
    }

    @Test
    void knowsWhichLibrariesHaveANationalLayout() {
        var own = new LibraryDefinition("OWN", "", "自建", "Own", Samples.drugs().pattern(), "med_list_codg",
                "drug_genname", null, 0, Samples.drugs().fields());

        assertThat(EntryFormat.values()).filteredOn(format -> format.suits(own)).containsExactly(EntryFormat.XLSX, EntryFormat.CSV);
        assertThat(EntryFormat.CSV.fileName(own, 12)).isEqualTo("OWN-v12.csv");
    }
}
