package org.yiyun.hotline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

/**
 * Body of a message to {@code hotline.intake}, schema version 1.
 *
 * @param schema      always 1
 * @param key         the sender's own unique key: the same key gives the same ticket
 * @param institution national code, absent for a caller who belongs to none
 * @param occurredAt  when it happened; absent: now
 */
public record HotlineMessage(
        @NotNull Integer schema,
        @NotBlank @Size(max = 120) String key,
        @NotNull Channel channel,
        @NotNull TicketKind kind,
        @NotBlank @Size(max = 60) String callerName,
        @NotBlank @Pattern(regexp = "[0-9+()\\- ]{5,30}", message = "field.phone") String callerPhone,
        @Nullable @Size(max = 20) String institution,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 8000) String description,
        @Nullable Instant occurredAt) {
    /** The only version so far. */
    public static final int SCHEMA = 1;

    /** What a body may measure at most, in bytes of UTF-8. */
    public static final int MAX_BYTES = 256 * 1024;
}
