package org.yiyun.web.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.DuplicateSign;
import org.yiyun.ticket.TicketDuplicate;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;

/**
 * A ticket that may be about the same, with its reasons in the reader's words.
 *
 * @param caller masked
 * @param score  0 to 1, the sum of the parts' shares
 * @param open   others may be merged into it
 */
public record DuplicateBody(
        String number, String title, TicketKind kind, TicketStatus status, Channel channel, @Nullable String institution,
        @Nullable String caller, Instant createdAt, double score, List<Part> parts, boolean open) {
    /**
     * One reason.
     *
     * @param share what it adds to the score
     * @param text  the reason in words
     */
    public record Part(DuplicateSign sign, double share, String text) {}

    public DuplicateBody {
        parts = List.copyOf(parts);
    }

    static DuplicateBody of(TicketDuplicate found, Locale locale) {
        return new DuplicateBody(
                found.number(), found.title(), found.kind(), found.status(), found.channel(), found.institution(), found.caller(),
                found.createdAt(), found.score(),
                found.parts().stream()
                        .map(part -> new Part(
                                part.sign(), part.share(), Texts.get(locale, "ticket.duplicate.sign." + part.sign(), part.values())))
                        .toList(),
                found.open());
    }
}
