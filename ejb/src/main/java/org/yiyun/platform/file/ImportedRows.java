package org.yiyun.platform.file;

import java.io.Serializable;
import java.util.List;
import org.yiyun.platform.problem.FieldError;

/**
 * What came of a small file that people filled in: good lines are taken, the others are told.
 *
 * @param taken    lines that were taken
 * @param rejected lines that were not, in order
 */
public record ImportedRows(int taken, List<Rejected> rejected) implements Serializable {
    public ImportedRows {
        rejected = List.copyOf(rejected);
    }

    /** A line that was not taken. @param line number in the file; the headings are line 1 */
    public record Rejected(int line, List<FieldError> errors) implements Serializable {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
