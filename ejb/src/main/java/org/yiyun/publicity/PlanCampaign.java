package org.yiyun.publicity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What a campaign is to be (宣传计划).
 *
 * @param goal          what it is to reach (目标)
 * @param content       what people are told (内容)
 * @param method        how (方式)
 * @param channels      codes of {@link ChannelView}
 * @param audience      whom it is for (对象)
 * @param owner         login of who answers for it (负责人); null for the caller
 * @param directive     number of the policy text that it makes known; null for none
 * @param policy        id of a policy, with {@code policyVersion}; null for none
 */
public record PlanCampaign(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String goal,
        @NotBlank @Size(max = 8000) String content,
        @NotBlank @Size(max = 2000) String method,
        @NotEmpty @Size(max = 20) List<String> channels,
        @NotBlank @Size(max = 500) String audience,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable @Size(max = 60) String owner,
        @Nullable @Size(max = 40) String directive,
        @Nullable @Size(max = 60) String policy,
        @Nullable @Min(1) Integer policyVersion) {
    public PlanCampaign {
        title = strip(title);
        goal = strip(goal);
        content = strip(content);
        method = strip(method);
        channels = Typed.all(channels);
        audience = strip(audience);
        owner = Typed.orNull(owner);
        directive = Typed.orNull(directive);
        policy = Typed.orNull(policy);
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
