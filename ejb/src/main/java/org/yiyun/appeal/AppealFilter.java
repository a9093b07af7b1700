package org.yiyun.appeal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of those that the caller may see; what is null or empty does not narrow.
 *
 * @param person  login of whom they are about
 * @param q       part of the number or of what was served
 * @param overdue only those whose next step is past its limit
 */
public record AppealFilter(
        Set<AppealStatus> status, Set<FindingKind> kind, @Nullable String person, @Nullable String q, boolean overdue) {
    public static final AppealFilter ALL = new AppealFilter(Set.of(), Set.of(), null, null, false);

    public AppealFilter {
        status = Set.copyOf(status);
        kind = Set.copyOf(kind);
    }
}
