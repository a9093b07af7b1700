package org.yiyun.reporting.periodic;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.json.Json;
import org.yiyun.reporting.periodic.internal.PeriodicMaker;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The one step of a periodic report's job: safe to be done again, for it makes a version once for each job. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Requires(Permission.REPORT_RUN)
public class PeriodicSteps {
    private final PeriodicMaker maker;
    private final JobProgress progress;

    @Inject
    public PeriodicSteps(PeriodicMaker maker, JobProgress progress) {
        this.maker = maker;
        this.progress = progress;
    }

    /** For the proxy. */
    protected PeriodicSteps() {
        this(null, null);
    }

    /** @throws org.yiyun.job.JobLost if the job is no longer ours; then nothing is kept */
    public void run(JobToken token) {
        progress.progress(token, 0, 1);
        var parameters = progress.parameters(token);
        maker.make(token.id(), parameters, Callers.current());
        progress.progress(token, 1, 1);
        progress.result(token, Json.createObjectBuilder()
                .add("report", parameters.getJsonNumber("report"))
                .add("href", "/api/v1/periodic-reports/" + parameters.getJsonNumber("report").longValue())
                .build());
    }
}
