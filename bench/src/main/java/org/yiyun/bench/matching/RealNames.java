package org.yiyun.bench.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** Names of drugs from published lists, given as csv files with a column {@code generic_name} or {@code name}; a run reads them, nothing keeps them. */
final class RealNames {
    private static final int LONGEST = 30;

    private RealNames() {}

    static List<String> of(List<Path> files) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (Path file : files) {
            try (var reader = Files.newBufferedReader(file, UTF_8);
                    var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
                String column = rows.getHeaderNames().contains("generic_name") ? "generic_name" : "name";
                rows.forEach(row -> names.add(row.get(column).strip()));
            }
        }
        names.removeIf(name -> name.length() < 2 || name.length() > LONGEST);
        return new ArrayList<>(names);
    }
}
