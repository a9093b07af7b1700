package org.yiyun.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;

/**
 * A problem as the client gets it (RFC 9457): status, headers and body. The servlet filters write it themselves, the
 * resources' problems come through {@link ProblemMapper}.
 */
public record ProblemAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final int RETRY_SECONDS = 5;

    public static ProblemAnswer of(BusinessException problem, HttpServletRequest request) {
        var json = json(problem, Languages.of(request.getHeader("Accept-Language")), request.getRequestURI(), Trace.id(request));
        return new ProblemAnswer(problem.type().status(), headers(problem), json.toString().getBytes(UTF_8));
    }

    /** Answers from within a servlet filter. */
    public static void write(BusinessException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = of(problem, request);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentType(RestApplication.PROBLEM_JSON);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    static JsonObject json(BusinessException problem, Locale locale, String instance, String traceId) {
        var type = problem.type();
        var errors = Json.createArrayBuilder();
        problem.errors().forEach(error -> errors.add(Json.createObjectBuilder()
                .add("path", error.path())
                .add("message", ProblemTexts.error(locale, error))));
        return Json.createObjectBuilder()
                .add("type", "/problems/" + type.slug())
                .add("title", ProblemTexts.title(locale, type))
                .add("status", type.status())
                .add("detail", ProblemTexts.detail(locale, problem))
                .add("instance", instance)
                .add("code", type.slug())
                .add("traceId", traceId)
                .add("errors", errors)
                .build();
    }

    private static Map<String, String> headers(BusinessException problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", "Accept-Language");
        if (problem.type().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        } else if (problem.type() == ProblemType.TOO_MANY_REQUESTS) {
            headers.put("Retry-After", String.valueOf(problem.params().get("seconds")));
        } else if (problem.type().status() == 503 || problem.type() == ProblemType.REQUEST_RUNNING) {
            headers.put("Retry-After", String.valueOf(RETRY_SECONDS));
        }
        return headers;
    }
}
