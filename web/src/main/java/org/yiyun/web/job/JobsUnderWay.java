package org.yiyun.web.job;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyun.job.JobFilter;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobView;
import org.yiyun.platform.paging.PageRequest;

/** Which jobs some node works on or is about to, read once a page; one that was stopped or failed is restarted on the page of jobs. */
@RequestScoped
public class JobsUnderWay {
    @EJB
    private JobService jobs;

    private final Map<String, Set<UUID>> byName = new HashMap<>();

    public boolean contains(String name, UUID id) {
        return byName.computeIfAbsent(name, this::read).contains(id);
    }

    private Set<UUID> read(String name) {
        return jobs.list(new JobFilter(name, EnumSet.of(JobStatus.QUEUED, JobStatus.RUNNING)), PageRequest.first(PageRequest.MAX_LIMIT))
                .items().stream()
                .map(JobView::id)
                .collect(Collectors.toSet());
    }
}
