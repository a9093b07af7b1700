package org.yiyun.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with the version that its reader gets: the published one; keepers get the latest.
 *
 * @param ticket       the ticket that it comes from; keepers only
 * @param endedBy      who withdrew it; keepers only
 * @param published    number of the published version, null before the first
 * @param myVote       what the reader said of it: true helpful, false not, null nothing
 * @param verbs        what the reader may do now
 * @param version      for {@code ETag} and {@code If-Match}
 */
public record ArticleView(
        String number,
        ArticleKind kind,
        ArticleTextView text,
        @Nullable String ticket,
        @Nullable Integer published,
        @Nullable Instant staleAt,
        @Nullable String staleReason,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        int helpful,
        int unhelpful,
        @Nullable Boolean myVote,
        Instant createdAt,
        Instant updatedAt,
        List<ArticleVerb> verbs,
        int version) {
    public ArticleView {
        verbs = List.copyOf(verbs);
    }
}
