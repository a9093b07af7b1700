package org.yiyun.webhook;

/** Where a subscription stands. Texts: {@code webhook.status.*}. */
public enum WebhookStatus {
    ACTIVE,
    /** Events are kept and not sent. */
    PAUSED,
    /** For good: nothing is kept any more. */
    ENDED
}
