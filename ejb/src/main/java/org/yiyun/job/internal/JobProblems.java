package org.yiyun.job.internal;

import jakarta.ejb.EJBException;
import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A failure as it is kept with a job: code and parameters of the catalogue, nothing of our inside. */
public final class JobProblems {
    private JobProblems() {}

    public static JsonObject of(@Nullable Throwable failure) {
        return business(failure) instanceof BusinessException problem ? of(problem) : code(ProblemType.INTERNAL);
    }

    public static JsonObject code(ProblemType type) {
        return Json.createObjectBuilder().add("code", type.slug()).build();
    }

    private static JsonObject of(BusinessException problem) {
        var params = Json.createObjectBuilder();
        problem.params().forEach((name, value) -> params.add(name, String.valueOf(value)));
        var errors = Json.createArrayBuilder();
        problem.errors().forEach(error -> {
            var named = Json.createObjectBuilder();
            error.params().forEach((name, value) -> named.add(name, String.valueOf(value)));
            errors.add(Json.createObjectBuilder().add("path", error.path()).add("key", error.key()).add("params", named));
        });
        return Json.createObjectBuilder()
                .add("code", problem.type().slug()).add("params", params).add("errors", errors).build();
    }

    /** The container wraps what passes an EJB of ours on its way. */
    private static @Nullable Throwable business(@Nullable Throwable failure) {
        var cause = failure;
        while (cause instanceof EJBException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
