package org.yiyun.knowledge;

import java.util.List;

/**
 * A field of an article that differs between two versions.
 *
 * @param field its name in {@link WriteArticle}
 */
public record ArticleDifference(String field, List<DifferencePart> parts) {
    public ArticleDifference {
        parts = List.copyOf(parts);
    }
}
