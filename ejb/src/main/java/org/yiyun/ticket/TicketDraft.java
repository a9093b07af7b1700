package org.yiyun.ticket;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a ticket that is being typed; all of it may still be missing.
 *
 * @param system     code of the business system
 * @param phone      of the caller in whatever way it is written
 * @param occurredAt null for now
 */
public record TicketDraft(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 8000) String description,
        @Nullable @Size(max = 4000) String symptom,
        @Nullable @Size(max = 60) String system,
        @Nullable @Size(max = 20) String institution,
        @Nullable @Size(max = 30) String phone,
        @Nullable Instant occurredAt) {
    /** All that it says. */
    public String[] texts() {
        return Stream.of(title, description, symptom).filter(Objects::nonNull).toArray(String[]::new);
    }
}
