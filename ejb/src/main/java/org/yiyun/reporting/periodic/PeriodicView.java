package org.yiyun.reporting.periodic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with its versions, the newest first.
 *
 * @param orderable  whether the reader may have it made (again) now
 * @param reviewable whether the reader may review it now
 * @param submittable whether the reader may submit it now
 */
public record PeriodicView(
        PeriodicRow row, List<PeriodicVersion> versions, @Nullable String reviewedBy, @Nullable Instant reviewedAt, @Nullable String review,
        @Nullable String submittedBy, @Nullable Instant submittedAt, @Nullable String receiver, boolean orderable, boolean reviewable,
        boolean submittable) {
    public PeriodicView {
        versions = List.copyOf(versions);
    }
}
