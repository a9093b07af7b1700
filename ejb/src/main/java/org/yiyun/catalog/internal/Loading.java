package org.yiyun.catalog.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.RowCheck;
import org.yiyun.catalog.reading.SourceRow;
import org.yiyun.catalog.reading.SourceRows;

/** Checks the rows of a file and brings the good ones into the staging table, some thousands at a time. */
final class Loading {
    private static final int BATCH = 4000;
    /** Rejects that are kept with their reasons; of more, only how many there are is told. */
    static final int MOST_FAULTS = 10_000;

    private final LibraryDefinition definition;
    private final RowCheck check;
    private final LongConsumer progress;
    private final List<RowFault> faults = new ArrayList<>();
    private final Set<String> refusedCodes = new HashSet<>();
    private long rows;
    private long rejected;
    private long repeated;

    /** @param progress told how many rows have been read so far */
    Loading(LibraryDefinition definition, LongConsumer progress) {
        this.definition = definition;
        this.progress = progress;
        check = new RowCheck(definition);
    }

    /** A row after its check: what COPY reads, or its faults. */
    private record Checked(String line, List<RowFault> faults) {}

    /** Brings all rows of the file in and sorts those out that contradict each other. */
    Staging load(Connection connection, SourceRows source) throws SQLException {
        var staging = new Staging(connection);
        try (var sink = staging.open()) {
            List<SourceRow> batch = new ArrayList<>(BATCH);
            while (source.next()) {
                batch.add(source.row());
                if (batch.size() == BATCH) {
                    write(sink, batch);
                    batch.clear();
                }
            }
            write(sink, batch);
            sink.end();
        }
        if (staging.findRepeated() > 0) {
            staging.conflicts(MOST_FAULTS).forEach(this::keep);
            rejected += staging.takeConflicts();
            repeated = staging.takeRepeated();
        }
        staging.unsaid(refusedCodes);
        return staging;
    }

    /** Checking is pure, so that all processors may do it; the order of the file stays. */
    private void write(CopyStream sink, List<SourceRow> batch) throws SQLException {
        var text = new StringBuilder(batch.size() * 256);
        for (Checked row : batch.parallelStream().map(this::checked).toList()) {
            text.append(row.line());
            if (!row.faults().isEmpty()) {
                rejected++;
                row.faults().forEach(this::keep);
                String code = row.faults().get(0).raw().get(definition.codeField());
                if (code != null) {
                    refusedCodes.add(RowCheck.likelyCode(code));
                }
            }
        }
        sink.write(text.toString());
        rows += batch.size();
        progress.accept(rows);
    }

    private Checked checked(SourceRow row) {
        CheckedRow result = check.check(row);
        return result.isAccepted()
                ? new Checked(Staging.line(definition, row.sheet(), row.line(), result.content()), List.of())
                : new Checked("", result.faults());
    }

    private void keep(RowFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** In the order in which they were found. */
    List<RowFault> faults() {
        return faults;
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    long repeated() {
        return repeated;
    }
}
