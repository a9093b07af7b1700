package org.yiyun.servicecheck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What was found, and who corrects it: a task of the checker's for that person.
 *
 * @param ticket      of the sample; null for what concerns no single ticket
 * @param text        what was found (发现的问题)
 * @param correction  what is to be done (整改要求)
 * @param owner       login of who does it
 * @param workingDays until when, from today
 */
public record RecordFinding(
        @Nullable @Size(max = 40) String ticket,
        @NotBlank @Size(max = 2000) String text,
        @NotBlank @Size(max = 2000) String correction,
        @NotBlank @Size(max = 60) String owner,
        @NotNull @Min(1) @Max(60) Integer workingDays) {
    public RecordFinding {
        ticket = Typed.orNull(ticket);
        text = text == null ? null : text.strip();
        correction = correction == null ? null : correction.strip();
        owner = owner == null ? null : owner.strip();
    }
}
