package org.yiyun.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat with all that was said.
 *
 * @param person  who asks; masked unless the reader may see personal data
 * @param lines   what was said; empty if personal data is hidden
 * @param content as it was pasted; empty if personal data is hidden
 */
public record ChatView(ChatRow row, @Nullable String person, List<ChatLine> lines, String content, boolean masked) {
    public ChatView {
        lines = List.copyOf(lines);
    }
}
