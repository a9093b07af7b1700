package org.yiyun.servicecheck;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/** @param remark needed for what does not pass */
public record JudgeTicket(@NotNull CheckVerdict verdict, @Nullable @Size(max = 1000) String remark) {
    public JudgeTicket {
        remark = Typed.orNull(remark);
    }
}
