package org.yiyun.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The drill: the product is at work, a backup is taken by its command, everything is lost, the backup is restored by its command, and
 * the product goes on from there.
 */
@Tag("long")
class RestoreDrillIT {

    private static final byte[] CONTENT = "结算失败\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    private final int offset = SystemUnderTest.freeOffset();
    private final Path run = Path.of(System.getProperty("yiyun.it.run"), "drill");
    private final Path file = run.resolveSibling("drill.zip");

    @BeforeEach
    void makeFolder() throws Exception {
        Folders.create(run);
        Files.deleteIfExists(file);
    }

    @Test
    void theProductGoesOnFromItsBackup() throws Exception {
        String attachment;
        String number;
        JsonPath chain;
        try (var launcher = LauncherProcess.ready(SystemUnderTest.settings(run, 1, offset, true))) {
            var desk = login(launcher.nodes(), "desk");
            number = open(launcher.nodes(), desk);
            var attachments = "/tickets/" + number + "/attachments";
            attachment = attachments + "/" + given().header("Authorization", desk).multiPart("file", "log.txt", CONTENT, "text/plain")
                    .post(api(launcher.nodes()) + attachments).then().statusCode(201).extract().path("id");
            chain = awaitChain(launcher.nodes());
            safekeeping("backup");
            open(launcher.nodes(), desk);
            assertThatThrownBy(() -> safekeeping("restore")).hasMessageContaining("End it first");
        }
        assertThatThrownBy(() -> safekeeping("restore")).hasMessageContaining("The database is not empty");
        Folders.deleteTree(run.resolve("pg"));
        Folders.deleteTree(run.resolve("node1"));

        safekeeping("restore");

        try (var launcher = LauncherProcess.ready(SystemUnderTest.settings(run, 1, offset, false))) {
            var desk = login(launcher.nodes(), "desk");
            var tickets = given().header("Authorization", desk).get(api(launcher.nodes()) + "/tickets").jsonPath();
            assertThat(tickets.getInt("total")).isEqualTo(1);
            assertThat(tickets.getString("items[0].number")).isEqualTo(number);
            assertThat(given().header("Authorization", desk).get(api(launcher.nodes()) + attachment).asByteArray()).isEqualTo(CONTENT);
            var restored = awaitChain(launcher.nodes());
            assertThat(restored.getBoolean("intact")).isTrue();
            assertThat(restored.getLong("sealed")).isGreaterThanOrEqualTo(chain.getLong("sealed"));
            try (var connection = DriverManager.getConnection(launcher.nodes().getProperty("postgres.url"));
                    var query = connection.prepareStatement("select encode(hash, 'hex') from audit_seal where position = ?")) {
                query.setLong(1, chain.getLong("sealed"));
                try (var row = query.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo(chain.getString("head"));
                }
            }
            assertThat(open(launcher.nodes(), desk)).isNotEqualTo(number);
        }
    }

    private void safekeeping(String what) {
        Safekeeping.main(new String[] {what, "run=" + run, "file=" + file, "offset=" + offset});
    }

    private JsonPath awaitChain(Properties nodes) {
        var auditor = login(nodes, "auditor");
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> given().header("Authorization", auditor).get(api(nodes) + "/audit/chain").then().statusCode(200).extract().jsonPath(),
                chain -> chain.getLong("waiting") == 0 && chain.getLong("sealed") > 0);
    }

    private String open(Properties nodes, String token) {
        return RestCalls.open(nodes.getProperty("node1.http"), token, "备案咨询").then().statusCode(201).extract().path("number");
    }

    private String login(Properties nodes, String account) {
        var secret = Folders.readProperties(run.resolve("demo-accounts.properties")).getProperty(account);
        return RestCalls.login(nodes.getProperty("node1.http"), account, secret);
    }

    private static String api(Properties nodes) {
        return nodes.getProperty("node1.http") + "/api/v1";
    }
}
