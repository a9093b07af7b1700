package org.yiyun.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.job.JobStatus;

/**
 * An import as its page shows it.
 *
 * @param id         also of the job that does it
 * @param rejected   rows that were refused
 * @param repeated   rows that say again what a row before said
 * @param draft      number of the version that it made; null while it works, if it failed, or if nothing differs
 * @param sameFileAs an earlier import of the same file into this library
 * @param composition how codes are made of fields; null if a column of the file brings them
 * @param finishedAt null while it works, and if it failed
 * @param status     of the job that does it: what failed or was stopped can be told from what is under way
 */
public record ImportView(
        UUID id, String library, ImportMode mode, String label, LocalDate effectiveOn, String fileName, long size, String requestedBy,
        Instant requestedAt, long rows, long rejected, long repeated, long unchanged, @Nullable Integer draft, @Nullable UUID sameFileAs,
        @Nullable CodeComposition composition, @Nullable Instant finishedAt, JobStatus status) {}
