package org.yiyun.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A WildFly with the product in it: number 1 to 3. */
final class Node {

    private static final Duration BOOT = Duration.ofMinutes(10);
    private static final List<String> MEMORY = List.of("-Xms384m", "-Xmx768m", "-XX:MetaspaceSize=256m", "-XX:MaxMetaspaceSize=512m",
            "-XX:+UseG1GC", "-XX:G1PeriodicGCInterval=30000", "-XX:+ExitOnOutOfMemoryError");

    private final int number;
    private final int offset;
    private final WildFly server;
    private final String application;
    private final String messagingUser;
    private final String messagingPassword;

    Node(int number, Settings settings, ServerHome home, Database database, Credentials credentials) {
        this.number = number;
        this.offset = settings.offset();
        this.application = settings.ear().getFileName().toString();
        var configuration = settings.nodes() > 1 ? ServerHome.Configuration.BALANCED : ServerHome.Configuration.SINGLE;
        this.server = new WildFly("node" + number, settings.run(), home, configuration, MEMORY,
                properties(settings, database, credentials), settings.ear());
        this.messagingUser = credentials.account("hotline.user");
        this.messagingPassword = credentials.account("hotline.password");
    }

    private Map<String, String> properties(Settings settings, Database database, Credentials credentials) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("jboss.node.name", "yiyun-" + number);
        properties.put("jboss.tx.node.id", "yiyun-" + number);
        properties.put("jboss.socket.binding.port-offset", String.valueOf(Ports.nodeOffset(number, offset)));
        properties.put("jboss.messaging.cluster.password", credentials.secret("cluster"));
        properties.put("yiyun.amqp.port", String.valueOf(amqp()));
        properties.put("yiyun.stomp.port", String.valueOf(stomp()));
        properties.put("yiyun.db.url", database.url());
        properties.put("yiyun.db.user", database.application().user());
        properties.put("yiyun.db.password", database.application().password());
        properties.put("yiyun.demo.accounts", credentials.demoAccounts().toString());
        if (settings.nodes() > 1) {
            properties.put("yiyun.balancer.port", String.valueOf(Ports.balancerRegistration(offset)));
            properties.put("yiyun.behind.proxy", "true");
        }
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("yiyun.") && !properties.containsKey(name))
                .sorted()
                .forEach(name -> properties.put(name, System.getProperty(name)));
        return properties;
    }

    void start() {
        List.of(http(), management(), amqp(), stomp()).forEach(Ports::requireFree);
        layOut();
        server.start();
    }

    /** Makes all files of the node, without starting it. */
    void layOut() {
        server.layOut();
        MessagingUsers.write(server.base().resolve("configuration"), Map.of(messagingUser, messagingPassword), "hotline");
    }

    /** Waits until the product answers that it can work. */
    void awaitReady() {
        long end = System.nanoTime() + BOOT.toNanos();
        while (!answersReady()) {
            if (!server.alive()) {
                throw new LaunchException(server.name() + " ended while it started, see " + server.base()
                        + "/log\n" + server.complaint());
            }
            if (Files.exists(marker("failed"))) {
                throw new LaunchException("The product could not be deployed on " + server.name() + ", see "
                        + server.base().resolve("log/server.log") + "\n" + reason(Folders.read(marker("failed"))));
            }
            if (System.nanoTime() > end) {
                throw new LaunchException(server.name() + " is not ready after " + BOOT.toMinutes() + " min\n"
                        + server.complaint());
            }
            Pause.millis(150);
        }
    }

    /** The first lines tell; the rest lists what waited in vain. */
    private static String reason(String failure) {
        return failure.lines().limit(12).collect(Collectors.joining("\n"));
    }

    boolean answersReady() {
        return Files.exists(marker("deployed")) && Http.ok(url() + "/health/ready");
    }

    private Path marker(String what) {
        return server.base().resolve("deployments/" + application + "." + what);
    }

    int number() {
        return number;
    }

    int http() {
        return Ports.http(number, offset);
    }

    int management() {
        return Ports.management(number, offset);
    }

    int amqp() {
        return Ports.amqp(number, offset);
    }

    int stomp() {
        return Ports.stomp(number, offset);
    }

    WildFly server() {
        return server;
    }

    String url() {
        return "http://127.0.0.1:" + http();
    }

    long pid() {
        return server.pid();
    }

    String name() {
        return server.name();
    }

    boolean alive() {
        return server.alive();
    }

    void stop() {
        server.stop();
    }
}
