package org.yiyun.webhook;

/** A subscription and its new secret, {@code whsec_…}, which is told this once and never again. */
public record WebhookSecret(WebhookView webhook, String secret) {
    /** Not for logs. */
    @Override
    public String toString() {
        return "secret of " + webhook.id();
    }
}
