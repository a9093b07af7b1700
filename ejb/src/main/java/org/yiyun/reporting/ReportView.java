package org.yiyun.reporting;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that was made.
 *
 * @param dataTime last change of the data that went in, null if there were none
 */
public record ReportView(
        long id,
        String report,
        String quarter,
        String title,
        JsonObject parameters,
        @Nullable Instant dataTime,
        Instant createdAt,
        String createdBy,
        UUID jobId,
        List<File> files) {
    public ReportView {
        files = List.copyOf(files);
    }

    /** One of its files. @param format extension and path element */
    public record File(String format, String name, int size, String sha256) {}
}
