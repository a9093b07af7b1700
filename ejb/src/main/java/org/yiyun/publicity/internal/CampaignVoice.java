package org.yiyun.publicity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.publicity.CampaignCommand.RecordVoice;
import org.yiyun.publicity.VoiceKind;
import org.yiyun.publicity.VoiceView;

/** What somebody said about a policy that is made known; it changes under the lock of its campaign. */
@Entity
@Table(name = "publicity_voice")
public class CampaignVoice {
    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Campaign campaign;

    private int number;
    private @Nullable Integer activity;

    @Enumerated(EnumType.STRING)
    private VoiceKind kind;

    private String text;
    private @Nullable String answer;
    private @Nullable Long suggestion;
    private @Nullable String article;

    @Column(name = "recorded_at")
    private Instant at;

    @Column(name = "recorded_by")
    private String by;

    protected CampaignVoice() {}

    CampaignVoice(long id, Campaign campaign, RecordVoice voice, String by, Instant at) {
        this.id = id;
        this.campaign = campaign;
        number = campaign.nextVoice();
        activity = voice.activity();
        kind = voice.kind();
        text = voice.text();
        answer = voice.answer();
        this.at = at;
        this.by = by;
    }

    void answer(String words) {
        answer = words;
    }

    /** @throws BusinessException INVALID if one came of it already */
    void checkNoSuggestion() {
        if (suggestion != null) {
            throw BusinessException.invalid("voice", "field.publicity-suggested", Map.of("number", suggestion));
        }
    }

    /** @throws BusinessException INVALID if one came of it already, and without an answer: nobody could learn from it */
    void checkTeachable() {
        if (article != null) {
            throw BusinessException.invalid("voice", "field.publicity-taught", Map.of("number", article));
        }
        if (answer == null) {
            throw BusinessException.invalid("voice", "field.publicity-unanswered", Map.of());
        }
    }

    void suggestion(long made) {
        suggestion = made;
    }

    void article(String made) {
        article = made;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    @Nullable String answer() {
        return answer;
    }

    VoiceView view() {
        return new VoiceView(number, activity, kind, text, answer, suggestion, article, at, by);
    }
}
