package org.yiyun.it;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.function.Predicate;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A call-centre system that speaks AMQP 1.0. */
public final class Amqp {

    private static final long TIMEOUT = 30_000;

    private Amqp() {
    }

    /** Sends one text and returns when the broker has settled it. */
    public static void send(int port, String user, String password, String queue, String body) throws JMSException {
        var factory = new JmsConnectionFactory("amqp://127.0.0.1:" + port + "?amqp.saslMechanisms=PLAIN");
        try (Connection connection = factory.createConnection(user, password)) {
            var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            session.createProducer(session.createQueue(queue)).send(session.createTextMessage(body));
        }
    }

    /** The first text that is wanted; takes the others from the queue too. Fails after half a minute. */
    public static String receive(int port, String user, String password, String queue, Predicate<String> wanted)
            throws JMSException {
        var factory = new JmsConnectionFactory("amqp://127.0.0.1:" + port + "?amqp.saslMechanisms=PLAIN");
        try (Connection connection = factory.createConnection(user, password)) {
            connection.start();
            var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            var consumer = session.createConsumer(session.createQueue(queue));
            for (var message = consumer.receive(TIMEOUT); message != null; message = consumer.receive(TIMEOUT)) {
                var text = message.getBody(String.class);
                if (wanted.test(text)) {
                    return text;
                }
            }
            throw new AssertionError("nothing of that kind came on " + queue);
        }
    }
}
