package org.yiyun.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail with all that its page shows.
 *
 * @param text         what its reader would see, without what makes it up; empty if it could not be read
 * @param size         in bytes
 * @param sentAt       as its sender says
 * @param problem      slug of the problem for which no ticket could be opened, null for none
 * @param masked       personal data is hidden, the text too
 * @param settleReason why it was discarded
 */
public record MailView(
        MailRow row, String text, List<MailFile> files, long size, @Nullable Instant sentAt, @Nullable String problem, boolean masked,
        @Nullable String settleReason, int version) {
    /**
     * A file that came with it.
     *
     * @param refused slug of the problem for which it was not taken, null for one that was, or waits with the mail
     */
    public record MailFile(String name, @Nullable String refused) {}

    public MailView {
        files = List.copyOf(files);
    }
}
