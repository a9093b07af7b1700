package org.yiyun.server;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A WildFly with the product in it: number 1 to 3. */
final class Node {

    private static final Duration BOOT = Duration.ofMinutes(10);
    /** So long what is under way may go on after the order to stop. */
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final int NOT_DEPLOYED = 404;
    private static final Duration PROBE = Duration.ofSeconds(3);
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
        var configuration = ServerConfiguration.of(settings.nodes()).get(0);
        this.server = new WildFly("node" + number, settings.run(), home, configuration, MEMORY,
                properties(settings, database, credentials), settings.ear());
        this.messagingUser = credentials.account("hotline.user");
        this.messagingPassword = credentials.account("hotline.password");
    }

    private Map<String, String> properties(Settings settings, Database database, Credentials credentials) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("jboss.node.name", clusterName(number));
        properties.put("jboss.tx.node.id", clusterName(number));
        properties.put("jboss.socket.binding.port-offset", String.valueOf(Ports.nodeOffset(number, offset)));
        properties.put("jboss.messaging.cluster.password", credentials.secret("cluster"));
        properties.put("yiyun.amqp.port", String.valueOf(amqp()));
        properties.put("yiyun.stomp.port", String.valueOf(stomp()));
        properties.putAll(messages(settings, database));
        properties.put("yiyun.db.url", database.url());
        properties.put("yiyun.db.user", database.application().user());
        properties.put("yiyun.db.password", database.application().password());
        properties.put("yiyun.security.data-key", credentials.secret("data-key"));
        properties.put("yiyun.demo.accounts", credentials.demoAccounts().toString());
        properties.put("org.wildfly.sigterm.suspend.timeout", String.valueOf(DRAIN.toSeconds()));
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

    /** Where the messages of each of this node's brokers are, and at which addresses it answers for a dead node. */
    private Map<String, String> messages(Settings settings, Database database) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("yiyun.messages.default", messages(settings, number));
        var backups = ServerScripts.backups();
        for (int i = 0; i < settings.nodes() - 1; i++) {
            int other = (number + i) % settings.nodes() + 1;
            properties.put("yiyun.messages." + backups.get(i), messages(settings, other));
            properties.put("yiyun.amqp." + backups.get(i) + ".port", String.valueOf(Ports.amqp(other, offset)));
            properties.put("yiyun.stomp." + backups.get(i) + ".port", String.valueOf(Ports.stomp(other, offset)));
        }
        if (settings.store() == MessageStore.JDBC) {
            properties.put("yiyun.messages.user", database.broker().user());
            properties.put("yiyun.messages.password", database.broker().password());
        }
        return properties;
    }

    private static String messages(Settings settings, int node) {
        return switch (settings.store()) {
            case DIRECTORY -> settings.run().resolve("messages/node" + node).toString();
            case JDBC -> "node" + node;
        };
    }

    /** Before anything runs: afterwards the ports of senders may be held by the node that stands in for this one. */
    void requirePorts() {
        List.of(http(), management(), amqp(), stomp()).forEach(Ports::requireFree);
    }

    void start() {
        List.of(http(), management()).forEach(Ports::requireFree);
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
            var failure = deploymentFailure();
            if (failure != null) {
                throw new LaunchException("The product could not be deployed on " + server.name() + ", see "
                        + server.base().resolve("log/server.log") + "\n" + failure);
            }
            if (System.nanoTime() > end) {
                throw new LaunchException(server.name() + " is not ready after " + BOOT.toMinutes() + " min\n"
                        + server.complaint());
            }
            Pause.millis(150);
        }
    }

    /** Why the product could not be deployed, or null. The first lines tell; the rest lists what waited in vain. */
    @Nullable String deploymentFailure() {
        return Files.exists(marker("failed"))
                ? Folders.read(marker("failed")).lines().limit(12).collect(Collectors.joining("\n"))
                : null;
    }

    boolean answersReady() {
        return Files.exists(marker("deployed")) && Http.ok(url() + "/health/ready");
    }

    /**
     * Whether it answers is asked at the port of the administration, which no user can crowd; whether it can live says the
     * product, as long as it is there. A node that finishes what is under way before it stops answers with neither.
     */
    Pulse.Answer pulse() {
        if (Http.answer("http://127.0.0.1:" + management() + "/health/live", PROBE).isEmpty()) {
            return Pulse.Answer.SILENT;
        }
        return Http.answer(url() + "/health/live", PROBE).filter(Node::cannotLive).isPresent() ? Pulse.Answer.BROKEN : Pulse.Answer.GOOD;
    }

    private static boolean cannotLive(HttpResponse<String> answer) {
        return answer.statusCode() == NOT_DEPLOYED || answer.body().contains("\"status\":\"DOWN\"");
    }

    Duration processorTime() {
        return server.processorTime();
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

    /** As the cluster knows it. */
    String clusterName() {
        return clusterName(number);
    }

    static String clusterName(int number) {
        return "yiyun-" + number;
    }

    boolean alive() {
        return server.alive();
    }

    void kill() {
        server.kill();
    }

    void stop() {
        server.stop();
    }
}
