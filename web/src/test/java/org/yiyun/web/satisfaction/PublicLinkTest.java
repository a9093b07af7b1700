package org.yiyun.web.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicLinkTest {
    @Test
    void hasTheAddressOfThisServerUnlessTheInstallationNamesItsOwn() {
        assertThat(PublicLink.of("/rate.xhtml?t=x", request("http", 80))).isEqualTo("http://y.example.cn/rate.xhtml?t=x");
        assertThat(PublicLink.of("/rate.xhtml?t=x", request("https", 443))).isEqualTo("https://y.example.cn/rate.xhtml?t=x");
        assertThat(PublicLink.of("/rate.xhtml?t=x", request("https", 80))).isEqualTo("https://y.example.cn:80/rate.xhtml?t=x");
        assertThat(PublicLink.of("/rate.xhtml?t=x", request("http", 9080))).isEqualTo("http://y.example.cn:9080/rate.xhtml?t=x");
        assertThat(PublicLink.of("https://own.cn/rate.xhtml?t=x", request("http", 80))).isEqualTo("https://own.cn/rate.xhtml?t=x");
        assertThat(PublicLink.of(null, request("http", 80))).isEmpty();
    }

    private static HttpServletRequest request(String scheme, int port) {
        var answers = Map.of("getScheme", scheme, "getServerPort", port, "isSecure", scheme.equals("https"), "getServerName", "y.example.cn",
                "getContextPath", "");
        return (HttpServletRequest) Proxy.newProxyInstance(
                PublicLinkTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> answers.get(method.getName()));
    }
}
