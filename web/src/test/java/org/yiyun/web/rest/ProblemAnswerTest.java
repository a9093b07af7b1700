package org.yiyun.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

class ProblemAnswerTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void tooManyRequestsSaysWhenToComeAgain() {
        var answer = ProblemAnswer.of(new BusinessException(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", 7L)), request());
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).isEqualTo(Map.of("Cache-Control", "no-store", "Vary", "Accept-Language", "Retry-After", "7"));
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("""
                {"type":"/problems/too-many-requests","title":"请求过于频繁","status":429,"detail":"请求过于频繁，请在 7 秒后再试。",\
                "instance":"/api/v1/tickets","code":"too-many-requests","traceId":"%s","errors":[]}""".formatted(TRACE));
    }

    @Test
    void missingConditionIsTold() {
        var answer = ProblemAnswer.of(new BusinessException(ProblemType.PRECONDITION_REQUIRED), request());
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("""
                {"type":"/problems/precondition-required","title":"缺少版本条件","status":428,\
                "detail":"修改须带请求头 If-Match，其值为读取时得到的 ETag。","instance":"/api/v1/tickets",\
                "code":"precondition-required","traceId":"%s","errors":[]}""".formatted(TRACE));
    }

    @Test
    void unavailableInvitesToTryAgain() {
        var answer = ProblemAnswer.of(new BusinessException(ProblemType.UNAVAILABLE), request());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ProblemAnswerTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, args) ->
                        switch (method.getName()) {
                            case "getRequestURI" -> "/api/v1/tickets";
                            case "getHeader" -> "traceparent".equals(args[0]) ? "00-" + TRACE + "-00f067aa0ba902b7-01" : null;
                            default -> null;
                        });
    }
}
