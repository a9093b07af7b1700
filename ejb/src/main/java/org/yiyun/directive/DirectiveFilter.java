package org.yiyun.directive;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which directives; what is null or empty does not narrow.
 *
 * @param owner   login
 * @param module  one of the affected modules
 * @param policy  id of a policy that it is tied to a version of
 * @param q       part of number, title, document number, issuer or summary
 * @param from    issued on or after
 * @param to      issued on or before
 * @param overdue only those that are not on line and past their deadline
 */
public record DirectiveFilter(
        Set<DirectiveStatus> status, Set<DirectiveLevel> level, @Nullable String owner, @Nullable String module, @Nullable String policy,
        @Nullable String q, @Nullable LocalDate from, @Nullable LocalDate to, boolean overdue) {
    public static final DirectiveFilter ALL = new DirectiveFilter(Set.of(), Set.of(), null, null, null, null, null, null, false);

    public DirectiveFilter {
        status = Set.copyOf(status);
        level = Set.copyOf(level);
    }
}
