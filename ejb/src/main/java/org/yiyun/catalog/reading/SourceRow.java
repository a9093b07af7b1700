package org.yiyun.catalog.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a file as it was read.
 *
 * @param sheet  name of the sheet or of the file in the archive; empty for a plain file
 * @param line   1-based line of the file or the sheet
 * @param values raw texts by field key; a column that no field takes is not in it
 */
public record SourceRow(String sheet, long line, Map<String, String> values) {
    public SourceRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
