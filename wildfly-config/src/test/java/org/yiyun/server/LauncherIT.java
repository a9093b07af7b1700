package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyun.it.Amqp;
import org.yiyun.it.Stomp;

/** What {@code mvn -Prun} promises: start, stop, state that stays, and that no kill leaves anything that blocks. */
class LauncherIT {

    private final int offset = SystemUnderTest.freeOffset();
    private final Path run = Path.of(System.getProperty("yiyun.it.run"), "launcher");

    @BeforeEach
    void makeFolder() {
        Folders.create(run);
    }

    @Test
    void keepsWhatASenderHasAReceiptForAcrossKillsAndRestarts() throws Exception {
        var sent = new ArrayList<String>();
        List<ProcessHandle> survivors;
        try (var launcher = LauncherProcess.ready(SystemUnderTest.settings(run, 1, offset, true))) {
            assertThat(launcher.readyLines()).containsExactly("READY http://127.0.0.1:" + Ports.http(1, offset) + "/");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve("demo-accounts.properties"))))
                    .isEqualTo("rw-------");

            sent.addAll(sendByStomp(launcher.nodes(), "node", 20));
            var first = launcher.nodes().getProperty("node1.pid");
            process(first).destroyForcibly();
            eventually(() -> assertThat(launcher.nodes().getProperty("node1.pid")).isNotEqualTo(first));
            awaitReady(launcher);
            sent.addAll(sendByAmqp(launcher.nodes(), "revived", 5));
            awaitTickets(launcher.nodes(), sent);

            sent.addAll(sendByStomp(launcher.nodes(), "launcher", 5));
            survivors = List.of(process(launcher.nodes().getProperty("node1.pid")),
                    process(launcher.nodes().getProperty("postgres.pid")));
            launcher.kill();
        }
        assertThat(survivors).allMatch(ProcessHandle::isAlive);
        survivors.get(1).destroyForcibly();

        var again = LauncherProcess.ready(SystemUnderTest.settings(run, 1, offset, false));
        assertThat(survivors).noneMatch(ProcessHandle::isAlive);
        awaitTickets(again.nodes(), sent);
        survivors = List.of(process(again.nodes().getProperty("node1.pid")), process(again.nodes().getProperty("postgres.pid")));
        again.stop();
        assertThat(survivors).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void worksOnAPostgreSqlOfSomebodyElseWithTheMessagesInItTooAndLeavesItRunning() throws Exception {
        var theirs = run.resolveSibling("theirs");
        Folders.create(theirs);
        Leftovers.end(theirs);
        Folders.deleteTree(theirs.resolve("pg"));
        var postgres = EmbeddedPostgres.start(theirs, Credentials.in(theirs), Ports.postgres(offset), false);
        try {
            dropMessages(postgres.database(), Credentials.in(theirs));
            var settings = SystemUnderTest.settings(run, 1, offset, true, Restart.ALWAYS, MessageStore.JDBC, Optional.of(postgres.database()));
            List<String> sent;
            try (var launcher = LauncherProcess.ready(settings)) {
                assertThat(launcher.nodes()).doesNotContainKey("postgres.pid");
                sent = sendByStomp(launcher.nodes(), "theirs", 3);
                awaitTickets(launcher.nodes(), sent);
            }

            assertThat(postgres.alive()).isTrue();
            assertThat(run.resolve("pg")).doesNotExist();
            assertThat(rows(postgres.database().urlWithLogin(), "select tablename from pg_tables where schemaname = 'messages'"))
                    .containsExactlyInAnyOrder("amq_node1_messages", "amq_node1_bindings", "amq_node1_large", "pg_node1");
            assertThat(ticketKeys(postgres.database().urlWithLogin())).containsExactlyElementsOf(new TreeSet<>(sent));
        } finally {
            postgres.stop();
        }
    }

    /** Our own PostgreSQL comes with a schema for them, somebody else's does not. */
    private static void dropMessages(Database database, Credentials credentials) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", credentials.secret("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("drop schema " + Database.MESSAGES);
        }
    }

    private static void awaitReady(LauncherProcess launcher) {
        eventually(() -> assertThat(Http.ok(launcher.nodes().getProperty("node1.http") + "/health/ready")).isTrue());
    }

    /** Longer than elsewhere: a node boots meanwhile. */
    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(250)).untilAsserted(assertion);
    }

    private List<String> sendByStomp(Properties nodes, String prefix, int count) throws Exception {
        var keys = keys(prefix, count);
        var port = Integer.parseInt(nodes.getProperty("node1.stomp").split(":")[1]);
        try (var sender = Stomp.connect(port, account("hotline.user"), account("hotline.password"))) {
            for (var key : keys) {
                sender.send(nodes.getProperty("hotline.address"), message(key));
            }
        }
        return keys;
    }

    private List<String> sendByAmqp(Properties nodes, String prefix, int count) throws Exception {
        var keys = keys(prefix, count);
        var port = Integer.parseInt(nodes.getProperty("node1.amqp").split(":")[1]);
        for (var key : keys) {
            Amqp.send(port, account("hotline.user"), account("hotline.password"), nodes.getProperty("hotline.address"),
                    message(key));
        }
        return keys;
    }

    private static List<String> keys(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
    }

    private String account(String name) {
        return Folders.readProperties(run.resolve("demo-accounts.properties")).getProperty(name);
    }

    private static String message(String key) {
        return """
                {"schema":1,"key":"%s","channel":"PHONE","kind":"FAULT","callerName":"张三","callerPhone":"13800000000",
                "institution":"H99990000001","title":"门诊结算失败","description":"读卡后提示网络异常",
                "occurredAt":"2026-11-21T09:30:00+08:00"}""".formatted(key);
    }

    /** Each message once, none lost. */
    private static void awaitTickets(Properties nodes, List<String> keys) {
        eventually(() -> assertThat(ticketKeys(nodes.getProperty("postgres.url")))
                .containsExactlyElementsOf(new TreeSet<>(keys)));
    }

    private static List<String> ticketKeys(String database) throws SQLException {
        return rows(database, "select external_key from ticket where channel = 'PHONE' order by external_key collate \"C\"");
    }

    /** The first column of what a query finds. */
    static List<String> rows(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
