package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyun.it.HotlineMessages;
import org.yiyun.it.Stomp;

/**
 * One disk for everything, as on one machine: database, messages and logs. It becomes full to the last byte under load: the product
 * says so, loses nothing that it has confirmed, and works again by itself once there is room.
 */
@Tag("long")
class FullDiskIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final int MESSAGES = 20;

    private final Path run = Path.of(System.getProperty("yiyun.it.run"), "full-disk");
    private final Path filler = run.resolve("filler");
    private final Set<String> confirmed = new HashSet<>();
    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void mount() {
        Commands.succeeds("umount", "-l", run.toString());
        Folders.create(run);
        assumeTrue("root".equals(System.getProperty("user.name"))
                && Commands.succeeds("mount", "-t", "tmpfs", "-o", "size=2500m", "yiyun-full-disk", run.toString()),
                "a disk of its own, to be filled, can be made by root only, and only where mounting is allowed");
    }

    @AfterEach
    void unmount() {
        Commands.succeeds("umount", "-l", run.toString());
    }

    @Test
    void losesNothingThatWasConfirmedAndRecoversByItselfWhenThereIsRoom() throws Exception {
        try (var launcher = LauncherProcess.ready(SystemUnderTest.settings(run, 1, SystemUnderTest.freeOffset(), false))) {
            var nodes = launcher.nodes();
            var database = nodes.getProperty("postgres.url");
            call(nodes);
            assertThat(confirmed).hasSize(MESSAGES);

            fill();
            Awaitility.await().atMost(SOON).until(() -> !Http.ok(nodes.getProperty("node1.http") + "/health/ready"));
            assertThat(Http.answer(nodes.getProperty("node1.http") + "/health/ready", Duration.ofSeconds(20)).orElseThrow().body())
                    .containsSubsequence("\"storage\"", "no room left");
            call(nodes);

            Files.delete(filler);
            Awaitility.await().atMost(RECOVERY).until(() -> Http.ok(nodes.getProperty("node1.http") + "/health/ready"));
            int before = confirmed.size();
            Awaitility.await().atMost(RECOVERY).until(() -> {
                call(launcher.nodes());
                return confirmed.size() >= before + MESSAGES;
            });
            Awaitility.await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() ->
                    assertThat(LauncherIT.rows(database, "select external_key from ticket where external_key like 'full-%'")).containsAll(confirmed));
            var tickets = LauncherIT.rows(database, "select external_key from ticket where external_key like 'full-%'");
            assertThat(tickets).doesNotHaveDuplicates();
            assertThat(keys).containsAll(tickets);
            assertThat(LauncherIT.rows(database, "select message_key from dead_letter")).isEmpty();
        }
    }

    /** Sends some, and remembers which were confirmed; those that are refused are the sender's to send again. */
    private void call(Properties nodes) {
        var accounts = Folders.readProperties(run.resolve("demo-accounts.properties"));
        var port = Integer.parseInt(nodes.getProperty("node1.stomp").split(":")[1]);
        for (int i = 0; i < MESSAGES; i++) {
            var key = "full-" + keys.size();
            keys.add(key);
            try (var sender = Stomp.connect(port, accounts.getProperty("hotline.user"), accounts.getProperty("hotline.password"))) {
                sender.send("hotline.intake", HotlineMessages.message(key));
                confirmed.add(key);
            } catch (IOException refused) {
                // not confirmed, so nothing was promised
            }
        }
    }

    /** To the last byte. */
    private void fill() throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            for (var chunk = new byte[1 << 20]; ; ) {
                out.write(chunk);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
