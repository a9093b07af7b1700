package org.yiyun.metrics.internal;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Work that nobody waits for. Who it is done for is bound by the work itself. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkAhead {
    /** Returns at once; outside a container when it is done. */
    @Asynchronous
    public void run(Runnable work) {
        work.run();
    }
}
