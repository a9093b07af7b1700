package org.yiyun.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a library.
 *
 * @param base      number of the version in force against which its difference was worked out
 * @param restores  number of the version whose state it brings back, for a roll-back
 * @param importId  of the import that made it
 * @param planned   periods that were to begin after its first day and end with it, as those of a stop do
 * @param older     begins before a version that is published already
 * @param outdated  another version has been published since its difference was worked out; it cannot be published
 * @param impact    who uses the codes that it changes, as was known when it was approved
 * @param edition   of the row, for {@code ETag}
 */
public record VersionView(
        String library, int version, VersionStatus status, ImportMode mode, String label, LocalDate effectiveOn, @Nullable Integer base,
        @Nullable Integer restores, @Nullable UUID importId, long added, long changed, long stopped, long reused, long revived,
        long unchanged, long planned, String reason, String createdBy, Instant createdAt, @Nullable String submittedBy, @Nullable Instant submittedAt,
        @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decision, @Nullable String publishedBy,
        @Nullable Instant publishedAt, boolean older, boolean outdated, List<CodeUse> impact, int edition) {
    public VersionView {
        impact = List.copyOf(impact);
    }

    /** How many entries it makes different. */
    public long differences() {
        return added + changed + stopped + reused + revived;
    }
}
