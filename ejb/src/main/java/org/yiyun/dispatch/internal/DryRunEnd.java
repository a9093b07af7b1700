package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.dispatch.DryRunView;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;

/** Closes a dry run and says to its job what it has come to. */
@ApplicationScoped
public class DryRunEnd {
    private final DryRuns dryRuns;
    private final JobProgress progress;
    private final BusinessClock clock;

    @Inject
    public DryRunEnd(DryRuns dryRuns, JobProgress progress, BusinessClock clock) {
        this.dryRuns = dryRuns;
        this.progress = progress;
        this.clock = clock;
    }

    protected DryRunEnd() {
        this(null, null, null);
    }

    public void of(JobToken token, DryRunView run) {
        var tally = run.tally();
        dryRuns.finish(run.id(), clock.now());
        progress.result(token, Json.createObjectBuilder()
                .add("version", run.version())
                .add("tickets", tally.tickets())
                .add("other", tally.other())
                .add("nobody", tally.nobody())
                .add("somebody", tally.somebody())
                .add("overflowBefore", tally.overflowBefore())
                .add("overflowAfter", tally.overflowAfter())
                .build());
    }
}
