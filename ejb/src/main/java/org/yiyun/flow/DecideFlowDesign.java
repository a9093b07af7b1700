package org.yiyun.flow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whether a design is approved, or goes back to be worked on. */
public record DecideFlowDesign(boolean approved, @NotBlank @Size(max = 1000) String remark) {
    public DecideFlowDesign {
        remark = remark == null ? null : remark.strip();
    }
}
