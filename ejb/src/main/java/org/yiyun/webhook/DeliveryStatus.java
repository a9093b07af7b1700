package org.yiyun.webhook;

/** What has become of a delivery. Texts: {@code webhook.delivery.*}. */
public enum DeliveryStatus {
    /** To be sent, or sent again. */
    WAITING,
    DELIVERED,
    /** Given up; somebody can replay it. */
    FAILED,
    /** Its subscription ended first. */
    CANCELLED
}
