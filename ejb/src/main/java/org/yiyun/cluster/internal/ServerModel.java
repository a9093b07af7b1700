package org.yiyun.cluster.internal;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.ReflectionException;

/** The server's own management model, as it shows it inside its process. */
final class ServerModel {
    private static final String DOMAIN = "jboss.as:";

    private final MBeanServer server;

    ServerModel() {
        this(ManagementFactory.getPlatformMBeanServer());
    }

    ServerModel(MBeanServer server) {
        this.server = server;
    }

    /** Whether the server has finished its start: before that it tells little and complains in the log about each question. */
    boolean isRunning() {
        return read(at("management-root=server"), "serverState").filter("running"::equals).isPresent();
    }

    /**
     * Addresses that match, such as {@code subsystem=messaging-activemq,server=*}, in order. Costs far more than to read an attribute: the
     * server goes through the whole of its model.
     */
    List<ObjectName> find(String pattern) {
        return server.queryNames(at(pattern), null).stream().sorted(Comparator.comparing(ObjectName::getCanonicalName)).toList();
    }

    /** One address, whether there is a resource or not. */
    static ObjectName at(String address) {
        try {
            return new ObjectName(DOMAIN + address);
        } catch (MalformedObjectNameException wrong) {
            throw new IllegalArgumentException(address, wrong);
        }
    }

    /** An attribute; empty if the resource has none or cannot tell it now, as a broker that stands by. */
    Optional<Object> read(ObjectName resource, String attribute) {
        try {
            return Optional.ofNullable(server.getAttribute(resource, attribute));
        } catch (AttributeNotFoundException | InstanceNotFoundException | MBeanException | ReflectionException | RuntimeException none) {
            return Optional.empty();
        }
    }

    Optional<Long> number(ObjectName resource, String attribute) {
        return read(resource, attribute).filter(Number.class::isInstance).map(value -> ((Number) value).longValue());
    }

    boolean flag(ObjectName resource, String attribute) {
        return read(resource, attribute).filter(Boolean.TRUE::equals).isPresent();
    }
}
