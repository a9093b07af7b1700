package org.yiyun.organisation;

import java.io.Serializable;
import java.util.List;
import org.yiyun.platform.problem.FieldError;

/** What came of a file of institutions. */
public record ImportedInstitutions(int created, int changed, int unchanged, List<Rejected> rejected) implements Serializable {
    public ImportedInstitutions {
        rejected = List.copyOf(rejected);
    }

    /**
     * A line that was not taken.
     *
     * @param line  number in the file, the header is 1
     * @param cells as they stand in the file
     */
    public record Rejected(int line, List<String> cells, List<FieldError> errors) implements Serializable {
        public Rejected {
            cells = List.copyOf(cells);
            errors = List.copyOf(errors);
        }
    }
}
