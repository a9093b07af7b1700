package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away (请假) or on standby (应急备勤).
 *
 * @param staff login name
 * @param to    not included
 * @param note  why; needed for an absence
 */
public record RecordStaffTime(
        @NotBlank @Size(max = 60) String staff, @NotNull Instant from, @NotNull Instant to, @Nullable @Size(max = 200) String note) {}
