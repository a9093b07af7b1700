package org.yiyun.hotline.internal;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what waits in the intake, in its order, a few at a time, and acknowledges it after it is done with. Not in a
 * distributed transaction: the tickets commit first, then the broker forgets the messages; a death in between delivers
 * them again, which their keys absorb. One thread at a time.
 */
class IntakeReceiver {
    /** So many messages share a transaction at most. */
    static final int BATCH = 64;

    /** A batch is full with so many bytes too. */
    static final int BATCH_BYTES = 1024 * 1024;

    private static final int ROUND = 100;
    private static final long WAIT_MILLIS = 1000;
    private static final Logger LOG = Logger.getLogger("org.yiyun.hotline");

    private final Supplier<JMSContext> connect;
    private final Queue queue;
    private final Consumer<List<Received>> work;
    private @Nullable JMSContext session;
    private @Nullable JMSConsumer messages;

    /** @param work returning means done with; throwing, to be delivered again */
    IntakeReceiver(Supplier<JMSContext> connect, Queue queue, Consumer<List<Received>> work) {
        this.connect = connect;
        this.queue = queue;
        this.work = work;
    }

    /** Goes on until nothing has come for a second, or for so many batches that a rush is no reason to think it hangs. */
    void drain() {
        try {
            List<Received> batch;
            for (int done = 0; done < ROUND && !(batch = gather()).isEmpty(); done++) {
                work.accept(batch);
                session.commit();
            }
        } catch (RuntimeException fault) {
            giveBack();
            throw fault;
        }
    }

    /** Waits for the first; more are taken only if they are there already, so that none waits for company. */
    private List<Received> gather() {
        List<Received> batch = new ArrayList<>();
        long bytes = 0;
        for (var next = consumer().receive(WAIT_MILLIS); next != null; next = room(batch, bytes) ? consumer().receiveNoWait() : null) {
            var received = read(next);
            batch.add(received);
            bytes += received.body().length;
        }
        return batch;
    }

    private static boolean room(List<Received> batch, long bytes) {
        return batch.size() < BATCH && bytes < BATCH_BYTES;
    }

    /** One that cannot be read is tried again for a while; then it is taken for an empty one, so that it holds up nobody. */
    private Received read(Message message) {
        try {
            return MessageReading.read(message, Intake.QUEUE);
        } catch (JMSException | JMSRuntimeException broken) {
            try {
                if (MessageReading.deliveries(message) < Intake.MAX_DELIVERIES) {
                    throw new JMSRuntimeException("cannot read message", null, broken);
                }
                LOG.errorf(broken, "YIYUN002001 message %s cannot be read", message.getJMSMessageID());
                return MessageReading.bodiless(message, Intake.QUEUE);
            } catch (JMSException nothing) {
                throw new JMSRuntimeException("cannot read message", null, nothing);
            }
        }
    }

    private JMSConsumer consumer() {
        if (messages == null) {
            session = connect.get();
            messages = session.createConsumer(queue);
        }
        return messages;
    }

    /** The broker brings the batch again, after a while; a session that cannot even say so is given up. */
    private void giveBack() {
        if (session != null) {
            try {
                session.rollback();
            } catch (RuntimeException broken) {
                close();
            }
        }
    }

    /** What is not acknowledged goes back to the queue. */
    void close() {
        var old = session;
        session = null;
        messages = null;
        if (old != null) {
            try {
                old.close();
            } catch (JMSRuntimeException broken) {
                LOG.debug("closing a broken session", broken);
            }
        }
    }
}
