package org.yiyun.job;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which jobs of those that the caller may see; what is null or empty does not narrow. */
public record JobFilter(@Nullable String name, Set<JobStatus> status) {
    public static final JobFilter ALL = new JobFilter(null, Set.of());

    public JobFilter {
        status = Set.copyOf(status);
    }
}
