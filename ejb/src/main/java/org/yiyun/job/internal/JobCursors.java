package org.yiyun.job.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.yiyun.job.JobView;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.problem.BusinessException;

/** Where a page of the job list ends: time of the order, then id. */
final class JobCursors {
    private JobCursors() {}

    static String after(JobView last) {
        return Cursor.of(last.queuedAt(), last.id()).text();
    }

    static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.keys().get(0));
        } catch (DateTimeException foreign) {
            throw BusinessException.invalid("cursor", "field.cursor", Map.of());
        }
    }

    static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().get(1));
        } catch (IllegalArgumentException foreign) {
            throw BusinessException.invalid("cursor", "field.cursor", Map.of());
        }
    }
}
