package org.yiyun.web.security;

import static org.assertj.core.api.Assertions.assertThat;

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
}
