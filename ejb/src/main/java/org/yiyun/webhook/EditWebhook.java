package org.yiyun.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is entered for a subscription, new or known.
 *
 * @param url         {@code https://…}; {@code http://…} only to what the configuration names
 * @param institution whose tickets; null for the caller's own institution, or for those of all; stays as it is in later edits
 */
public record EditWebhook(
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 500) String url,
        @NotEmpty List<WebhookEvent> events,
        @Nullable @Size(max = 20) String institution) {}
