package org.yiyun.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The WildFly in front of two or three nodes, which register themselves with it. */
final class LoadBalancer {

    private static final List<String> MEMORY = List.of("-Xms64m", "-Xmx192m", "-XX:+UseSerialGC");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int offset;
    private final WildFly server;

    LoadBalancer(Settings settings, ServerHome home) {
        this.offset = settings.offset();
        this.server = new WildFly("balancer", settings.run(), home, ServerConfiguration.BALANCER, MEMORY, Map.of(
                "jboss.node.name", "yiyun-balancer",
                "jboss.http.port", String.valueOf(Ports.balancer(offset)),
                "jboss.management.http.port", String.valueOf(Ports.balancerManagement(offset)),
                "jboss.mcmp.port", String.valueOf(Ports.balancerRegistration(offset))), null);
    }

    void start() {
        List.of(Ports.balancer(offset), Ports.balancerManagement(offset), Ports.balancerRegistration(offset))
                .forEach(Ports::requireFree);
        server.layOut();
        server.start();
    }

    /** Waits until a request goes through to a node. */
    void awaitNodes() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Http.ok(url() + "/health/ready")) {
            if (!server.alive() || System.nanoTime() > end) {
                throw new LaunchException("The load balancer does not reach the nodes\n" + server.complaint());
            }
            Pause.millis(200);
        }
    }

    String url() {
        return "http://127.0.0.1:" + Ports.balancer(offset);
    }

    boolean alive() {
        return server.alive();
    }

    void stop() {
        server.stop();
    }
}
