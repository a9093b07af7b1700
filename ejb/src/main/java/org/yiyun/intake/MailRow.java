package org.yiyun.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of mails. The sender is masked unless the reader may see personal data.
 *
 * @param known     whether the address belongs to staff or to an institution
 * @param ticket    number of the ticket that it opened or was added to
 * @param settledBy who took or discarded it; null if it needed nobody
 */
public record MailRow(
        long id, String sender, @Nullable String senderName, boolean known, @Nullable String institution, String subject,
        MailStatus status, @Nullable MailReason reason, Instant receivedAt, @Nullable String ticket, @Nullable Instant settledAt,
        @Nullable String settledBy) {}
