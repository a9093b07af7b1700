package org.yiyun.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which somebody is away or on standby. */
public record StaffTimeView(
        long id, StaffTimeKind kind, String staff, String name, Instant from, Instant to, @Nullable String note, String createdBy,
        int version) {}
