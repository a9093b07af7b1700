package org.yiyun.ticket;

/** Whether a ticket closes by itself when its user says nothing. Texts: {@code ticket.closing.state.*}. */
public enum ClosingState {
    /** Nothing is waited for: its result has not been fed back, or it is closed already. */
    NONE,
    /** The result has been fed back, and the user has time to say something. */
    WAITING,
    /** The user has been told when it will be closed. */
    ANNOUNCED,
    /** The user has answered since: a person reads that and closes it, or opens it again. */
    ANSWERED,
    /** The time is over, but the ticket lacks what it needs to be closed: cause and prevention of a fault. */
    HINDERED,
    /** By what is set, tickets like this one are closed by people only. */
    OFF
}
