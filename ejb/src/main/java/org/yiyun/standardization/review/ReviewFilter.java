package org.yiyun.standardization.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which reviews; what is empty does not narrow. @param text part of the number or the institution's code or name */
public record ReviewFilter(Set<ReviewStatus> status, @Nullable String institution, @Nullable String text) {
    public static final ReviewFilter ALL = new ReviewFilter(Set.of(), null, null);

    public ReviewFilter {
        status = Set.copyOf(status);
    }
}
