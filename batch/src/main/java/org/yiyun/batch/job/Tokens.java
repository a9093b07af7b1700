package org.yiyun.batch.job;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import java.util.UUID;
import org.yiyun.job.JobToken;

/** The token of a job as parameters of its execution: all that a job needs to know, the rest is in its row. */
public final class Tokens {
    private static final String JOB = "job";
    private static final String ATTEMPT = "attempt";

    private Tokens() {}

    static Properties toParameters(JobToken token) {
        var parameters = new Properties();
        parameters.setProperty(JOB, token.id().toString());
        parameters.setProperty(ATTEMPT, Integer.toString(token.attempt()));
        return parameters;
    }

    /** Of the running execution. */
    public static JobToken of(JobContext context) {
        var parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        return new JobToken(UUID.fromString(parameters.getProperty(JOB)), Integer.parseInt(parameters.getProperty(ATTEMPT)));
    }
}
