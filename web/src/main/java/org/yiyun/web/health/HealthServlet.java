package org.yiyun.web.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** The server's health checks, which it shows on its management port only, on the port of the application (contracts.md §1). */
@WebServlet(urlPatterns = {"/health", "/health/ready", "/health/live"})
public class HealthServlet extends HttpServlet {
    @Inject
    @Any
    private transient Instance<HealthCheck> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var results = qualifiers(request.getServletPath()).stream()
                .flatMap(qualifier -> checks.select(qualifier).stream())
                .map(HealthCheck::call)
                .toList();
        var up = results.stream().allMatch(result -> result.getStatus() == Status.UP);
        var body = json(up, results).toString().getBytes(UTF_8);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static List<Annotation> qualifiers(String path) {
        return switch (path) {
            case "/health/ready" -> List.of(Readiness.Literal.INSTANCE);
            case "/health/live" -> List.of(Liveness.Literal.INSTANCE);
            default -> List.of(Readiness.Literal.INSTANCE, Liveness.Literal.INSTANCE);
        };
    }

    private static JsonObject json(boolean up, List<HealthCheckResponse> results) {
        var checks = Json.createArrayBuilder();
        results.forEach(result -> checks.add(check(result)));
        return Json.createObjectBuilder().add("status", up ? "UP" : "DOWN").add("checks", checks).build();
    }

    private static JsonObjectBuilder check(HealthCheckResponse result) {
        var data = Json.createObjectBuilder();
        result.getData().ifPresent(values -> values.forEach((name, value) -> {
            if (value instanceof Long number) {
                data.add(name, number);
            } else {
                data.add(name, String.valueOf(value));
            }
        }));
        return Json.createObjectBuilder().add("name", result.getName()).add("status", result.getStatus().name()).add("data", data);
    }
}
