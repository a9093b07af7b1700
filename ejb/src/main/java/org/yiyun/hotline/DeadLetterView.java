package org.yiyun.hotline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with all that its page shows.
 *
 * @param body         as it came, read as UTF-8
 * @param truncated    the body was too long to be kept whole
 * @param masked       personal data is hidden, because the reader may not see it; then the raw body cannot be edited
 * @param fields       what could be read of it, by path
 * @param corrected    as it was sent again, null if unchanged or not yet sent
 * @param settleReason why it was discarded
 */
public record DeadLetterView(
        DeadLetterRow row,
        Map<String, String> headers,
        String body,
        boolean truncated,
        boolean masked,
        Map<String, String> fields,
        @Nullable String corrected,
        @Nullable String settleReason,
        int version) {
    public DeadLetterView {
        headers = Map.copyOf(headers);
        fields = Map.copyOf(fields);
    }
}
