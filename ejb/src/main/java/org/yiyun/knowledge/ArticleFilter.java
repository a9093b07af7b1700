package org.yiyun.knowledge;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Which articles; what is null or empty does not narrow.
 *
 * @param q words; on the published shelf they are looked up with synonyms and, where nothing has them, by likeness
 */
public record ArticleFilter(ArticleShelf shelf, Set<ArticleKind> kind, @Nullable Audience audience, @Nullable String q) {
    public ArticleFilter {
        kind = Set.copyOf(kind);
        q = Typed.orNull(q);
    }
}
