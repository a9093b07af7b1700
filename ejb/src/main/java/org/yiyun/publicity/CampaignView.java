package org.yiyun.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with all that its page shows.
 *
 * @param effect      what it came to, once it has ended
 * @param submittedBy who handed it in last
 * @param decidedBy   who approved it
 * @param changeable  whether the reader may write the plan anew now
 * @param verbs       what the reader may do now
 * @param version     for {@code ETag} and {@code If-Match}
 */
public record CampaignView(
        String number,
        String title,
        String goal,
        String content,
        String method,
        List<String> channels,
        String audience,
        LocalDate from,
        LocalDate until,
        String owner,
        @Nullable String directive,
        @Nullable String policy,
        @Nullable Integer policyVersion,
        CampaignStatus status,
        CampaignFigures figures,
        List<ActivityView> activities,
        List<VoiceView> voices,
        List<SurveyLink> surveys,
        @Nullable String effect,
        @Nullable String submittedBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        Instant createdAt,
        String createdBy,
        boolean changeable,
        List<CampaignVerb> verbs,
        int version) {
    public CampaignView {
        channels = List.copyOf(channels);
        activities = List.copyOf(activities);
        voices = List.copyOf(voices);
        surveys = List.copyOf(surveys);
        verbs = List.copyOf(verbs);
    }
}
