package org.yiyun.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface (contracts.md §2). Resources and providers are found by their annotations. */
@ApplicationPath(RestApplication.PATH)
public class RestApplication extends Application {
    public static final String PATH = "/api/v1";
    public static final String PROBLEM_JSON = "application/problem+json";
}
