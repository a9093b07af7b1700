package org.yiyun.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notification.
 *
 * @param subject number of the ticket
 * @param text    in the reader's language
 */
public record NotificationView(long id, String subject, String text, Instant createdAt, @Nullable Instant readAt) {}
