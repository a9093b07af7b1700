package org.yiyun.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * How a message that died on its way to a consumer is handed to that consumer again. A feature that consumes a queue
 * has one bean of this type for each type of message, so that a person can send its dead letters again.
 */
public interface Redelivery {
    /** Name of the queue. */
    String queue();

    /** Whether it is for messages of that type (JMSType); null if the message names none. */
    default boolean takes(@Nullable String type) {
        return true;
    }

    /**
     * Does what the consumer does with a message, in the running transaction.
     *
     * @param messageId id of the message in the outbox, or what stands for it
     * @return what came of it, for people to read: the number of a ticket
     * @throws org.yiyun.platform.problem.BusinessException if the message still cannot be used
     */
    String redeliver(String messageId, byte[] body);
}
