package org.yiyun.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One WildFly process with a base folder of its own. Configuration, deployments and temporary files are laid out anew
 * at each start, so that no half-written marker of a killed run survives; {@code data} (messages, transactions) stays.
 */
final class WildFly {

    private static final Duration STOP = Duration.ofSeconds(45);
    private static final List<String> MODULE_OPTIONS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/com.sun.net.ssl.internal.ssl=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final String name;
    private final Path run;
    private final ServerHome home;
    private final ServerConfiguration configuration;
    private final List<String> memory;
    private final Map<String, String> properties;
    private final @Nullable Path ear;
    private @Nullable ManagedProcess process;

    WildFly(String name, Path run, ServerHome home, ServerConfiguration configuration, List<String> memory,
            Map<String, String> properties, @Nullable Path ear) {
        this.name = name;
        this.run = run;
        this.home = home;
        this.configuration = configuration;
        this.memory = memory;
        this.properties = properties;
        this.ear = ear;
    }

    void start() {
        start(command());
    }

    /** Starts it by another command line, made of {@link #command}. */
    void start(List<String> command) {
        process = ManagedProcess.start(name, command, Map.of("JBOSS_HOME", home.folder().toString()), base(),
                base().resolve("log/console.log"), run.resolve("pids/" + name + ".pid"));
    }

    /** Makes the base folder as the server is to find it. */
    void layOut() {
        List.of("configuration", "deployments", "tmp", "data/content").forEach(part -> Folders.deleteTree(base().resolve(part)));
        try (var files = Files.list(home.configuration())) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> Folders.copy(file, base().resolve("configuration").resolve(file.getFileName())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Folders.create(base().resolve("log"));
        Folders.create(base().resolve("deployments"));
        if (ear != null) {
            Folders.copy(ear, base().resolve("deployments").resolve(ear.getFileName()));
        }
        // in a file, because a command line is for everybody to see
        Folders.writePrivate(propertiesFile(), Folders.lines(properties));
    }

    List<String> command() {
        var line = new ArrayList<String>();
        line.add(Java.executable());
        line.addAll(javaOptions());
        line.addAll(List.of(
                "-Djboss.home.dir=" + home.folder(),
                "-Djboss.server.base.dir=" + base(),
                "-Dorg.jboss.boot.log.file=" + base().resolve("log/server.log"),
                "-Dlogging.configuration=file:" + base().resolve("configuration/logging.properties"),
                "-jar", home.folder().resolve("jboss-modules.jar").toString(),
                "-mp", home.folder().resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-c=" + configuration.file(),
                "-P=" + propertiesFile()));
        return line;
    }

    List<String> javaOptions() {
        var options = new ArrayList<>(memory);
        options.addAll(MODULE_OPTIONS);
        options.addAll(List.of(
                "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai", "-Duser.language=zh", "-Duser.country=CN",
                "-Djava.awt.headless=true", "-Djava.net.preferIPv4Stack=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman"));
        return options;
    }

    Path homeFolder() {
        return home.folder();
    }

    ServerConfiguration configuration() {
        return configuration;
    }

    Path propertiesFile() {
        return base().resolve("configuration/" + name + ".properties");
    }

    Path base() {
        return run.resolve(name);
    }

    String name() {
        return name;
    }

    long pid() {
        return process == null ? -1 : process.pid();
    }

    boolean alive() {
        return process != null && process.alive();
    }

    /** What the person should read when it does not come up. */
    String complaint() {
        return Commands.tail(base().resolve("log/server.log"));
    }

    Duration processorTime() {
        return process == null ? Duration.ZERO : process.processorTime();
    }

    void kill() {
        if (process != null) {
            process.kill();
        }
    }

    void stop() {
        if (process != null) {
            process.stop("TERM", STOP);
        }
    }
}
