package org.yiyun.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.reading.SourceFile;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.testing.Covers;

/** The national TXT of every national library reads back, by the places of its columns, to the rows that were written. */
@Covers({"CODE-07", "CODE-08", "CAT-01"})
class NationalTxtTest {
    private static final int ROWS = 9;

    @TempDir
    Path folder;

    static List<String> national() {
        return ShippedLibraries.ALL.stream().filter(key -> ShippedLibraries.read(key).nationalColumns() > 0).toList();
    }

    @ParameterizedTest
    @MethodSource("national")
    void readsBackToTheSameRows(String key) throws IOException {
        var definition = ShippedLibraries.read(key);
        var random = new Random(definition.nationalColumns());
        var written = new ArrayList<Map<String, String>>();
        var file = folder.resolve(EntryFormat.TXT.fileName(definition, 1));
        try (var out = Files.newOutputStream(file); var writer = EntryFormat.TXT.open(definition, out)) {
            for (int i = 0; i < ROWS; i++) {
                written.add(entry(definition, random, i));
                writer.write(new EntryContent(written.get(i)));
            }
        }

        var read = new ArrayList<Map<String, String>>();
        try (var rows = SourceFile.open(file, file.getFileName().toString(), definition, Map.of())) {
            while (rows.next()) {
                read.add(rows.row().values());
            }
        }
        assertThat(read).isEqualTo(written);
    }

    /** Code and name, and of the other fields about two thirds. */
    private static Map<String, String> entry(LibraryDefinition definition, Random random, int number) {
        var values = new LinkedHashMap<String, String>();
        for (var field : definition.fields()) {
            if (field.nationalColumn() >= 0 && (isNeeded(definition, field) || random.nextInt(3) > 0)) {
                values.put(field.key(), field.nameZh() + "，\"" + number + "\" 'x");
            }
        }
        return values;
    }

    private static boolean isNeeded(LibraryDefinition definition, FieldDefinition field) {
        return field.key().equals(definition.codeField()) || field.key().equals(definition.nameField());
    }
}
