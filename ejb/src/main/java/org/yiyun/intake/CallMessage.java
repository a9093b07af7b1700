package org.yiyun.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Body of a message to {@code hotline.calls}, schema version 1: the members of a {@link CallEvent}.
 *
 * @param schema always 1
 */
public record CallMessage(
        @NotNull Integer schema,
        @NotBlank @Size(max = 120) String callId,
        @NotBlank @Pattern(regexp = "(?i)ring|answer|hangup", message = "field.call-event") String event,
        @NotBlank @Pattern(regexp = "[0-9+()\\- ]{3,30}", message = "field.call-phone") String phone,
        @Nullable @Size(min = 1, max = 60) String agent,
        @Nullable Instant at) {
    /** The only version so far. */
    public static final int SCHEMA = 1;

    /** What a body may measure at most, in bytes of UTF-8. */
    public static final int MAX_BYTES = 64 * 1024;

    public CallEvent told() {
        return new CallEvent(callId, event, phone, agent, at);
    }
}
