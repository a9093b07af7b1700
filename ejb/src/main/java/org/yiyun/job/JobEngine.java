package org.yiyun.job;

import java.util.Optional;

/** What really runs jobs: the batch module implements it with the server's batch runtime. Calls are made outside of transactions. */
public interface JobEngine {
    /**
     * Starts the job definition of that name.
     *
     * @param items whether it is {@link ItemWork}, which all has one definition
     * @return the execution of the batch runtime
     */
    long launch(JobToken token, String name, boolean items);

    /** Goes on with an earlier execution from its last checkpoint, wherever that ran. */
    long relaunch(JobToken token, long execution);

    /** Asks an execution of this node to stop at its next checkpoint. */
    void stop(long execution);

    /** How an execution of this node ended; empty while it runs. */
    Optional<JobStatus> outcome(long execution);
}
