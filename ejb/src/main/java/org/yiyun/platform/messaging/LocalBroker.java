package org.yiyun.platform.messaging;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Connects to the broker in this server, without pool and distributed transaction: who connects keeps it and closes it. */
public final class LocalBroker {
    private LocalBroker() {}

    /** A session with local transactions, for one thread. */
    public static JMSContext transacted() {
        return lookUp("java:/ConnectionFactory", ConnectionFactory.class).createContext(JMSContext.SESSION_TRANSACTED);
    }

    public static Queue queue(String name) {
        return lookUp("java:/jms/queue/" + name, Queue.class);
    }

    private static <T> T lookUp(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException notThere) {
            throw new JMSRuntimeException("no " + name, null, notThere);
        }
    }
}
