package org.yiyun.chaos;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.stream.Collectors;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.yiyun.it.HotlineMessages;
import org.yiyun.it.StompLine;
import org.yiyun.server.Cluster;

/** A call centre: each call has a key of its own and is sent until it is confirmed, to whichever node takes it. */
abstract class HotlineSender implements Actor {

    private static final String QUEUE = "hotline.intake";
    private static final int PAUSE = 150;

    private final Ledger ledger;

    private HotlineSender(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Tries once; whether the broker has confirmed it. */
    abstract boolean sent(String body);

    @Override
    public void work() throws InterruptedException {
        Thread.sleep(PAUSE);
        var key = ledger.mark("m");
        ledger.triesMessage(key);
        var call = HotlineMessages.message(key);
        while (!sent(call)) {
            ledger.count(Ledger.Figure.RETRIES);
            Thread.sleep(PAUSE);
        }
        ledger.confirmsMessage(key);
    }

    static HotlineSender byStomp(Cluster cluster, Ledger ledger, int first) {
        return new HotlineSender(ledger) {
            private final StompLine line = new StompLine(
                    cluster.stompPorts(), first, cluster.secret("hotline.user"), cluster.secret("hotline.password"));

            @Override
            boolean sent(String body) {
                return line.sent(QUEUE, body);
            }

            @Override
            public void end() {
                line.close();
            }
        };
    }

    /** The client itself goes to the next address, and sends again what was not confirmed. */
    static HotlineSender byAmqp(Cluster cluster, Ledger ledger) {
        var addresses = cluster.amqpPorts().stream()
                .map(port -> "amqp://127.0.0.1:" + port + "?amqp.saslMechanisms=PLAIN&amqp.idleTimeout=20000")
                .collect(Collectors.joining(","));
        var factory = new JmsConnectionFactory("failover:(" + addresses + ")?failover.reconnectDelay=200"
                + "&failover.useReconnectBackOff=false&failover.randomize=true");
        return new HotlineSender(ledger) {
            private @Nullable Connection connection;
            private @Nullable Session session;
            private @Nullable MessageProducer producer;

            @Override
            boolean sent(String body) {
                try {
                    if (producer == null) {
                        connection = factory.createConnection(cluster.secret("hotline.user"), cluster.secret("hotline.password"));
                        session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                        producer = session.createProducer(session.createQueue(QUEUE));
                    }
                    producer.send(session.createTextMessage(body));
                    return true;
                } catch (JMSException notTaken) {
                    // a broker that is ending refuses; nothing was confirmed
                    end();
                    return false;
                }
            }

            @Override
            public void end() {
                try {
                    if (connection != null) {
                        connection.close();
                    }
                } catch (JMSException broken) {
                    // it is given up because it is broken
                } finally {
                    connection = null;
                    producer = null;
                }
            }
        };
    }
}
