package org.yiyun.organisation;

import java.util.List;

/**
 * What a person holds in a feature, and how a successor gets it (REQ-PER-04). Features that give work to people implement it as a bean;
 * both methods are called by the system, in a transaction that is there.
 */
public interface HeldWork {
    /** What that account holds and is not over. What is about complaints is never among it: it would show that there is one. */
    List<HeldItem> of(String login);

    /**
     * Gives one of {@link #of} to the successor, with an event or an audit entry of its own.
     *
     * @param reason to stand in the history
     * @throws org.yiyun.platform.problem.BusinessException if the successor may not have it
     */
    void handOver(HeldItem item, String from, String to, String reason);
}
