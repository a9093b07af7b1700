package org.yiyun.catalog;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which institutions are to be reminded by hand that they have not loaded the version published last; what is null does not narrow.
 *
 * @param state  {@link LoadState#WAITING} or {@link LoadState#LAGGING}; null for both
 * @param text   part of code or name
 * @param region by prefix
 */
public record RemindInstitutions(
        @Nullable LoadState state, @Nullable @Size(max = 100) String text, @Nullable @Size(max = 12) String region) {
    ReceiptFilter filter() {
        return new ReceiptFilter(state, text, region);
    }
}
