package org.yiyun.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The REST interface (contracts.md §2). Resources and providers are found by their annotations. */
@ApplicationPath(RestApplication.PATH)
@OpenAPIDefinition(
        info = @Info(
                title = "Yiyun 医运",
                version = "1",
                description = "Operations platform of a city's medical-insurance bureau. Lists answer {items, total, next} and take "
                        + "limit (50, at most 500) and cursor. Every failure is application/problem+json.",
                license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemBody.class)))
public class RestApplication extends Application {
    public static final String PATH = "/api/v1";
    public static final String PROBLEM_JSON = "application/problem+json";
}
