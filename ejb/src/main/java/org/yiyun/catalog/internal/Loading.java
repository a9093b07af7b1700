package org.yiyun.catalog.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongConsumer;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.CodeCollisions;
import org.yiyun.catalog.reading.RowCheck;
import org.yiyun.catalog.reading.SourceRow;
import org.yiyun.catalog.reading.SourceRows;

/**
 * Checks the rows of a file and brings the good ones into the staging table, some thousands at a time. While this thread reads and the
 * database takes in, other processors check; the order of the file stays.
 */
final class Loading {
    private static final int BATCH = 2000;
    /** Batches that are read and wait; it bounds the memory of an import. */
    private static final int AHEAD = Math.min(ForkJoinPool.getCommonPoolParallelism() + 2, 16);
    /** Each telling is a transaction of its own. */
    private static final Duration TELLING = Duration.ofMillis(500);
    /** Rejects that are kept with their reasons; of more, only how many there are is told. */
    static final int MOST_FAULTS = 10_000;

    private final LibraryDefinition definition;
    private final LongConsumer progress;
    private final List<RowFault> faults = new ArrayList<>();
    private final Set<String> refusedCodes = new HashSet<>();
    private final SeenCodes seen = new SeenCodes();
    private long rows;
    private long rejected;
    private long repeated;
    private long inForce;
    private long told;
    private long toldAt;

    /** @param progress told now and then how many rows have been read so far, and at the end how many there were */
    Loading(LibraryDefinition definition, LongConsumer progress) {
        this.definition = definition;
        this.progress = progress;
    }

    /**
     * Brings all rows of the file in and sorts those out that contradict each other.
     *
     * @throws org.yiyun.catalog.reading.ReadingProblem if the fields that make the code do not tell all rows apart
     */
    Staging load(Connection connection, SourceRows source) throws SQLException {
        var staging = new Staging(connection);
        try (var sink = staging.open()) {
            copy(source, sink);
            sink.end();
        }
        if (seen.isRepeated() && staging.findRepeated() > 0) {
            List<RowFault> conflicts = staging.conflicts(MOST_FAULTS);
            if (source.composition().isPresent()) {
                refuse(conflicts, source.composition().get(), staging.contradicted());
            }
            conflicts.forEach(this::keep);
            rejected += staging.takeConflicts();
            repeated = staging.takeRepeated();
            inForce = staging.inForce();
        }
        staging.unsaid(refusedCodes);
        return staging;
    }

    /** Where codes are made of fields, a code that comes twice is a fault of the making and not of the rows. */
    private void refuse(List<RowFault> conflicts, CodeComposition composition, long codes) {
        var collisions = new CodeCollisions(definition, composition);
        conflicts.forEach(row -> collisions.add(row.sheet(), row.line(), row.raw()));
        collisions.problem(codes).ifPresent(problem -> {
            throw problem;
        });
    }

    private void copy(SourceRows source, CopyStream sink) throws SQLException {
        var check = new RowCheck(definition, source.composition().orElse(null));
        Deque<ForkJoinTask<CheckedRows>> ahead = new ArrayDeque<>();
        List<SourceRow> batch = new ArrayList<>(BATCH);
        while (source.next()) {
            batch.add(source.row());
            if (batch.size() == BATCH) {
                ahead.add(checking(check, batch));
                batch = new ArrayList<>(BATCH);
                if (ahead.size() > AHEAD) {
                    write(sink, ahead.remove().join());
                }
            }
        }
        ahead.add(checking(check, batch));
        while (!ahead.isEmpty()) {
            write(sink, ahead.remove().join());
        }
        if (told < rows) {
            tell();
        }
    }

    private ForkJoinTask<CheckedRows> checking(RowCheck check, List<SourceRow> batch) {
        return ForkJoinPool.commonPool().submit(() -> CheckedRows.of(definition, check, batch));
    }

    private void write(CopyStream sink, CheckedRows checked) throws SQLException {
        sink.write(checked.accepted().rows());
        for (long code : checked.codes()) {
            seen.add(code);
        }
        checked.faults().forEach(this::keep);
        refusedCodes.addAll(checked.refusedCodes());
        rejected += checked.rejected();
        inForce += checked.accepted().inForce();
        rows += checked.read();
        if (told == 0 || System.nanoTime() - toldAt > TELLING.toNanos()) {
            tell();
        }
    }

    private void tell() {
        progress.accept(rows);
        told = rows;
        toldAt = System.nanoTime();
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

    /** Rows, none of them repeated or refused, that say that their entry is in force. */
    long inForce() {
        return inForce;
    }
}
