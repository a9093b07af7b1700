package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole of a problem's body but its trace id, which is checked for its form. */
final class Problem {
    private Problem() {
    }

    static Map<String, Object> of(Response response) {
        assertThat(response.contentType()).as(response.asString()).isEqualTo("application/problem+json");
        var body = new LinkedHashMap<String, Object>(response.jsonPath().getMap("$"));
        assertThat(body.remove("traceId")).asString().matches("[0-9a-f]{32}");
        assertThat(body.get("status")).isEqualTo(response.statusCode());
        return body;
    }

    /** As expected of an answer: {@code errors} as path, message, path, message. */
    static Map<String, Object> body(String code, int status, String instance, String title, String detail, String... errors) {
        var faults = new java.util.ArrayList<Map<String, String>>();
        for (int i = 0; i < errors.length; i += 2) {
            faults.add(Map.of("path", errors[i], "message", errors[i + 1]));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + code);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", instance);
        body.put("code", code);
        body.put("errors", List.copyOf(faults));
        return body;
    }

    static Map<String, Object> invalid(String instance, String... errors) {
        return body("invalid", 422, instance, "输入有误", "有输入不符合要求，请按各项提示修改后重试。", errors);
    }
}
