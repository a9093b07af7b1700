package org.yiyun.catalog.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A maintenance as lists show it. */
public record MaintenanceRow(
        String number, String library, String libraryName, String title, MaintenanceStatus status, @Nullable LocalDate wantedOn,
        String raisedBy, String recordedBy, Instant recordedAt) {}
