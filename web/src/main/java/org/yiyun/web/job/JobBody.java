package org.yiyun.web.job;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobTakeover;
import org.yiyun.job.JobView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;

/**
 * A job as clients get it (contracts.md §2).
 *
 * @param takeovers every node that took it up, in order
 * @param problem {@code code}, {@code title} and {@code detail}
 */
public record JobBody(
        UUID id,
        String name,
        JobStatus status,
        long done,
        long total,
        int percent,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String requestedBy,
        @Nullable String node,
        int attempt,
        List<JobTakeover> takeovers,
        JsonObject parameters,
        @Nullable JsonObject result,
        @Nullable JsonObject problem) {
    public static JobBody of(JobView job, Locale locale) {
        return new JobBody(job.id(), job.name(), job.status(), job.done(), job.total(), job.percent(), job.queuedAt(),
                job.startedAt(), job.endedAt(), job.requestedBy(), job.node(), job.attempt(), job.takeovers(), job.parameters(),
                result(job.result(), locale), job.problem() == null ? null : told(job.problem(), locale));
    }

    /** The problems of items are told in words as well. */
    private static @Nullable JsonObject result(@Nullable JsonObject result, Locale locale) {
        if (result == null || !(result.get("items") instanceof JsonArray items)) {
            return result;
        }
        var told = Json.createArrayBuilder();
        items.forEach(item -> told.add(item instanceof JsonObject line && line.get("problem") instanceof JsonObject problem
                ? Json.createObjectBuilder(line).add("problem", told(problem, locale)).build()
                : item));
        return Json.createObjectBuilder(result).add("items", told).build();
    }

    /** A kept problem in the reader's language. */
    public static JsonObject told(JsonObject kept, Locale locale) {
        var problem = problem(kept);
        var errors = Json.createArrayBuilder();
        problem.errors().forEach(error -> errors.add(Json.createObjectBuilder()
                .add("path", error.path())
                .add("message", ProblemTexts.error(locale, error))));
        return Json.createObjectBuilder()
                .add("code", problem.type().slug())
                .add("title", ProblemTexts.title(locale, problem.type()))
                .add("detail", ProblemTexts.detail(locale, problem))
                .add("errors", errors)
                .build();
    }

    private static BusinessException problem(JsonObject kept) {
        var type = Arrays.stream(ProblemType.values())
                .filter(each -> each.slug().equals(kept.getString("code")))
                .findFirst()
                .orElse(ProblemType.INTERNAL);
        var errors = kept.get("errors") instanceof JsonArray array
                ? array.getValuesAs(JsonObject.class).stream()
                        .map(error -> new FieldError(error.getString("path"), error.getString("key"), params(error.get("params"))))
                        .toList()
                : List.<FieldError>of();
        return new BusinessException(type, params(kept.get("params")), errors);
    }

    private static Map<String, String> params(@Nullable JsonValue params) {
        return params instanceof JsonObject object
                ? object.keySet().stream().collect(Collectors.toMap(name -> name, object::getString))
                : Map.of();
    }
}
