package org.yiyun.hotline.internal;

import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/** The reasons of a problem, one for each path. */
public final class Reasons {
    private Reasons() {}

    /** The errors; of a problem without any, the exact words of its type with their values, for the whole message. */
    public static List<FieldError> of(BusinessException problem) {
        if (!problem.errors().isEmpty() || problem.params().isEmpty()) {
            return problem.errors();
        }
        return List.of(new FieldError("", "problem." + problem.type().slug() + ".exact", problem.params()));
    }
}
