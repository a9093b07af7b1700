package org.yiyun.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notification.
 *
 * @param subject number of the ticket, or id of what else it is about
 * @param label   what people call the subject: its number, or the title in place of an id that says nothing to them
 * @param text    in the reader's language
 * @param page    path of the page with more of it
 */
public record NotificationView(long id, String subject, String label, String text, String page, Instant createdAt, @Nullable Instant readAt) {}
