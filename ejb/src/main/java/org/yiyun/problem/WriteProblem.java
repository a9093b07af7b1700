package org.yiyun.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What a problem says; takes the place of all that it said before.
 *
 * @param module     of the system in which it shows
 * @param workaround what helps until the cause is removed (变通办法)
 * @param prevention what keeps it from coming again (防范措施)
 * @param owner      login of who looks after it
 */
public record WriteProblem(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 4000) String symptom,
        @Nullable @Size(max = 120) String module,
        @Nullable @Size(max = 4000) String cause,
        @Nullable @Size(max = 4000) String workaround,
        @Nullable @Size(max = 4000) String prevention,
        @Nullable @Size(max = 60) String owner) {
    public WriteProblem {
        title = title == null ? null : title.strip();
        symptom = Typed.orNull(symptom);
        module = Typed.orNull(module);
        cause = Typed.orNull(cause);
        workaround = Typed.orNull(workaround);
        prevention = Typed.orNull(prevention);
        owner = Typed.orNull(owner);
    }
}
