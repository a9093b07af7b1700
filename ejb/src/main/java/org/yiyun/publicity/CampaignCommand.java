package org.yiyun.publicity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What somebody does to a campaign. One record for each {@link CampaignVerb}; its components are the body of the REST verb. Their names
 * are none of other features' commands: the description of the interface knows bodies by their simple names.
 */
public sealed interface CampaignCommand {
    /** What its line of the history tells; what is absent is left out. */
    default Map<String, String> details() {
        return Map.of();
    }

    /** 送审. */
    record SubmitCampaign() implements CampaignCommand {}

    /** 批准. */
    record ApproveCampaign(@Nullable @Size(max = 1000) String remark) implements CampaignCommand {
        @Override
        public Map<String, String> details() {
            return filled("remark", remark);
        }
    }

    /** 退回修改. */
    record ReturnCampaign(@NotBlank @Size(max = 1000) String reason) implements CampaignCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /**
     * 安排活动.
     *
     * @param channel      one of the campaign's
     * @param person       login of who holds it; null for the campaign's owner
     * @param people       how many shall be reached
     * @param copies       how many brochures or other material shall be handed out
     */
    record PlanActivity(
            @NotBlank @Size(max = 30) String channel,
            @NotBlank @Size(max = 200) String topic,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 200) String place,
            @Nullable @Size(max = 60) String person,
            @NotNull @Min(0) @Max(10_000_000) Integer people,
            @Nullable @Min(0) @Max(10_000_000) Integer copies)
            implements CampaignCommand {
        public PlanActivity {
            channel = channel == null ? null : channel.strip();
            topic = topic == null ? null : topic.strip();
            place = place == null ? null : place.strip();
            person = Typed.orNull(person);
            copies = copies == null ? 0 : copies;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("topic", topic, "day", day.toString(), "place", place);
        }
    }

    /** 改期: another day or place for what is planned. */
    record MoveActivity(
            @NotNull @Min(1) Integer activity,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 1000) String reason)
            implements CampaignCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("activity", activity.toString(), "day", day.toString(), "place", place, "reason", reason);
        }
    }

    /** 登记活动: it was held on that day, and reached so many. */
    record HoldActivity(
            @NotNull @Min(1) Integer activity,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 200) String place,
            @NotNull @Min(0) @Max(10_000_000) Integer people,
            @Nullable @Min(0) @Max(10_000_000) Integer copies,
            @NotBlank @Size(max = 4000) String result)
            implements CampaignCommand {
        public HoldActivity {
            copies = copies == null ? 0 : copies;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("activity", activity.toString(), "day", day.toString(), "people", people.toString());
        }
    }

    /** 取消活动. */
    record CancelActivity(@NotNull @Min(1) Integer activity, @NotBlank @Size(max = 1000) String reason) implements CampaignCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("activity", activity.toString(), "reason", reason);
        }
    }

    /** 登记现场交流; {@code activity} where it was said at one, {@code answer} where there was one at once. */
    record RecordVoice(
            @Nullable @Min(1) Integer activity,
            @NotNull VoiceKind kind,
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 4000) String answer)
            implements CampaignCommand {
        public RecordVoice {
            text = text == null ? null : text.strip();
            answer = Typed.orNull(answer);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind.name());
        }
    }

    /** 答复; an earlier answer is replaced. */
    record AnswerVoice(@NotNull @Min(1) Integer voice, @NotBlank @Size(max = 4000) String answer) implements CampaignCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("voice", voice.toString());
        }
    }

    /** 转为建议 of the register, with what it is good for. */
    record SuggestVoice(@NotNull @Min(1) Integer voice, @NotBlank @Size(max = 2000) String benefit) implements CampaignCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("voice", voice.toString());
        }
    }

    /** 转为知识: an answered voice becomes a draft of a common question. */
    record TeachVoice(@NotNull @Min(1) Integer voice) implements CampaignCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("voice", voice.toString());
        }
    }

    /** 关联问卷: id of a survey of {@code satisfaction}. */
    record LinkSurvey(@NotBlank @Size(max = 40) String survey) implements CampaignCommand {
        public LinkSurvey {
            survey = survey == null ? null : survey.strip();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("survey", survey);
        }
    }

    /** 总结: what the campaign came to. */
    record EndCampaign(@NotBlank @Size(max = 8000) String effect) implements CampaignCommand {}

    /** 撤回. */
    record WithdrawCampaign(@NotBlank @Size(max = 1000) String reason) implements CampaignCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    private static Map<String, String> filled(String name, @Nullable String value) {
        Map<String, String> all = new LinkedHashMap<>();
        String text = Typed.orNull(value);
        if (text != null) {
            all.put(name, text);
        }
        return all;
    }
}
