package org.yiyun.servicecheck;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which checks; what is null or empty does not narrow.
 *
 * @param overdue only those that are not reported and past their due moment
 */
public record CheckFilter(Set<CheckStatus> status, @Nullable String checker, boolean overdue) {
    public static final CheckFilter ALL = new CheckFilter(Set.of(), null, false);

    public CheckFilter {
        status = Set.copyOf(status);
    }
}
