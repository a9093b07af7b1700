package org.yiyun.notification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people shall be told. The words are made when somebody reads them, in their language.
 *
 * @param textKey    key of the text
 * @param subject    number of the ticket that it is about, or id of something else; parameter {@code subject} of the text
 * @param page       path of the page with more of it, as in {@code /policy.xhtml?id=X}; null for that of the ticket
 * @param params     values of the text: a {@link TextKey} and an {@link java.time.Instant} are put into words, the rest
 *                   stands as it is
 * @param recipients login names
 */
public record Notice(
        String textKey, String subject, @Nullable String page, Map<String, ?> params, List<String> recipients) {
    /** A value that is itself a text. */
    public record TextKey(String key) {}

    public Notice {
        params = Map.copyOf(params);
        recipients = List.copyOf(recipients);
    }

    /** About a ticket. */
    public Notice(String textKey, String subject, Map<String, ?> params, List<String> recipients) {
        this(textKey, subject, null, params, recipients);
    }
}
