package org.yiyun.server;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.yiyun.it.Stomp;

/**
 * Somebody who writes and a call centre that sends, at the node beside them, until this program is ended: {@code PeopleAtSite <url>
 * <stomp port> <desk's password> <hotline user> <hotline password>}. Prints what was confirmed to them, {@code T <title>} and
 * {@code K <key>}, and whether their node says that it is ready, {@code R true} or {@code R false}.
 */
final class PeopleAtSite {
    private static final RestAssuredConfig IMPATIENT = RestAssuredConfig.config().httpClient(HttpClientConfig.httpClientConfig()
            .setParam("http.socket.timeout", 20_000).setParam("http.connection.timeout", 5_000));

    private final String url;
    private final int stomp;
    private final String deskPassword;
    private final String hotlineUser;
    private final String hotlinePassword;

    private PeopleAtSite(String... words) {
        url = words[0];
        stomp = Integer.parseInt(words[1]);
        deskPassword = words[2];
        hotlineUser = words[3];
        hotlinePassword = words[4];
    }

    public static void main(String... words) {
        var people = new PeopleAtSite(words);
        CompletableFuture.allOf(CompletableFuture.runAsync(people::write), CompletableFuture.runAsync(people::call),
                CompletableFuture.runAsync(people::look)).join();
    }

    static int open(String url, String login, String title) {
        return given().config(IMPATIENT).header("Authorization", login).contentType(ContentType.JSON).body(Map.of(
                        "kind", "CONSULTATION", "channel", "PHONE", "title", title, "description", "咨询异地就医备案。",
                        "contact", Map.of("name", "陈晓明", "phone", "10001234567")))
                .post(url + "/api/v1/tickets").statusCode();
    }

    static String login(String url, String password) {
        return "Bearer " + given().config(IMPATIENT).contentType(ContentType.JSON)
                .body(Map.of("username", "desk", "password", password))
                .post(url + "/api/v1/token").then().statusCode(200).extract().<String>path("accessToken");
    }

    private void write() {
        var login = login(url, deskPassword);
        while (true) {
            var title = "cut-" + UUID.randomUUID();
            try {
                if (open(url, login, title) == 201) {
                    say("T " + title);
                }
            } catch (Exception unanswered) {
                // not confirmed, so nothing was promised; the client throws what it likes
            }
            Pause.millis(50);
        }
    }

    private void call() {
        while (true) {
            try (var sender = Stomp.connect(CutOffSite.SITE, stomp, hotlineUser, hotlinePassword)) {
                while (true) {
                    var key = "cut-" + UUID.randomUUID();
                    sender.send("hotline.intake", """
                            {"schema":1,"key":"%s","channel":"PHONE","kind":"FAULT","callerName":"张三","callerPhone":"0759-1234567",
                            "institution":"H99990000001","title":"刷卡报错","description":"读卡器没有反应"}""".formatted(key));
                    say("K " + key);
                    Pause.millis(100);
                }
            } catch (IOException notTaken) {
                Pause.millis(200);
            }
        }
    }

    private void look() {
        while (true) {
            say("R " + Http.ok(url + "/health/ready"));
            Pause.millis(500);
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
        }
    }
}
