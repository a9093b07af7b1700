package org.yiyun.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;

class DelimitedTextPropertyTest {
    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell = Arbitraries.strings().withChars("甲乙a1,\"\n\r;\t ' ").ofMaxLength(12);
        return cell.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(8);
    }

    @Property(tries = 500)
    void readsBackWhateverCommonsCsvWrites(@ForAll("tables") List<List<String>> table) throws IOException {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var text = new StringWriter();
            var format = CSVFormat.EXCEL.builder().setRecordSeparator(end).get();
            for (var row : table) {
                format.printRecord(text, row.toArray());
            }

            assertThat(read(text.toString())).isEqualTo(table.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isBlank())).toList());
        }
    }

    private static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        try (var source = DelimitedText.csv("", new StringReader(text), ',', ReadingLimits.SHIPPED)) {
            for (var row = source.next(); row != null; row = source.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }
}
