package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script beside the systemd units, with a node and a service manager that only play. */
class WatchScriptTest {

    private static final String GOOD = "{\"status\":\"UP\",\"checks\":[{\"name\":\"process\",\"status\":\"UP\"}]}200";
    private static final String BROKEN = "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"process\",\"status\":\"UP\"},{\"name\":\"broker\",\"status\":\"DOWN\"}]}503";
    private static final String NOT_DEPLOYED = "<html>404 - Not Found</html>404";

    @TempDir
    Path folder;
    private Process script;

    @BeforeEach
    void makePlayers() throws IOException {
        program("systemctl", """
                case $1 in
                  show) [ ! -e "$PLAY/busy" ] || date +%s%N > "$PLAY/CPUUsageNSec"
                        cat "$PLAY/${2#--property=}" ;;
                  kill) echo "$*" >> "$PLAY/kills"; echo second > "$PLAY/InvocationID" ;;
                esac
                """);
        program("curl", """
                echo >> "$PLAY/asked"
                [ -s "$PLAY/answer" ] && cat "$PLAY/answer" || exit 28
                """);
        tell("ActiveState", "active");
        tell("InvocationID", "first");
        tell("CPUUsageNSec", "1000000");
        Files.createFile(folder.resolve("asked"));
        tell("answer", GOOD);
        var builder = new ProcessBuilder(Path.of("src/main/systemd/yiyun-watch").toAbsolutePath().toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("PLAY", folder.toString());
        builder.environment().put("YIYUN_FROZEN", "1");
        builder.environment().put("YIYUN_ILL", "1");
        builder.environment().put("YIYUN_SLOW", "600");
        script = builder.start();
    }

    /** A program that the script began may still write into the folder, which is deleted next. */
    @AfterEach
    void end() {
        var begun = script.descendants().toList();
        script.destroyForcibly();
        begun.forEach(ProcessHandle::destroyForcibly);
        script.onExit().join();
        begun.forEach(program -> program.onExit().join());
    }

    @Test
    void killsANodeThatIsFrozenAndLeavesItsSuccessorToBoot() throws IOException {
        awaitLooks(1);
        tell("answer", "");
        awaitKill();
        awaitLooks(3);
        assertThat(folder.resolve("kills")).hasContent("kill --signal=KILL yiyun-node");
    }

    @Test
    void killsANodeWhoseBrokerGaveUp() throws IOException {
        awaitLooks(1);
        tell("answer", BROKEN);
        awaitKill();
    }

    @Test
    void killsANodeThatHasLostTheProduct() throws IOException {
        awaitLooks(1);
        tell("answer", NOT_DEPLOYED);
        awaitKill();
    }

    @Test
    void isPatientWithANodeThatIsSilentButWorks() throws IOException {
        tell("busy", "");
        awaitLooks(1);
        tell("answer", "");
        awaitLooks(4);
        assertThat(folder.resolve("kills")).doesNotExist();
    }

    /** Until so many more looks of two questions are over, which shows when the next has begun. */
    private void awaitLooks(int more) throws IOException {
        long before = looks();
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(() -> looks() > before + 2L * more);
    }

    private long looks() throws IOException {
        return Files.size(folder.resolve("asked"));
    }

    private void awaitKill() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(() -> Files.exists(folder.resolve("kills")));
    }

    private void tell(String name, String value) throws IOException {
        var draft = Files.writeString(folder.resolve(name + ".new"), value);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void program(String name, String body) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
