package org.yiyun.flow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A step of a flow (环节).
 *
 * @param code as the log names it
 * @param last whether it ends a case
 */
public record FlowStep(@NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String code, @NotBlank @Size(max = 60) String name, boolean last) {
    public FlowStep {
        code = code == null ? null : code.strip();
        name = name == null ? null : name.strip();
    }
}
