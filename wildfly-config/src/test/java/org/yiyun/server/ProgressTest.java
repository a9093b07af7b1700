package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final PrintStream terminal = System.out;

    @AfterEach
    void giveBack() {
        System.setOut(terminal);
    }

    @Test
    void saysWhenAndWhatOnALineOfItsOwn() {
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        Progress.say("Stopping");
        Progress.ready("http://127.0.0.1:8080/");
        assertThat(said.toString(StandardCharsets.UTF_8)).matches("\\[ *\\d+\\.\\d s] Stopping\\RREADY http://127\\.0\\.0\\.1:8080/\\R");
    }

    /** As in the end of mvn: the stop went no further than to its first word. */
    @Test
    void aTerminalThatIsBeingTakenDownStopsNothing() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                throw new IllegalStateException("taken down");
            }
        });
        assertThatCode(() -> Progress.say("Stopping")).doesNotThrowAnyException();
    }
}
