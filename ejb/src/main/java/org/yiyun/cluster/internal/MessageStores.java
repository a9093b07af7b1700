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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.ObjectName;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import org.yiyun.cluster.ClusterView.Store;
import org.yiyun.cluster.ClusterView.StoreState;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.figure.Figure;

/** The message stores in this node, how much waits in them, and how old its oldest message is. */
@ApplicationScoped
public class MessageStores {
    private static final String SERVERS = "subsystem=messaging-activemq,server=*";
    private static final String OWN = "default";
    private static final String WAITING = "messageCount";
    /** How long names are relied on: a queue that is made meanwhile shows that much later. */
    private static final Duration REMEMBERED = Duration.ofMinutes(3);
    /** The same for names that were others before: a store that opens brings its queues one after the other. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    private final ServerModel model;
    private final BusinessClock clock;
    private volatile @Nullable Known known;

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    @Inject
    public MessageStores(BusinessClock clock) {
        this.model = new ServerModel();
        this.clock = clock;
    }

    /** Outside a server. */
    MessageStores(ServerModel model, BusinessClock clock, ConnectionFactory connections) {
        this.model = model;
        this.clock = clock;
        this.connections = connections;
    }

    /** For the proxy. */
    protected MessageStores() {
        this(new BusinessClock());
    }

    /**
     * What there is to ask.
     *
     * @param active servers that serve their queues; the queues at work come and go with it
     * @param queues of our own, by their names
     * @param atWork queues at work in any of the servers
     */
    private record Names(List<ObjectName> servers, List<ObjectName> active, List<String> queues, List<ObjectName> atWork) {}

    private record Known(Names names, Instant until) {}

    List<Store> stores() {
        return names().servers().stream().map(server -> new Store(server.getKeyProperty("server"), state(server))).toList();
    }

    /** Looked up again only when a server has become active or stands by, when one of the queues was not there, and after a while. */
    private Names names() {
        Known last = known;
        Instant now = clock.now();
        if (last != null && now.isBefore(last.until()) && last.names().active().equals(active(last.names().servers()))) {
            return last.names();
        }
        Names found = look();
        boolean settled = last != null && last.names().equals(found);
        known = new Known(found, now.plus(settled ? REMEMBERED : SETTLING));
        return found;
    }

    private Names look() {
        List<ObjectName> servers = model.find(SERVERS);
        List<String> queues = model.find(SERVERS + ",jms-queue=*").stream()
                .filter(queue -> OWN.equals(queue.getKeyProperty("server"))).map(queue -> queue.getKeyProperty("jms-queue")).toList();
        List<ObjectName> atWork = model.find(SERVERS + ",runtime-queue=*").stream()
                .filter(queue -> model.number(queue, WAITING).isPresent()).toList();
        return new Names(servers, active(servers), queues, atWork);
    }

    private List<ObjectName> active(List<ObjectName> servers) {
        return servers.stream().filter(server -> model.flag(server, "active")).toList();
    }

    private StoreState state(ObjectName server) {
        if (model.flag(server, "active")) {
            return StoreState.ACTIVE;
        }
        return model.flag(server, "started") || !OWN.equals(server.getKeyProperty("server")) ? StoreState.STANDBY : StoreState.STOPPED;
    }

    /** Depth of every queue of our own that any store in this node serves, and the age of its oldest message. */
    List<Figure> figures() {
        Names names = names();
        Map<String, Long> depths = names.atWork().stream().collect(Collectors.groupingBy(
                queue -> ObjectName.unquote(quoted(queue.getKeyProperty("runtime-queue"))), Collectors.summingLong(this::depth)));
        return names.queues().stream().flatMap(queue -> figures(queue, depths.getOrDefault("jms.queue." + queue, 0L))).toList();
    }

    private long depth(ObjectName queue) {
        Optional<Long> depth = model.number(queue, WAITING);
        if (depth.isEmpty()) {
            known = null; // gone since
        }
        return depth.orElse(0L);
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
