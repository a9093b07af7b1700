package org.yiyun.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution's list for a library, or what changed of it.
 *
 * @param institution national code of the institution whose list it is; null for the institution that sends it
 * @param mode        {@link UploadMode#DELTA} where nothing is said
 */
public record UploadItems(
        @Nullable @Size(max = 20) String institution, @Nullable UploadMode mode, @NotEmpty @Size(max = 20000) List<@Valid OwnItem> items) {
    public UploadItems {
        mode = mode == null ? UploadMode.DELTA : mode;
    }
}
