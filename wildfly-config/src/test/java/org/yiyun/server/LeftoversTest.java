package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path run;

    @Test
    void endsOwnProgramsOfAnEarlierStart() throws Exception {
        var own = new ProcessBuilder("sh", "-c", "while :; do sleep 1; done", run + "/node1").start();
        Folders.writePrivate(run.resolve("pids/node1.pid"), own.pid() + "\n");
        Leftovers.end(run);
        assertThat(own.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(run.resolve("pids/node1.pid")).doesNotExist();
    }

    @Test
    void leavesAProgramAloneThatOnlyGotTheSameId() throws Exception {
        var foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Folders.writePrivate(run.resolve("pids/node1.pid"), foreign.pid() + "\n");
            Leftovers.end(run);
            assertThat(foreign.isAlive()).isTrue();
            assertThat(run.resolve("pids/node1.pid")).doesNotExist();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void mindsNoUnreadableId() throws Exception {
        Files.createDirectories(run.resolve("pids"));
        Files.writeString(run.resolve("pids/node1.pid"), "not a number");
        Leftovers.end(run);
        assertThat(run.resolve("pids/node1.pid")).doesNotExist();
    }
}
