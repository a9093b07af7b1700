package org.yiyun.reporting.periodic;

import java.util.Set;

/** Which reports; what is empty does not narrow. @param late only those that the bureau should have and has not */
public record PeriodicFilter(Set<PeriodicKind> kinds, Set<PeriodicStatus> status, boolean late) {
    public static final PeriodicFilter ALL = new PeriodicFilter(Set.of(), Set.of(), false);

    public PeriodicFilter {
        kinds = Set.copyOf(kinds);
        status = Set.copyOf(status);
    }
}
