package org.yiyun.catalog.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.RowCheck;
import org.yiyun.catalog.reading.SourceRow;

/**
 * Some thousands of a file's rows after their check.
 *
 * @param read         how many they were
 * @param accepted     as COPY takes them
 * @param codes        bits that stand for the codes of the accepted ones, for {@link SeenCodes}
 * @param rejected     how many were refused
 * @param faults       why, in the order of the file
 * @param refusedCodes codes of those that were refused
 */
record CheckedRows(int read, StagedRows accepted, long[] codes, long rejected, List<RowFault> faults, List<String> refusedCodes) {
    /** Pure: may be worked out by any thread. */
    static CheckedRows of(LibraryDefinition definition, RowCheck check, List<SourceRow> rows) {
        var accepted = new StagedRows(definition);
        var codes = new long[rows.size()];
        int count = 0;
        List<RowFault> faults = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (SourceRow row : rows) {
            CheckedRow result = check.check(row);
            if (result.isAccepted()) {
                codes[count++] = accepted.add(row.sheet(), row.line(), result.content());
                continue;
            }
            faults.addAll(result.faults());
            String code = check.codeOf(row);
            if (!code.isEmpty()) {
                refused.add(code);
            }
        }
        return new CheckedRows(rows.size(), accepted, Arrays.copyOf(codes, count), (long) rows.size() - count, faults, refused);
    }
}
