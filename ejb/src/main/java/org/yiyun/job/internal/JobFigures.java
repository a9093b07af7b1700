package org.yiyun.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyun.platform.figure.FigureQueries;

/** Jobs under way. */
@ApplicationScoped
public class JobFigures implements FigureQueries {
    @Override
    public Map<String, String> queries() {
        return Map.of(
                "job.queued", "select count(*) from job_run where status = 'QUEUED'",
                "job.running", "select count(*) from job_run where status = 'RUNNING'");
    }
}
