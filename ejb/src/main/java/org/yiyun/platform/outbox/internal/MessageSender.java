package org.yiyun.platform.outbox.internal;

/** The broker as the relay sees it: sends are seen by nobody before {@link #commit}. */
interface MessageSender {
    void send(String queue, OutboxMessage message);

    void commit();

    /** Forgets what was sent since the last commit; also after a failure, then the next send connects anew. */
    void rollback();
}
