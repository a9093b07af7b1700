package org.yiyun.it;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * A call centre that knows the addresses of all nodes and goes on with the next when one is away: what is not confirmed it
 * sends again.
 */
public final class CallCentre {

    private static final String QUEUE = "hotline.intake";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String user;
    private final String password;
    private final AtomicInteger confirmed = new AtomicInteger();

    public CallCentre(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** How many messages of all senders have been confirmed. */
    public int confirmed() {
        return confirmed.get();
    }

    /** Sends in a thread of its own, each message until it has a receipt. */
    public CompletableFuture<Void> byStomp(List<Integer> ports, List<String> bodies) {
        return CompletableFuture.runAsync(() -> {
            try (var line = new StompLine(ports, 0, user, password)) {
                for (var body : bodies) {
                    untilSent(line, body);
                    confirmed.incrementAndGet();
                }
            }
        });
    }

    /** Sends in a thread of its own; the client goes to the next address by itself. */
    public CompletableFuture<Void> byAmqp(List<Integer> ports, List<String> bodies) {
        var addresses = ports.stream().map(port -> "amqp://127.0.0.1:" + port + "?amqp.saslMechanisms=PLAIN").collect(Collectors.joining(","));
        var factory = new JmsConnectionFactory("failover:(" + addresses + ")?failover.reconnectDelay=200&failover.useReconnectBackOff=false");
        return CompletableFuture.runAsync(() -> {
            try (Connection connection = factory.createConnection(user, password)) {
                var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(QUEUE));
                for (var body : bodies) {
                    producer.send(session.createTextMessage(body));
                    confirmed.incrementAndGet();
                }
            } catch (JMSException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static void untilSent(StompLine line, String body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!line.sent(QUEUE, body)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no node takes messages");
            }
        }
    }
}
