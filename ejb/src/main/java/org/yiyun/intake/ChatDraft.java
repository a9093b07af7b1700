package org.yiyun.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat says, for the form of a ticket.
 *
 * @param people      who speaks, in the order of their first words
 * @param title       what was said first, shortened
 * @param description the chat in a readable form, as long as a ticket may be
 * @param phone       the first number in it, null for none
 * @param ticket      the ticket that has the same chat, if there is one that the reader may see
 */
public record ChatDraft(
        List<ChatLine> lines, List<String> people, String title, String description, @Nullable String phone, @Nullable String ticket) {
    public ChatDraft {
        lines = List.copyOf(lines);
        people = List.copyOf(people);
    }
}
