package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.UploadView;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.CodeCollisions;
import org.yiyun.catalog.reading.FileOutline;
import org.yiyun.catalog.reading.ReadingProblem;
import org.yiyun.catalog.reading.RowCheck;
import org.yiyun.catalog.reading.SourceFile;
import org.yiyun.catalog.reading.SourceRow;
import org.yiyun.catalog.reading.SourceRows;

/**
 * Looks at a file without importing it: its outline, and its first rows by the same check that the import makes. Where codes are made
 * of fields, it looks further whether they tell the rows apart.
 */
@ApplicationScoped
public class UploadPreview {
    /** Enough to see what is wrong with a column, and read at once. */
    private static final int ROWS = 2_000;
    /** Rows whose composed codes are compared: a national list as a whole, in memory that one request may have. */
    private static final int COMPARED = 20_000;
    private static final int FAULTS = 20;

    /**
     * @param remembered keys of fields by heading
     * @param said       how codes are made where no column brings them; null if nothing was said
     * @param inForce    how those of the version in force were made; null if a file brought them, or if there is none
     */
    public UploadView of(
            Uploads.Upload upload, Library library, Path file, Map<String, String> remembered, @Nullable CodeComposition said,
            @Nullable CodeComposition inForce) {
        return new Look(upload, library, said, inForce).at(file, remembered);
    }

    /** One look at one file. */
    private static final class Look {
        private final Uploads.Upload upload;
        private final LibraryDefinition definition;
        private final @Nullable CodeComposition said;
        private final @Nullable CodeComposition inForce;
        private final List<RowFault> faults = new ArrayList<>();
        private int checked;
        private int accepted;
        private String example = "";

        Look(Uploads.Upload upload, Library library, @Nullable CodeComposition said, @Nullable CodeComposition inForce) {
            this.upload = upload;
            definition = library.definition();
            this.said = said;
            this.inForce = inForce;
        }

        UploadView at(Path file, Map<String, String> remembered) {
            String name = upload.order().fileName();
            try {
                FileOutline outline = SourceFile.outline(file, name, definition, remembered);
                try (SourceRows rows = SourceFile.open(file, name, definition, remembered, said)) {
                    boolean whole = check(rows);
                    return view(outline, null, whole);
                } catch (ReadingProblem refused) {
                    return view(outline, refused, false);
                }
            } catch (ReadingProblem unreadable) {
                return view(null, unreadable, false);
            }
        }

        /** Whether that were all rows. */
        private boolean check(SourceRows rows) {
            var check = new RowCheck(definition, rows.composition().orElse(null));
            Optional<CodeCollisions> collisions = rows.composition().map(how -> new CodeCollisions(definition, how));
            boolean more = rows.next();
            while (more && checked < ROWS) {
                SourceRow row = rows.row();
                CheckedRow result = check.check(row);
                checked++;
                accepted += result.isAccepted() ? 1 : 0;
                result.faults().stream().limit(FAULTS - (long) faults.size()).forEach(faults::add);
                collisions.ifPresent(codes -> compare(codes, row, result));
                more = rows.next();
            }
            boolean whole = !more;
            for (int read = checked; more && read < COMPARED && collisions.isPresent(); read++) {
                compare(collisions.get(), rows.row(), check.check(rows.row()));
                more = rows.next();
            }
            collisions.flatMap(codes -> codes.problem(0)).ifPresent(problem -> {
                throw problem;
            });
            return whole;
        }

        private void compare(CodeCollisions codes, SourceRow row, CheckedRow result) {
            if (result.isAccepted()) {
                codes.add(row.sheet(), row.line(), result.content().values());
                example = example.isEmpty() ? result.content().get(definition.codeField()) : example;
            }
        }

        private UploadView view(@Nullable FileOutline outline, @Nullable ReadingProblem problem, boolean whole) {
            UploadView.Refusal refusal = problem == null ? null : new UploadView.Refusal(problem.code(), problem.arguments());
            return problem == null
                    ? new UploadView(upload.id(), upload.order(), upload.size(), outline, null, checked, accepted, whole, faults, codes(outline))
                    : new UploadView(upload.id(), upload.order(), upload.size(), outline, refusal, 0, 0, false, List.of(), codes(outline));
        }

        /** A column that brings codes goes before what was said. */
        private UploadView.@Nullable Codes codes(@Nullable FileOutline outline) {
            boolean brought = outline == null || outline.tables().stream().filter(FileOutline.Table::used)
                    .flatMap(table -> table.columns().stream()).anyMatch(column -> column.field().equals(definition.codeField()));
            return said == null || brought ? null : new UploadView.Codes(said, example, said.equals(inForce) ? null : inForce);
        }
    }
}
