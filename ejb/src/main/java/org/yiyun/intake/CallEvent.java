package org.yiyun.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the telephone system tells of a call.
 *
 * @param callId of the sender; its calls are its own, the same event of a call twice is one
 * @param event  {@code ring}, {@code answer} or {@code hangup}, in whatever case
 * @param phone  of the caller as the line gives it
 * @param agent  login at whose desk it rings or who answers; null for what was said before, or nobody's
 * @param at     when; null for now, which also stands for what lies ahead
 */
public record CallEvent(
        @NotBlank @Size(max = 120) String callId,
        @NotBlank @Pattern(regexp = "(?i)ring|answer|hangup", message = "field.call-event") String event,
        @NotBlank @Pattern(regexp = "[0-9+()\\- ]{3,30}", message = "field.call-phone") String phone,
        @Nullable @Size(min = 1, max = 60) String agent,
        @Nullable Instant at) {
    /** The events. */
    public enum Kind { RING, ANSWER, HANGUP }

    public Kind kind() {
        return Kind.valueOf(event.toUpperCase(Locale.ROOT));
    }
}
