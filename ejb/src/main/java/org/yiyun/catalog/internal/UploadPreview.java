package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.UploadView;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.FileOutline;
import org.yiyun.catalog.reading.ReadingProblem;
import org.yiyun.catalog.reading.RowCheck;
import org.yiyun.catalog.reading.SourceFile;
import org.yiyun.catalog.reading.SourceRows;

/** Looks at a file without importing it: its outline, and its first rows by the same check that the import makes. */
@ApplicationScoped
public class UploadPreview {
    /** Enough to see what is wrong with a column, and read at once. */
    private static final int ROWS = 2_000;
    private static final int FAULTS = 20;

    public UploadView of(Uploads.Upload upload, Library library, Path file, Map<String, String> remembered) {
        String name = upload.order().fileName();
        try {
            FileOutline outline = SourceFile.outline(file, name, library.definition(), remembered);
            try (SourceRows rows = SourceFile.open(file, name, library.definition(), remembered)) {
                return checked(upload, outline, rows, new RowCheck(library.definition()));
            } catch (ReadingProblem refused) {
                return refused(upload, outline, refused);
            }
        } catch (ReadingProblem unreadable) {
            return refused(upload, null, unreadable);
        }
    }

    private static UploadView checked(Uploads.Upload upload, FileOutline outline, SourceRows rows, RowCheck check) {
        List<RowFault> faults = new ArrayList<>();
        int checked = 0;
        int accepted = 0;
        boolean more = rows.next();
        while (more && checked < ROWS) {
            CheckedRow row = check.check(rows.row());
            checked++;
            accepted += row.isAccepted() ? 1 : 0;
            row.faults().stream().limit(FAULTS - (long) faults.size()).forEach(faults::add);
            more = rows.next();
        }
        return new UploadView(upload.id(), upload.order(), upload.size(), outline, null, checked, accepted, !more, faults);
    }

    private static UploadView refused(Uploads.Upload upload, @Nullable FileOutline outline, ReadingProblem problem) {
        return new UploadView(
                upload.id(), upload.order(), upload.size(), outline, new UploadView.Refusal(problem.code(), problem.arguments()), 0, 0, false,
                List.of());
    }
}
