package org.yiyun.standardization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 登记同步核对.
 *
 * @param library         key of the library
 * @param nationalVersion of the national library, as it calls it
 * @param checkedOn       the day on which it was looked at; not to come
 * @param reference       number of the version or the maintenance by which it was taken over; wanted for {@link SyncResult#UPDATED}
 */
public record RecordSync(
        @NotBlank @Size(max = 60) String library, @NotBlank @Size(max = 100) String nationalVersion, @NotNull LocalDate checkedOn,
        @NotNull SyncResult result, @Nullable @Size(max = 60) String reference, @Nullable @Size(max = 2000) String note) {}
