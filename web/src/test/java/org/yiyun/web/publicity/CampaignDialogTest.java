package org.yiyun.web.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.web.faces.VerbDialog;
import org.yiyun.web.publicity.CampaignDialog.Field;
import org.yiyun.web.publicity.CampaignDialog.Input;

class CampaignDialogTest {
    @Test
    void hasADialogForEveryVerbAndNoKeyTwice() {
        assertThat(CampaignDialog.ALL).extracting(VerbDialog::verb).containsExactly(CampaignVerb.values());
        assertThat(CampaignDialog.ALL.stream().map(VerbDialog::key).filter(Objects::nonNull)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void asksForWhatTheCommandWants() {
        assertThat(CampaignDialog.of("ACTIVITY").fields()).containsExactly(
                new Field("channel", Input.CHANNEL, true, 30), new Field("topic", Input.TEXT, true, 200), new Field("day", Input.DATE, true, 0),
                new Field("place", Input.TEXT, true, 200), new Field("person", Input.STAFF, false, 60),
                new Field("people", Input.NUMBER, true, 0), new Field("copies", Input.NUMBER, false, 0));
        assertThat(CampaignDialog.of("VOICE").fields()).containsExactly(
                new Field("activity", Input.ACTIVITY, false, 0), new Field("kind", Input.KIND, true, 0), new Field("text", Input.AREA, true, 4000),
                new Field("answer", Input.AREA, false, 4000));
        assertThat(CampaignDialog.of("SUGGEST").fields()).containsExactly(
                new Field("voice", Input.VOICE, true, 0), new Field("benefit", Input.AREA, true, 2000));
        assertThat(CampaignDialog.of("SUBMIT").fields()).isEmpty();
    }

    @Test
    void makesTheBodyOfWhatWasTyped() {
        assertThat(CampaignDialog.of("HOLD").body(Map.of(
                        "activity", "2", "day", LocalDate.of(2026, 3, 9), "place", " 社区 ", "people", "63", "copies", "八十", "result", "完成")))
                .hasToString("{\"activity\":2,\"day\":\"2026-03-09\",\"place\":\"社区\",\"people\":63,\"copies\":\"八十\",\"result\":\"完成\"}");
    }
}
