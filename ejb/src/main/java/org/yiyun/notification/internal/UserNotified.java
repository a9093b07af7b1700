package org.yiyun.notification.internal;

/**
 * Somebody was told something; pushed to their browsers on every node.
 *
 * @param params values of the text, as stored
 */
public record UserNotified(String recipient, String textKey, String subject, String params) {
    /** Outbox type. */
    public static final String TYPE = "UserNotified";
}
