package org.yiyun.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * A suggestion for the bureau's information systems, now or later (REQ-SCP-10).
 *
 * @param text    what to do
 * @param benefit what it is good for
 * @param system  code of the business system, null if it is about none
 */
public record ProposeImprovement(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4000) String text,
        @NotNull ImprovementOrigin origin,
        @NotBlank @Size(max = 2000) String benefit,
        @Nullable @Size(max = 60) String system) {
    public ProposeImprovement {
        title = title == null ? null : title.strip();
        text = text == null ? null : text.strip();
        benefit = benefit == null ? null : benefit.strip();
        system = Typed.orNull(system);
    }
}
