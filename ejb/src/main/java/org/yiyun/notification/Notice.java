package org.yiyun.notification;

import java.util.List;
import java.util.Map;

/**
 * What people shall be told. The words are made when somebody reads them, in their language.
 *
 * @param textKey    key of the text
 * @param subject    number of the ticket that it is about; parameter {@code subject} of the text
 * @param params     values of the text: a {@link TextKey} and an {@link java.time.Instant} are put into words, the rest
 *                   stands as it is
 * @param recipients login names
 */
public record Notice(String textKey, String subject, Map<String, ?> params, List<String> recipients) {
    /** A value that is itself a text. */
    public record TextKey(String key) {}

    public Notice {
        params = Map.copyOf(params);
        recipients = List.copyOf(recipients);
    }
}
