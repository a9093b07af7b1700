package org.yiyun.standardization;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a library was compared with the national one; never changed. @param version of the library that was in force then, null before the first */
public record SyncRecord(
        long id, String library, @Nullable Integer version, String nationalVersion, LocalDate checkedOn, SyncResult result,
        @Nullable String reference, @Nullable String note, String recordedBy, Instant recordedAt) {}
