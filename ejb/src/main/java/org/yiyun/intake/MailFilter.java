package org.yiyun.intake;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which mails; null or empty asks for nothing.
 *
 * @param q      part of the subject, or the whole address of the sender
 * @param ticket number of the ticket that they opened or were added to
 * @param from   received at or after
 * @param to     received before
 */
public record MailFilter(
        Set<MailStatus> status, @Nullable String q, @Nullable String ticket, @Nullable Instant from, @Nullable Instant to) {
    public MailFilter {
        status = Set.copyOf(status);
    }

    /** The mails about a ticket. */
    public static MailFilter of(String ticket) {
        return new MailFilter(Set.of(), null, ticket, null, null);
    }
}
