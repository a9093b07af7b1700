package org.yiyun.reporting.periodic;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a report as it was made.
 *
 * @param statement what its maker said beside the figures
 * @param document  id of the Word file in feature {@code document}
 * @param name      of the workbook
 * @param size      of the workbook in bytes
 * @param sha256    of the workbook, in hex
 */
public record PeriodicVersion(
        int number, Instant madeAt, String madeBy, @Nullable String statement, UUID job, long document, String name, int size, String sha256) {}
