package org.yiyun.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyun.config.Migration;
import org.yiyun.server.Cluster;

/** Expand, deploy node by node, contract: as docs/OPERATIONS.md tells it, while people work. */
@Tag("long")
class RollingUpgradeIT {

    private static final Duration BOOT = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    /** No other test goes on with a schema that is ahead. */
    @AfterAll
    static void stop() {
        Cluster.closeShared();
    }

    @Test
    void nobodySeesANodeByNodeUpgradeWithAMigrationInBetween() throws Exception {
        var shipped = Path.of(System.getProperty("yiyun.it.ear"));
        var migrations = Files.createDirectory(folder.resolve("next"));
        var cluster = Cluster.shared();
        cluster.awaitAllReady();
        try (var traffic = new Traffic(cluster)) {
            Awaitility.await().until(() -> traffic.good() > 50);

            NextBuild.writeExpansion(migrations, Migration.checksums(cluster.owner()).lastKey());
            assertThat(Migration.migrate(cluster.owner(), "filesystem:" + migrations)).isEqualTo(1);
            restart(cluster, 1);

            NextBuild.assemble(shipped, migrations, folder.resolve("next.ear"));
            Files.move(folder.resolve("next.ear"), cluster.ear(), StandardCopyOption.REPLACE_EXISTING);
            for (int node = 1; node <= cluster.size(); node++) {
                restart(cluster, node);
                assertThat(cluster.deployed(node)).hasSameBinaryContentAs(cluster.ear());
            }

            NextBuild.writeContraction(migrations);
            assertThat(Migration.migrate(cluster.owner(), "filesystem:" + migrations)).isEqualTo(1);
            restart(cluster, 2);
            var before = traffic.good();
            Awaitility.await().until(() -> traffic.good() > before + 50);

            traffic.finish();
            assertThat(traffic.failures()).as("failed beside %d good ones", traffic.good()).isEmpty();
            assertThat(found(cluster, traffic)).isEqualTo(traffic.opened().size());
        }
    }

    /** Ends it in order; the launcher starts it again with the EAR that is there now. */
    private static void restart(Cluster cluster, int node) {
        var old = cluster.process(node).orElseThrow();
        assertThat(Cluster.signal(old, "TERM")).isTrue();
        Awaitility.await().atMost(BOOT).pollInterval(Duration.ofMillis(300)).until(() -> !old.isAlive()
                && cluster.process(node).filter(process -> process.pid() != old.pid()).isPresent() && cluster.isReady(node));
    }

    private static long found(Cluster cluster, Traffic traffic) throws SQLException {
        try (var connection = cluster.connect();
                var query = connection.prepareStatement("select count(*) from ticket where title = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", traffic.opened().toArray()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
