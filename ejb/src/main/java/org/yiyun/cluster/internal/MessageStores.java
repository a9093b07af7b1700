package org.yiyun.cluster.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.ObjectName;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.yiyun.cluster.ClusterView.Store;
import org.yiyun.cluster.ClusterView.StoreState;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.figure.Figure;

/** The message stores in this node, how much waits in them, and how old its oldest message is. */
@ApplicationScoped
public class MessageStores {
    private static final String SERVERS = "subsystem=messaging-activemq,server=*";
    private static final String OWN = "default";

    private final ServerModel model = new ServerModel();

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    @Inject
    private BusinessClock clock;

    List<Store> stores() {
        return model.find(SERVERS).stream().map(server -> new Store(server.getKeyProperty("server"), state(server))).toList();
    }

    private StoreState state(ObjectName server) {
        if (model.flag(server, "active")) {
            return StoreState.ACTIVE;
        }
        return model.flag(server, "started") || !OWN.equals(server.getKeyProperty("server")) ? StoreState.STANDBY : StoreState.STOPPED;
    }

    /** Depth of every queue of our own that any store in this node serves, and the age of its oldest message. */
    List<Figure> figures() {
        var queues = model.find(SERVERS + ",jms-queue=*").stream()
                .filter(queue -> OWN.equals(queue.getKeyProperty("server"))).map(queue -> queue.getKeyProperty("jms-queue")).toList();
        var depths = depths();
        return queues.stream().flatMap(queue -> figures(queue, depths.getOrDefault("jms.queue." + queue, 0L))).toList();
    }

    /** Asked once for all queues: each question copies a part of the server's model. */
    private Map<String, Long> depths() {
        return model.find(SERVERS + ",runtime-queue=*").stream().collect(Collectors.groupingBy(
                runtime -> ObjectName.unquote(quoted(runtime.getKeyProperty("runtime-queue"))),
                Collectors.summingLong(runtime -> model.number(runtime, "messageCount").orElse(0L))));
    }

    private Stream<Figure> figures(String queue, long depth) {
        return Stream.of(new Figure("queue.depth", queue, depth),
                new Figure("queue.oldest.seconds", queue, depth == 0 ? 0 : oldest(queue)));
    }

    private static String quoted(String name) {
        return name.startsWith("\"") ? name : ObjectName.quote(name);
    }

    /** Looked at, not taken: messages that wait for their next attempt are not among those that can be seen. */
    private long oldest(String queue) {
        try (var context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                var browser = context.createBrowser((Queue) new InitialContext().lookup("java:/jms/queue/" + queue))) {
            var messages = browser.getEnumeration();
            return messages.hasMoreElements() ? age((Message) messages.nextElement()) : 0;
        } catch (JMSException | JMSRuntimeException | NamingException notNow) {
            return 0;
        }
    }

    private long age(Message message) throws JMSException {
        return Duration.between(Instant.ofEpochMilli(message.getJMSTimestamp()), clock.now()).toSeconds();
    }
}
