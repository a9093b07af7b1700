package org.yiyun.it;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A call-centre system that speaks AMQP 1.0. */
public final class Amqp {

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
}
