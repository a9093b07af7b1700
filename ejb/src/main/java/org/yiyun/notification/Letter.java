package org.yiyun.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to somebody outside who has written, or is written to about what they asked.
 *
 * @param id         unique, of letters, digits, dots and hyphens; the mail's Message-ID is {@link #messageId} of it
 * @param replyTo    address at which an answer arrives, null for that of the sender
 * @param messageIds ids of the mails of the thread without angle brackets, the one that this answers last; empty for a first one
 * @param automatic  no person has written it, and no program shall answer it (RFC 3834)
 */
public record Letter(
        String id, String address, String subject, String body, @Nullable String replyTo, List<String> messageIds, boolean automatic) {
    public Letter {
        messageIds = List.copyOf(messageIds);
    }

    /** Message-ID of the letter with that id, without angle brackets. */
    public static String messageId(String id) {
        return id.replaceAll("[^A-Za-z0-9.-]", "_") + "@yiyun";
    }
}
