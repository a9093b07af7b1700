package org.yiyun.cluster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSRuntimeException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyun.cluster.ClusterView.Store;
import org.yiyun.cluster.ClusterView.StoreState;
import org.yiyun.platform.figure.Figure;
import org.yiyun.testing.TestClock;

/** What is said of the stores, and how seldom the server's whole model is gone through for it. */
class MessageStoresTest {
    private static final String OWN = "subsystem=messaging-activemq,server=default";
    private static final String OTHER = "subsystem=messaging-activemq,server=backup-2";
    private static final String QUEUE = ",runtime-queue=\"jms.queue.hotline.intake\"";

    private final TestClock time = new TestClock(Instant.parse("2026-11-27T01:00:00Z"));
    private final MBeanServer beans = MBeanServerFactory.newMBeanServer();
    private final Resource other = new Resource(Map.of("active", false, "started", true));
    private final Map<String, Resource> registered = new ConcurrentHashMap<>();
    private int questions;
    private MessageStores stores;

    @BeforeEach
    void serve() throws Exception {
        register(OWN, new Resource(Map.of("active", true, "started", true)));
        register(OTHER, other);
        register(OWN + ",jms-queue=hotline.intake", new Resource(Map.of()));
        register(OTHER + ",jms-queue=elsewhere", new Resource(Map.of()));
        register(OWN + QUEUE, new Resource(Map.of("messageCount", 0L)));
        stores = new MessageStores(new ServerModel(counted()), time.business(), unreachable());
    }

    @Test
    void tellsOfStoresAndQueues() {
        assertThat(stores.stores()).containsExactly(new Store("backup-2", StoreState.STANDBY), new Store("default", StoreState.ACTIVE));
        assertIntake(0);
    }

    @Test
    void namesAreLookedUpOnceInAWhile() {
        rounds(4); // what was there twice is relied on
        questions = 0;
        rounds(35);
        assertThat(questions).as("nearly three minutes").isZero();
        rounds(2);
        assertThat(questions).as("servers, queues, queues at work").isEqualTo(3);
    }

    @Test
    void depthsAreReadEachTime() {
        rounds(6);
        registered.get(OWN + QUEUE).values.put("messageCount", 7L);
        assertIntake(7);
    }

    @Test
    void aStoreThatOpensIsLookedIntoAtOnceAndOnceMoreSoon() throws Exception {
        rounds(6);
        other.values.put("active", true);
        assertIntake(0);
        register(OTHER + QUEUE, new Resource(Map.of("messageCount", 5L)));
        time.advance(Duration.ofSeconds(15));
        assertIntake(5);
        assertThat(stores.stores()).contains(new Store("backup-2", StoreState.ACTIVE));
    }

    @Test
    void aQueueThatIsGoneIsNotAskedAgain() throws Exception {
        rounds(6);
        beans.unregisterMBean(ServerModel.at(OWN + QUEUE));
        register(OWN + ",runtime-queue=\"jms.queue.hotline.intake-2\"", new Resource(Map.of("messageCount", 9L)));
        register(OWN + ",jms-queue=hotline.intake-2", new Resource(Map.of()));
        assertIntake(0);
        assertThat(stores.figures()).contains(new Figure("queue.depth", "hotline.intake-2", 9));
    }

    private void assertIntake(long depth) {
        assertThat(stores.figures()).containsExactly(
                new Figure("queue.depth", "hotline.intake", depth), new Figure("queue.oldest.seconds", "hotline.intake", 0));
    }

    /** As the loop does, every five seconds. */
    private void rounds(int many) {
        for (int i = 0; i < many; i++) {
            stores.figures();
            stores.stores();
            time.advance(Duration.ofSeconds(5));
        }
    }

    private void register(String address, Resource resource) throws Exception {
        beans.registerMBean(resource, ServerModel.at(address));
        registered.put(address, resource);
    }

    private MBeanServer counted() {
        return (MBeanServer) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {MBeanServer.class}, (proxy, method, args) -> {
            if (method.getName().equals("queryNames")) {
                questions++;
            }
            try {
                return method.invoke(beans, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    private ConnectionFactory unreachable() {
        return (ConnectionFactory) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ConnectionFactory.class}, (proxy, method, args) -> {
            throw new JMSRuntimeException("not now");
        });
    }

    /** A resource of the server's model with its attributes. */
    public static class Resource implements DynamicMBean {
        private final Map<String, Object> values;

        Resource(Map<String, Object> values) {
            this.values = new ConcurrentHashMap<>(values);
        }

        @Override
        public Object getAttribute(String name) throws AttributeNotFoundException {
            if (!values.containsKey(name)) {
                throw new AttributeNotFoundException(name);
            }
            return values.get(name);
        }

        @Override
        public void setAttribute(Attribute attribute) {
            values.put(attribute.getName(), attribute.getValue());
        }

        @Override
        public AttributeList getAttributes(String[] names) {
            return new AttributeList();
        }

        @Override
        public AttributeList setAttributes(AttributeList attributes) {
            return new AttributeList();
        }

        @Override
        public Object invoke(String action, Object[] parameters, String[] signature) {
            throw new UnsupportedOperationException(action);
        }

        @Override
        public MBeanInfo getMBeanInfo() {
            return new MBeanInfo(Resource.class.getName(), "", null, null, null, null);
        }
    }
}
