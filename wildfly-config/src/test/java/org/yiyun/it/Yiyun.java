package org.yiyun.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.yiyun.server.TestAccess;

/**
 * What a system test needs of the running product: addresses, tokens, the database. A test class carries
 * {@link SystemTest}.
 */
public final class Yiyun {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Yiyun() {
    }

    /** {@code http://127.0.0.1:…}, without a slash at the end. */
    public static String url() {
        return TestAccess.url();
    }

    public static int amqpPort() {
        return TestAccess.amqpPort();
    }

    public static int stompPort() {
        return TestAccess.stompPort();
    }

    /** The password of a demo account, the secret of an institution, {@code hotline.user}, {@code hotline.password}. */
    public static String secret(String account) {
        return TestAccess.credentials().account(account);
    }

    public static Path demoAccounts() {
        return TestAccess.credentials().demoAccounts();
    }

    /** A connection with the rights of the application. */
    public static Connection connect() throws SQLException {
        return TestAccess.connect();
    }

    /** A request in the name of a demo account: {@code Yiyun.as("desk").get("/tickets")}. */
    public static RequestSpecification as(String account) {
        return given(api().addHeader("Authorization", "Bearer " + token(account)).build());
    }

    /** A request in nobody's name. */
    public static RequestSpecification anonymous() {
        return given(api().build());
    }

    private static RequestSpecBuilder api() {
        return new RequestSpecBuilder()
                .setBaseUri(url())
                .setBasePath("/api/v1")
                .setContentType(ContentType.JSON)
                .setAccept(ContentType.ANY);
    }

    /** A bearer token, fetched once per account. */
    public static String token(String account) {
        return TOKENS.computeIfAbsent(account, Yiyun::fetchToken);
    }

    private static String fetchToken(String account) {
        var institution = account.length() == 12;
        var body = institution
                ? Map.of("clientId", account, "clientSecret", secret(account))
                : Map.of("username", account, "password", secret(account));
        return anonymous().body(body).post("/token").then().statusCode(200).extract().path("accessToken");
    }

    /** Waits until a job is completed; the job as that account sees it. */
    public static JsonPath completed(String account, String job) {
        eventually(() -> assertThat(as(account).get("/jobs/" + job).<String>path("status")).isEqualTo("COMPLETED"));
        return as(account).get("/jobs/" + job).jsonPath();
    }

    /** Waits for what happens by itself; fails after half a minute. */
    public static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200)).untilAsserted(assertion);
    }
}
