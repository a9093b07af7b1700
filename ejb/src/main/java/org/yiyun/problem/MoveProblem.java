package org.yiyun.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * That a problem is a known error, solved, or open again.
 *
 * @param remark wanted when it is opened again
 */
public record MoveProblem(@NotNull ProblemStatus status, @Nullable @Size(max = 1000) String remark) {
    public MoveProblem {
        remark = Typed.orNull(remark);
    }
}
