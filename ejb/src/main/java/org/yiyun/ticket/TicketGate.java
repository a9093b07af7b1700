package org.yiyun.ticket;

import org.yiyun.platform.problem.BusinessException;

/** Keeps tickets of a kind of its own from being solved; the feature that keeps what is missing has one bean of this type. */
public interface TicketGate {
    /** What it is for; tickets of other kinds are not asked about. */
    TicketKind kind();

    /**
     * Asked in the transaction that would solve the ticket.
     *
     * @throws BusinessException RULE_BROKEN if something has to be done before
     */
    void checkSolving(String number);
}
