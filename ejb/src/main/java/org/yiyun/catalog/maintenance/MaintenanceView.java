package org.yiyun.catalog.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance as its page shows it; what has not been said yet is null.
 *
 * @param targetVersion number of the library's version whose changes the script brings
 * @param verbs         what the caller may do with it now
 */
public record MaintenanceView(
        String number, String library, String libraryName, String title, String need, String basis, String raisedBy,
        @Nullable LocalDate wantedOn, MaintenanceStatus status, String recordedBy, Instant recordedAt, @Nullable String analysis,
        @Nullable String impact, @Nullable String analysedBy, @Nullable String confirmedBy, @Nullable Instant confirmedAt,
        @Nullable String note, @Nullable String plan, @Nullable Integer targetVersion, @Nullable String externalNumber,
        @Nullable LocalDate sentOn, @Nullable LocalDate executedOn, @Nullable String result, @Nullable String executedBy,
        @Nullable String findings, @Nullable String verifiedBy, @Nullable Instant endedAt, List<MaintenanceVerb> verbs, int version) {
    public MaintenanceView {
        verbs = List.copyOf(verbs);
    }
}
