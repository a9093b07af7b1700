package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoBodyFilterTest {
    @Test
    void whoeverSendsNothingNeedNotSayOfWhatType() {
        assertThat(filtered(Map.of())).containsOnly(Map.entry("Content-Type", List.of("application/json")));
        assertThat(filtered(Map.of("Content-Length", "0")).getFirst("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aBodyOfNoTypeAndATypeThatWasSaidStayAsTheyAre() {
        assertThat(filtered(Map.of("Content-Length", "2"))).doesNotContainKey("Content-Type");
        assertThat(filtered(Map.of("Transfer-Encoding", "chunked"))).doesNotContainKey("Content-Type");
        assertThat(filtered(Map.of("Content-Type", "text/plain")).getFirst("Content-Type")).isEqualTo("text/plain");
    }

    private static MultivaluedMap<String, String> filtered(Map<String, String> sent) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>(sent);
        new NoBodyFilter().filter((ContainerRequestContext) Proxy.newProxyInstance(
                NoBodyFilterTest.class.getClassLoader(), new Class<?>[] {ContainerRequestContext.class}, (proxy, method, arguments) -> headers));
        return headers;
    }
}
