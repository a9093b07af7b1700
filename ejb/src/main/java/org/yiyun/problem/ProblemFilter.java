package org.yiyun.problem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which problems; what is null or empty does not narrow.
 *
 * @param q      part of number, title, symptom, module, cause or workaround
 * @param ticket number of a ticket that is linked
 * @param listed only those of the contract's list of faults
 */
public record ProblemFilter(Set<ProblemStatus> status, @Nullable String q, @Nullable String ticket, boolean listed) {
    public static final ProblemFilter ALL = new ProblemFilter(Set.of(), null, null, false);

    public ProblemFilter {
        status = Set.copyOf(status);
    }
}
