package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlQueryTest {
    @Test
    void knowsWhichOfTheNamesTheAddressHasSomethingFor() {
        var url = new UrlQuery(request(Map.of("tab", "work", "year", "", "other", "x")));
        assertThat(url.given("year tab sort")).containsExactly("tab");
        assertThat(url.given("")).isEmpty();
    }

    private static HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                UrlQueryTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> method.getName().equals("getParameter") ? parameters.get(args[0]) : null);
    }
}
