package org.yiyun.notification.internal;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was told something; pushed to their browsers on every node.
 *
 * @param params values of the text, as stored
 * @param page   as of the notice; null for the page of the ticket
 */
public record UserNotified(String recipient, String textKey, String subject, String params, @Nullable String page) {
    /** Outbox type. */
    public static final String TYPE = "UserNotified";
}
