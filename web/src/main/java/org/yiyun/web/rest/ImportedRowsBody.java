package org.yiyun.web.rest;

import java.util.List;
import java.util.Locale;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.problem.ProblemTexts;

/**
 * What came of a file of lines, with what is wrong in words.
 *
 * @param taken    lines that were taken
 * @param rejected lines that were not, in order
 */
public record ImportedRowsBody(int taken, List<Line> rejected) {
    public ImportedRowsBody {
        rejected = List.copyOf(rejected);
    }

    /** A line that was not taken. @param line number in the file; the headings are line 1 */
    public record Line(int line, List<ProblemBody.Fault> errors) {
        public Line {
            errors = List.copyOf(errors);
        }
    }

    public static ImportedRowsBody of(ImportedRows imported, Locale language) {
        return new ImportedRowsBody(imported.taken(), imported.rejected().stream().map(line -> new Line(line.line(), line.errors().stream()
                .map(error -> new ProblemBody.Fault(error.path(), ProblemTexts.error(language, error))).toList())).toList());
    }
}
