package org.yiyun.catalog.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as the file has it: rows of texts, before anybody knows what the columns mean. */
interface RawTable extends AutoCloseable {
    /** Name of the sheet or of the file in the archive; empty for a plain file. */
    String name();

    /** The next row that is not empty; null behind the last one. */
    @Nullable Row next();

    @Override
    void close();

    /**
     * @param line  1-based line where it begins
     * @param cells texts by column; empty for an empty cell; short of columns that are empty to the end
     */
    record Row(long line, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
