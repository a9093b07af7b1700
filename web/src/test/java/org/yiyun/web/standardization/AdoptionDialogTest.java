package org.yiyun.web.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;
import org.yiyun.web.standardization.AdoptionDialog.Field;
import org.yiyun.web.standardization.AdoptionDialog.Input;

@Covers("STD-01")
class AdoptionDialogTest {
    @Test
    void asksForWhatTheCommandTakes() {
        assertThat(AdoptionDialog.of("PLAN").fields()).containsExactly(
                new Field("responsible", Input.LINE, true, 100), new Field("dueOn", Input.DATE, true, 0), new Field("steps", Input.AREA, true, 4000));
        assertThat(AdoptionDialog.of("STATE_SHARE").fields()).containsExactly(
                new Field("percent", Input.NUMBER, true, 0), new Field("evidence", Input.FILE, true, 0), new Field("note", Input.AREA, false, 2000));
        assertThat(AdoptionDialog.of("VERIFY").fields())
                .containsExactly(new Field("passed", Input.YES_NO, true, 0), new Field("findings", Input.AREA, true, 4000));
    }

    @Test
    void makesTheBodyOfWhatWasTyped() {
        assertThat(AdoptionDialog.of("STATE_SHARE").body(Map.of("percent", "85.5", "evidence", "12", "note", " ")))
                .hasToString("{\"percent\":85.5,\"evidence\":12}");
        assertThat(AdoptionDialog.of("STATE_SHARE").body(Map.of("percent", "多", "evidence", "x"))).as("the reader says what is wrong")
                .hasToString("{\"percent\":\"多\",\"evidence\":\"x\"}");
        assertThat(AdoptionDialog.of("ACCEPT").body(Map.of("passed", "true", "opinion", "同意"))).hasToString("{\"passed\":true,\"opinion\":\"同意\"}");
    }
}
