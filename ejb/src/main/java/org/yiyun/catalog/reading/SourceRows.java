package org.yiyun.catalog.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiyun.catalog.engine.CodeComposition;

/** The rows of a file, one after the other. A file that turns out to be broken on the way throws a {@link ReadingProblem}. */
public interface SourceRows extends AutoCloseable {
    /** Headings of the columns in the file, in order; column numbers for a file without headings. */
    List<String> columns();

    /** Headings that bring no field of the library: their columns are left out. */
    default List<String> ignored() {
        return List.of();
    }

    /** Keys of the fields that the file brings; what it says nothing about is not empty but unknown. */
    default Set<String> fields() {
        return Set.of();
    }

    /** How the codes are made of several fields; empty if a column brings them. */
    default Optional<CodeComposition> composition() {
        return Optional.empty();
    }

    /** About how many rows there are, to show how far reading is; 0 if that is not known before the end. */
    default long expected() {
        return 0;
    }

    /** Goes to the next row; false behind the last one. */
    boolean next();

    /** The row at which {@link #next} arrived. */
    SourceRow row();

    @Override
    void close();
}
