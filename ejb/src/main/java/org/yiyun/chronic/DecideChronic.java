package org.yiyun.chronic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What was decided on a registration.
 *
 * @param remark why; told to who registered
 */
public record DecideChronic(boolean approved, @NotBlank @Size(max = 1000) String remark) {
    public DecideChronic {
        remark = remark == null ? null : remark.strip();
    }
}
