package org.yiyun.matching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of an institution's list: a line of 《目录导入记录表》.
 *
 * @param id             that of the job too
 * @param file           name of the file; null if the list came by the interface
 * @param libraryVersion national version that it was matched with; null until the job has read it
 * @param removed        items that the list no longer has
 * @param rejected       rows of the file that could not be taken
 * @param endedAt        null while the job works
 */
public record ImportRecord(
        UUID id,
        String library,
        String institution,
        @Nullable String file,
        UploadMode mode,
        @Nullable String libraryVersion,
        long added,
        long changed,
        long unchanged,
        long removed,
        long rejected,
        long suggested,
        long conflicts,
        long unmatched,
        long confirmed,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt) {}
