package org.yiyun.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAccessTest {
    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, OPEN", "/rate.xhtml, OPEN", "/survey-answer.xhtml, OPEN", "/survey.xhtml, PERSONAL",
        "/x/rate.xhtml, PERSONAL", "/rate.xhtml/x, PERSONAL", "/index.xhtml, PERSONAL", "/, PERSONAL",
        "/admin/users.xhtml, PERSONAL", "/push, PERSONAL",
        "/jakarta.faces.resource/yiyun.css.xhtml, STATIC", "/health/ready, STATIC", "/health, STATIC", "/healthy.xhtml, PERSONAL",
        "/openapi, STATIC", "/problems/not-found, STATIC", "/favicon.ico, STATIC", "/x/health/ready, PERSONAL"
    })
    void isPersonalUnlessNamedOtherwise(String path, PageAccess access) {
        assertThat(PageAccess.of(path)).isEqualTo(access);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, /index.xhtml", "'', /index.xhtml", "/tickets.xhtml?q=a&status=OPEN, /tickets.xhtml?q=a&status=OPEN",
        "/admin/users.xhtml, /admin/users.xhtml", "//evil.example/x.xhtml, /index.xhtml", "/\\evil.example/x.xhtml, /index.xhtml",
        "https://evil.example/x.xhtml, /index.xhtml", "/login.xhtml, /index.xhtml", "/api/v1/tickets, /index.xhtml",
        "'/a.xhtml\r\nSet-Cookie: x', /index.xhtml", "/.//evil.xhtml, /index.xhtml"
    })
    void goesOnOnlyWithAPageOfItsOwn(@Nullable String from, String next) {
        assertThat(PageAccess.next(from)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "GET, -, -, -, false", "GET, -, cross-site, -, false", "HEAD, -, -, -, false", "POST, -, -, stateless, false",
        "POST, http://yiyun.example:8080, same-origin, stateless, false", "POST, http://YIYUN.example:8080, -, -, false",
        "POST, https://evil.example, -, -, true", "POST, http://yiyun.example, -, -, true", "POST, null, -, -, true", "POST, -, cross-site, -, true",
        "GET, -, -, stateless, true", "GET, -, none, stateless, true", "GET, -, -, '', true", "HEAD, -, -, stateless, true",
        "OPTIONS, -, -, 123:456, true"
    })
    void knowsWritesOfOtherSitesAndFormsThatALinkSends(
            String method, @Nullable String origin, @Nullable String site, @Nullable String state, boolean forged) {
        var headers = new HashMap<String, String>();
        headers.put("Host", "yiyun.example:8080");
        headers.put("Origin", origin);
        headers.put("Sec-Fetch-Site", site);
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                PageAccessTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, asked, args) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getHeader" -> headers.get((String) args[0]);
                    case "getParameter" -> args[0].equals("jakarta.faces.ViewState") ? state : null;
                    default -> throw new UnsupportedOperationException(asked.getName());
                });

        assertThat(PageAccess.isForged(request)).isEqualTo(forged);
    }

    @ParameterizedTest
    @CsvSource({"/account.xhtml, true", "/login.xhtml, true", "/logout, true", "/index.xhtml, false", "/ticket-verb.xhtml, false"})
    void letsWhoHasHalfALoginFinishItOrLeave(String path, boolean open) {
        assertThat(PageAccess.isForHalfALogin(path)).isEqualTo(open);
    }
}
