package org.yiyun.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyun.it.Amqp;
import org.yiyun.it.CallCentre;

/**
 * Nodes end and nobody starts them again: what senders have been promised happens all the same, once, within a minute, and
 * senders and users go on with the others.
 */
@Tag("long")
class TakeOverIT {

    private static final Duration PROMISED = Duration.ofSeconds(60);
    /** Each so many-th message cannot become a ticket. */
    private static final int BAD = 20;

    private final int offset = SystemUnderTest.freeOffset();
    private final Path run = Path.of(System.getProperty("yiyun.it.run"), "takeover");

    @Test
    void theLastOfThreeNodesDoesWhatTheOthersHadConfirmed() throws Exception {
        Folders.create(run);
        var settings = SystemUnderTest.settings(run, 3, offset, true, Restart.NEVER, MessageStore.DIRECTORY, Optional.empty());
        try (var launcher = LauncherProcess.ready(settings)) {
            var killed = process(launcher.nodes(), 1);
            callsWhile(launcher, "killed", List.of(1, 2, 3), killed::destroyForcibly);

            var frozen = process(launcher.nodes(), 2);
            callsWhile(launcher, "frozen", List.of(2, 3), () -> Commands.signal(frozen, "STOP"));
            assertThat(frozen.isAlive()).isFalse();
            assertThat(launcher.output())
                    .contains("node1 ended unexpectedly; it stays away, as ordered")
                    .contains("node2 has not answered for ")
                    .contains("node2 ended unexpectedly; it stays away, as ordered");

            senderHearsOfEachRefusal(launcher);
            deskSeesEachDeadLetter(launcher);
        }
    }

    /** Calls come in over both protocols, first on the node that is to end; in the middle it ends. */
    private void callsWhile(LauncherProcess launcher, String name, List<Integer> nodes, Runnable end) throws Exception {
        var stomp = keys(name + "-stomp", 120);
        var amqp = keys(name + "-amqp", 80);
        var centre = new CallCentre(account("hotline.user"), account("hotline.password"));
        var senders = List.of(
                centre.byStomp(ports(launcher.nodes(), "stomp", nodes), bodies(stomp)),
                centre.byAmqp(ports(launcher.nodes(), "amqp", nodes), bodies(amqp)));
        Awaitility.await().atMost(PROMISED).pollInterval(Duration.ofMillis(20)).until(() -> centre.confirmed() >= 80);
        end.run();
        long ended = System.nanoTime();
        senders.forEach(sender -> sender.join());

        var rest = PROMISED.minusNanos(System.nanoTime() - ended);
        var keys = Stream.concat(stomp.stream(), amqp.stream()).toList();
        Awaitility.await().atMost(rest).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            assertThat(keysIn(launcher, "select external_key from ticket where external_key like ?", name)).containsExactlyElementsOf(good(keys));
            assertThat(keysIn(launcher, "select message_key from dead_letter where message_key like ?", name)).containsExactlyElementsOf(bad(keys));
        });
        assertThat(Http.ok(launcher.nodes().getProperty("balancer.http") + "/health/ready")).isTrue();
    }

    /** The news of refusals were written by whatever node, and two of three are gone. */
    private void senderHearsOfEachRefusal(LauncherProcess launcher) throws Exception {
        var missing = new TreeSet<>(bad(List.of("killed-stomp", "killed-amqp", "frozen-stomp", "frozen-amqp")
                .stream().flatMap(name -> keys(name, name.endsWith("stomp") ? 120 : 80).stream()).toList()));
        Amqp.receive(port(launcher.nodes(), "amqp", 3), account("hotline.user"), account("hotline.password"), "hotline.dead-letter", text -> {
            missing.removeIf(key -> text.contains('"' + key + '"'));
            return missing.isEmpty();
        });
    }

    private void deskSeesEachDeadLetter(LauncherProcess launcher) {
        var url = launcher.nodes().getProperty("balancer.http");
        var login = RestCalls.login(url, "desk", account("desk"));
        assertThat(given().header("Authorization", login).get(url + "/api/v1/dead-letters?status=OPEN").then().statusCode(200)
                .extract().<Integer>path("total")).isEqualTo(20);
    }

    private static List<String> bodies(List<String> keys) {
        return keys.stream().map(key -> message(key, isBad(key) ? "NONSENSE" : "FAULT")).toList();
    }

    private static List<String> good(List<String> keys) {
        return keys.stream().filter(key -> !isBad(key)).sorted().toList();
    }

    private static List<String> bad(List<String> keys) {
        return keys.stream().filter(TakeOverIT::isBad).sorted().toList();
    }

    private static boolean isBad(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1)) % BAD == 0;
    }

    private static List<String> keys(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
    }

    private static String message(String key, String kind) {
        return """
                {"schema":1,"key":"%s","channel":"PHONE","kind":"%s","callerName":"张三","callerPhone":"13800000000",
                "title":"门诊结算失败","description":"读卡后提示网络异常"}""".formatted(key, kind);
    }

    private static List<String> keysIn(LauncherProcess launcher, String sql, String prefix) throws SQLException {
        try (var connection = DriverManager.getConnection(launcher.nodes().getProperty("postgres.url"));
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, prefix + "-%");
            try (var rows = statement.executeQuery()) {
                var keys = Stream.<String>builder();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys.build().sorted().toList();
            }
        }
    }

    private static List<Integer> ports(Properties nodes, String protocol, List<Integer> numbers) {
        return numbers.stream().map(number -> port(nodes, protocol, number)).toList();
    }

    private static int port(Properties nodes, String protocol, int number) {
        return Integer.parseInt(nodes.getProperty("node" + number + "." + protocol).split(":")[1]);
    }

    private static ProcessHandle process(Properties nodes, int number) {
        return ProcessHandle.of(Long.parseLong(nodes.getProperty("node" + number + ".pid"))).orElseThrow();
    }

    private String account(String name) {
        return Folders.readProperties(run.resolve("demo-accounts.properties")).getProperty(name);
    }
}
