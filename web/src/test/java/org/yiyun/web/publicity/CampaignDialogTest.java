package org.yiyun.web.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.ActivityView;
import org.yiyun.publicity.CampaignFigures;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.CampaignView;
import org.yiyun.publicity.VoiceKind;
import org.yiyun.publicity.VoiceView;
import org.yiyun.web.faces.VerbDialog;
import org.yiyun.web.publicity.CampaignDialog.Field;
import org.yiyun.web.publicity.CampaignDialog.Input;

class CampaignDialogTest {
    private static final Instant AT = Instant.parse("2026-03-05T02:00:00Z");
    private static final CampaignFigures FIGURES = CampaignFigures.NONE;

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

    @Test
    void offersNothingThatHasNothingToChooseFrom() {
        assertThat(offered(campaign(List.of(), List.of()))).doesNotContain(
                CampaignVerb.HOLD, CampaignVerb.MOVE, CampaignVerb.CANCEL, CampaignVerb.ANSWER, CampaignVerb.SUGGEST, CampaignVerb.TEACH)
                .contains(CampaignVerb.ACTIVITY, CampaignVerb.VOICE, CampaignVerb.END);
        assertThat(offered(campaign(List.of(activity(ActivityStatus.HELD)), List.of(voice(1, null, 7L, null)))))
                .doesNotContain(CampaignVerb.HOLD, CampaignVerb.MOVE, CampaignVerb.CANCEL, CampaignVerb.SUGGEST, CampaignVerb.TEACH)
                .contains(CampaignVerb.ANSWER);
        var answered = voice(2, "先备案。", null, null);
        var full = campaign(List.of(activity(ActivityStatus.PLANNED)), List.of(voice(1, "先备案。", 7L, "K000001"), answered));
        assertThat(offered(full)).containsExactly(CampaignVerb.values());
        assertThat(CampaignDialog.voices(CampaignVerb.TEACH, full)).containsExactly(answered);
        assertThat(CampaignDialog.voices(CampaignVerb.SUGGEST, full)).containsExactly(answered);
    }

    private static List<CampaignVerb> offered(CampaignView campaign) {
        return Arrays.stream(CampaignVerb.values()).filter(verb -> CampaignDialog.hasChoice(verb, campaign)).toList();
    }

    private static VoiceView voice(int number, String answer, Long suggestion, String article) {
        return new VoiceView(number, 1, VoiceKind.QUESTION, "异地能不能认定？", answer, suggestion, article, AT, "analyst");
    }

    private static ActivityView activity(ActivityStatus status) {
        return new ActivityView(1, "LECTURE", "示例", LocalDate.of(2026, 3, 5), "示例社区", "analyst", 50, 100, status, null, null, null, null,
                null, false, null, List.of());
    }

    private static CampaignView campaign(List<ActivityView> activities, List<VoiceView> voices) {
        return new CampaignView("XC-20260301-0001", "示例", "示例", "示例", "示例", List.of("LECTURE"), "参保人员", LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31), "analyst", null, null, null, CampaignStatus.APPROVED, FIGURES, activities, voices,
                List.of(), null, null, null, null, null, AT, "analyst", false, List.of(), 1);
    }
}
