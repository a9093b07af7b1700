package org.yiyun.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The server itself: it is up, says little about itself, and keeps its database user small. */
@SystemTest
class ServerIT {

    @Test
    void answersHealth() {
        assertThat(given().get(Yiyun.url() + "/health/ready").statusCode()).isEqualTo(200);
        assertThat(given().get(Yiyun.url() + "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToTheLoginPage() {
        var page = given().get(Yiyun.url() + "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
    }

    @Test
    void tellsNothingAboutTheServer() {
        var names = new HashSet<String>();
        given().get(Yiyun.url() + "/").headers().forEach(header -> names.add(header.getName().toLowerCase()));
        assertThat(names).doesNotContain("server", "x-powered-by");
    }

    @Test
    void letsTheApplicationChangeRowsButNoTables() throws Exception {
        try (var connection = Yiyun.connect(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table not_allowed (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void refusesSendersWithoutTheRightPassword() {
        assertThatThrownBy(() -> Stomp.connect(Yiyun.stompPort(), "hotline", "wrong"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Security Error");
    }

    @Test
    void keepsSendersAwayFromOtherAddresses() throws Exception {
        try (var sender = Stomp.connect(Yiyun.stompPort(), Yiyun.secret("hotline.user"), Yiyun.secret("hotline.password"))) {
            assertThatThrownBy(() -> sender.send("jms.queue.yiyun.events", "{}"))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("ERROR");
        }
    }
}
