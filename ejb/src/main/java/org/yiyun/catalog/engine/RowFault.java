package org.yiyun.catalog.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a row of a file is refused.
 *
 * @param line      1-based line of the file or the sheet
 * @param sheet     name of the sheet or of the file in the archive; empty for a plain file
 * @param field     key of the field at fault; empty if the row as a whole is
 * @param code      key of the message, such as {@code catalog.row.required}
 * @param arguments what the message names
 * @param raw       the row as it was read, by field key
 */
public record RowFault(
        long line, String sheet, String field, String code, List<String> arguments, Map<String, String> raw) {
    public RowFault {
        arguments = List.copyOf(arguments);
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    }
}
