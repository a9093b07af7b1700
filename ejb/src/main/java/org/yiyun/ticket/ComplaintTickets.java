package org.yiyun.ticket;

import java.util.List;
import org.yiyun.security.Caller;

/**
 * What complaints have to do with tickets of kind {@link TicketKind#COMPLAINT}, which the contract lets anybody open. The feature
 * that keeps complaints has one bean of this type.
 */
public interface ComplaintTickets {
    /** One is opened, in the running transaction. */
    void opened(String number, OpenTicket request);

    /** Numbers of those that are complaints about the caller, who is to know of none. */
    List<String> about(Caller caller);
}
