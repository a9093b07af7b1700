package org.yiyun.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages refuse, and what they tell browsers to refuse. */
@SystemTest
class PageSecurityIT {
    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/tickets.xhtml", "/admin/users.xhtml", "/account.xhtml"})
    void leadsStrangersToTheLogin(String path) {
        var answer = page(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(Yiyun.url() + "/login.xhtml?from=" + path.replace("/", "%2F"));
    }

    @Test
    void tellsBrowsersWhatToRefuse() {
        var headers = page("/login.xhtml").headers();
        assertThat(headers.getValue("Content-Security-Policy")).contains(
                "default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getValue("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getValue("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void refusesWritesThatAnotherSiteSends() {
        var url = Yiyun.url() + "/login.xhtml";
        assertThat(given().header("Origin", "https://evil.example").post(url).statusCode()).isEqualTo(403);
        assertThat(given().header("Sec-Fetch-Site", "cross-site").post(url).statusCode()).isEqualTo(403);
        assertThat(given().header("Origin", "null").post(url).statusCode()).isEqualTo(403);
    }

    /** Faces would take it for a form, and a page that keeps no state asks for nothing else that only its own form has. */
    @Test
    void refusesFormsThatALinkSends() {
        for (var path : List.of("/login.xhtml", "/ticket-verb.xhtml", "/tickets.xhtml")) {
            var link = Yiyun.url() + path + "?number=T-1&verb=CLOSE&do-close=do-close&do-close:submit=x&jakarta.faces.ViewState=stateless";
            assertThat(given().redirects().follow(false).get(link).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void answersAjaxOfAnEndedSessionWithARedirect() {
        var answer = given().redirects().follow(false).header("Faces-Request", "partial/ajax").post(Yiyun.url() + "/tickets.xhtml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response>"
                + "<redirect url=\"/login.xhtml\"></redirect></partial-response>");
    }

    private static Response page(String path) {
        return given().redirects().follow(false).get(Yiyun.url() + path);
    }
}
