package org.yiyun.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.yiyun.config.Migration;

/**
 * Sets up what the system tests run against, once per test run: the server as the launcher would lay it out, with the
 * shipped EAR in it, and an embedded PostgreSQL. Arquillian then starts and stops the server.
 */
public final class SystemUnderTest implements LauncherSessionListener {

    private static final int FIRST_OFFSET = 10_000;
    private static final Duration READY = Duration.ofMinutes(5);

    private static volatile SystemUnderTest current;

    /** Where people write to. */
    static final String MAILBOX = "service@intake.test";

    private final GreenMail mail = new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    private EmbeddedPostgres postgres;
    private Node node;
    private Credentials credentials;

    static SystemUnderTest current() {
        return current;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("yiyun.it.run") == null) {
            return; // unit tests
        }
        var settings = settings(Path.of(System.getProperty("yiyun.it.run")).resolve("suite"), 1, freeOffset(), false);
        Folders.create(settings.run());
        Leftovers.end(settings.run());
        Folders.deleteTree(settings.run().resolve("pg"));
        Folders.deleteTree(settings.run().resolve("node1"));
        Folders.deleteTree(settings.run().resolve("messages"));
        credentials = Credentials.in(settings.run());
        postgres = EmbeddedPostgres.start(settings.run(), credentials, Ports.postgres(settings.offset()), false);
        Migration.migrate(postgres.database().asOwner());
        mail.start();
        System.setProperty("yiyun.notification.mail.enabled", "true");
        System.setProperty("yiyun.webhook.allowed", "127.0.0.1");
        System.setProperty("yiyun.mail.port", String.valueOf(mail.getSmtp().getPort()));
        mail.setUser(MAILBOX, "intake", "intake-secret");
        var mailbox = mailbox();
        mailbox.forEach(System::setProperty);
        node = new Node(1, settings, ServerHome.provision(settings), postgres.database(), credentials);
        node.layOut();
        // for this node alone: two that do not share a database would take each other's mails
        mailbox.keySet().forEach(System::clearProperty);
        tellArquillian(node);
        current = this;
    }

    private Map<String, String> mailbox() {
        return Map.of(
                "yiyun.intake.mail.host", "127.0.0.1",
                "yiyun.intake.mail.port", String.valueOf(mail.getImap().getPort()),
                "yiyun.intake.mail.security", "NONE",
                "yiyun.intake.mail.user", "intake",
                "yiyun.intake.mail.password", "intake-secret",
                "yiyun.intake.mail.address", MAILBOX,
                "yiyun.intake.mail.period", "PT1S");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Cluster.closeShared();
        if (postgres != null) {
            postgres.stop();
            mail.stop();
        }
    }

    /** Settings as {@code mvn -Prun} would make them, in a run folder of the tests. */
    static Settings settings(Path run, int nodes, int offset, boolean reset) {
        return settings(run, nodes, offset, reset, Optional.empty());
    }

    static Settings settings(Path run, int nodes, int offset, boolean reset, Optional<Database> outside) {
        return settings(run, nodes, offset, reset, Restart.ALWAYS, MessageStore.DIRECTORY, outside);
    }

    static Settings settings(Path run, int nodes, int offset, boolean reset, Restart restart, MessageStore store, Optional<Database> outside) {
        return new Settings(run, property("scripts"), property("server"), property("driver"), property("broker"),
                property("ear"), nodes, offset, reset, restart, store, outside);
    }

    private static void tellArquillian(Node node) {
        var server = node.server();
        System.setProperty("yiyun.it.home", server.homeFolder().toString());
        System.setProperty("yiyun.it.configuration", server.configuration().file());
        System.setProperty("yiyun.it.java", String.join(" ", server.javaOptions()));
        System.setProperty("yiyun.it.arguments",
                "-Djboss.server.base.dir=" + server.base() + " -P=" + server.propertiesFile());
        System.setProperty("yiyun.it.management", String.valueOf(node.management()));
    }

    /** The first range of ports in which nobody listens. */
    static int freeOffset() {
        return IntStream.iterate(FIRST_OFFSET, offset -> offset < 20_000, offset -> offset + 310)
                .filter(SystemUnderTest::free)
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int offset) {
        try {
            Ports.requireFree(Ports.postgres(offset));
            Ports.requireFree(Ports.balancer(offset));
            for (int node = 1; node <= 3; node++) {
                Ports.requireFree(Ports.http(node, offset));
                Ports.requireFree(Ports.management(node, offset));
                Ports.requireFree(Ports.stomp(node, offset));
                Ports.requireFree(Ports.amqp(node, offset));
            }
            return true;
        } catch (LaunchException taken) {
            return false;
        }
    }

    private static Path property(String name) {
        return Path.of(System.getProperty("yiyun.it." + name));
    }

    void awaitReady() {
        long end = System.nanoTime() + READY.toNanos();
        while (!node.answersReady()) {
            if (System.nanoTime() > end) {
                throw new LaunchException("The product is not ready\n" + node.server().complaint());
            }
            Pause.millis(200);
        }
    }

    Node node() {
        return node;
    }

    GreenMail mail() {
        return mail;
    }

    Credentials credentials() {
        return credentials;
    }

    Database database() {
        return postgres.database();
    }

    void signalDatabase(String signal) {
        Signals.send(signal, postgres.pid());
    }

    /** Takes the database away for a moment. */
    void restartDatabase() {
        postgres.stop();
        postgres.restart();
    }
}
