package org.yiyun.job;

/** Where a job stands (任务状态). Texts: {@code job.status.*}. */
public enum JobStatus {
    QUEUED, RUNNING, COMPLETED, FAILED, STOPPED;

    public boolean isEnded() {
        return this != QUEUED && this != RUNNING;
    }

    /** Only what did not reach its end can go on. */
    public boolean isRestartable() {
        return this == FAILED || this == STOPPED;
    }
}
