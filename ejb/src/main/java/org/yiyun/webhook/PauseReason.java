package org.yiyun.webhook;

/** Why a subscription is paused. Texts: {@code webhook.pause.*}. */
public enum PauseReason {
    /** Somebody paused it. */
    PERSON,
    /** The receiver answered 410 Gone. */
    GONE,
    /** Nothing has arrived for days. */
    FAILING
}
