package org.yiyun.server;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** Calls of somebody at the desk, to a server by its address, who does not wait for ever. */
final class RestCalls {
    private static final RestAssuredConfig IMPATIENT = RestAssuredConfig.config().httpClient(HttpClientConfig.httpClientConfig()
            .setParam("http.socket.timeout", 20_000).setParam("http.connection.timeout", 5_000));

    private RestCalls() {
    }

    /** What the header {@code Authorization} is to say. */
    static String login(String url, String account, String password) {
        return "Bearer " + given().config(IMPATIENT).contentType(ContentType.JSON)
                .body(Map.of("username", account, "password", password))
                .post(url + "/api/v1/token").then().statusCode(200).extract().<String>path("accessToken");
    }

    /** Opens a ticket. */
    static Response open(String url, String login, String title) {
        return given().config(IMPATIENT).header("Authorization", login).contentType(ContentType.JSON).body(Map.of(
                        "kind", "CONSULTATION", "channel", "PHONE", "title", title, "description", "咨询异地就医备案。",
                        "contact", Map.of("name", "陈晓明", "phone", "10001234567")))
                .post(url + "/api/v1/tickets");
    }
}
