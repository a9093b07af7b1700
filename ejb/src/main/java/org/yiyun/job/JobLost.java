package org.yiyun.job;

/** Another node has taken the job over: whoever still works on it must end at once and write nothing. */
public class JobLost extends RuntimeException {
    public JobLost(JobToken token) {
        super("job " + token.id() + " is no longer ours, attempt " + token.attempt());
    }
}
