package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyun.config.Migration;

/**
 * One of two nodes stands at another site, and the cable between them is pulled: database and other node are gone for it, and it for
 * them. It says that it is not ready, confirms no write that it cannot keep, holds up nobody at the main site, and works again by
 * itself when the cable is back; what its call centre was confirmed meanwhile becomes tickets then, each once.
 */
@Tag("long")
class CutOffIT {
    private static final Duration CUT = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration BOOT = Duration.ofMinutes(5);

    private final Path run = Path.of(System.getProperty("yiyun.it.run"), "cutoff");
    private final Queue<String> titles = new ConcurrentLinkedQueue<>();
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();
    private final List<AutoCloseable> things = new ArrayList<>();
    private volatile boolean ready;
    private CutOffSite site;
    private EmbeddedPostgres postgres;
    private Credentials credentials;
    private String main;

    @BeforeEach
    void start() throws IOException {
        site = begun(CutOffSite.make());
        Folders.create(run);
        Leftovers.end(run);
        List.of("pg", "node1", "node2", "messages").forEach(part -> Folders.deleteTree(run.resolve(part)));
        var settings = SystemUnderTest.settings(run, 2, SystemUnderTest.freeOffset(), false);
        credentials = Credentials.in(run);
        int port = Ports.postgres(settings.offset());
        postgres = EmbeddedPostgres.start(run, credentials, port, false);
        things.add(postgres::stop);
        Migration.migrate(postgres.database().asOwner());
        var home = ServerHome.provision(settings);
        var near = new Node(1, settings, home, postgres.database(), credentials);
        main = start(near, CutOffSite.MAIN, near.server().command());
        var far = new Node(2, settings, home, postgres.database().at("jdbc:postgresql://" + CutOffSite.MAIN + ":" + site.open(port) + "/yiyun"), credentials);
        var url = start(far, CutOffSite.SITE, site.there(far.server().command()));
        listen(site.there(List.of(Java.executable(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), PeopleAtSite.class.getName(), url,
                String.valueOf(far.stomp()), credentials.account("desk"), credentials.account("hotline.user"), credentials.account("hotline.password"))));
    }

    @AfterEach
    void stop() throws Exception {
        for (int i = things.size() - 1; i >= 0; i--) {
            things.get(i).close();
        }
    }

    @Test
    void theSideWithoutTheDatabaseStopsWritingAndComesBackByItself() throws Exception {
        Awaitility.await().atMost(SOON).until(() -> titles.size() > 20 && keys.size() > 20);

        site.cut();
        long mendAt = System.nanoTime() + CUT.toNanos();
        Awaitility.await().atMost(SOON).until(() -> !ready);
        int confirmed = titles.size();
        var login = RestCalls.login(main, "desk", credentials.account("desk"));
        Awaitility.await().atMost(SOON).ignoreExceptions().until(() -> RestCalls.open(main, login, "main-site").statusCode() == 201);
        bringAnAlarmForward();
        Awaitility.await().atMost(SOON).until(() ->
                number("select count(*) from ticket_alarm where fired_at is not null") == 1);
        Awaitility.await().atMost(CUT.plusSeconds(5)).until(() -> System.nanoTime() > mendAt);
        assertThat(titles).hasSize(confirmed);
        assertThat(ready).isFalse();

        site.mend();
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> ready);
        Awaitility.await().atMost(SOON).until(() -> titles.size() > confirmed + 10);

        var promised = List.copyOf(titles);
        var called = List.copyOf(keys);
        assertThat(count("select count(*) from ticket where title = any (?)", promised)).isEqualTo(promised.size());
        assertThat(number("select count(*) - count(distinct title) from ticket where title like 'cut-%'")).isZero();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                assertThat(count("select count(*) from ticket where external_key = any (?)", called)).isEqualTo(called.size()));
        assertThat(number("select count(*) - count(distinct external_key) from ticket where external_key like 'cut-%'")).isZero();
        assertThat(number("select count(*) from dead_letter")).isZero();
    }

    /** Starts it at an address; answers where it is. */
    private String start(Node node, String address, List<String> command) {
        node.layOut();
        var line = new ArrayList<>(command);
        line.addAll(List.of("-b=" + address, "-bprivate=" + address));
        var server = node.server();
        server.start(line);
        things.add(server::stop);
        var url = "http://" + address + ":" + node.http();
        Awaitility.await(server.name()).atMost(BOOT).until(() -> Http.ok(url + "/health/ready"));
        return url;
    }

    private <T extends AutoCloseable> T begun(T thing) {
        things.add(thing);
        return thing;
    }

    private void listen(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        things.add(process::destroyForcibly);
        var reader = new Thread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(this::heard);
            } catch (IOException over) {
                // the people were sent home
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private void heard(String line) {
        var said = line.substring(2);
        switch (line.charAt(0)) {
            case 'T' -> titles.add(said);
            case 'K' -> keys.add(said);
            default -> ready = Boolean.parseBoolean(said);
        }
    }

    private void bringAnAlarmForward() throws SQLException {
        try (var connection = postgres.database().connect(); var update = connection.createStatement()) {
            assertThat(update.executeUpdate("""
                    update ticket_alarm set at = now() where id = (select min(a.id) from ticket_alarm a join ticket_clock c on c.id = a.clock_id
                        join ticket t on t.id = c.ticket_id where a.fired_at is null and t.external_key like 'cut-%')""")).isEqualTo(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = postgres.database().connect(); var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long count(String sql, Collection<String> values) throws SQLException {
        try (var connection = postgres.database().connect(); var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", values.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
