package org.yiyun.platform.outbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.yiyun.platform.problem.BusinessException;

/** Where messages go that their consumer cannot use: before a person's eyes, to be sent again or discarded. */
public interface DeadLetterBox {
    /**
     * Keeps it, once; returning means that it is stored.
     *
     * @param queue name of the queue whose consumer gave up
     */
    void keep(String queue, Message message) throws JMSException;

    /** The same of one that does not fit, with the reasons for whoever corrects it. */
    default void refuse(String queue, Message message, BusinessException why) throws JMSException {
        keep(queue, message);
    }
}
