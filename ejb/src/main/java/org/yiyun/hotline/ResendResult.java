package org.yiyun.hotline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;

/** What became of one of many dead letters that were sent again: a result, or a problem with its errors. */
public record ResendResult(long id, @Nullable String result, @Nullable String problem, List<FieldError> errors) {
    public ResendResult {
        errors = List.copyOf(errors);
    }
}
