package org.yiyun.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the CLI scripts together: as one, because each start of the CLI costs seconds. */
final class ServerScripts {

    private static final List<String> SERVER = List.of("datasources", "batch-timers-mail", "messaging", "cluster", "web", "logging");
    private static final List<Backup> BACKUPS = List.of(new Backup("backup", "DurableBackup"), new Backup("backup2", "DurableSecondBackup"));

    private final Path folder;
    private final MessageStore store;

    /** A broker that stands in for another node, and the class that makes its messages durable. */
    private record Backup(String name, String interceptor) {
    }

    ServerScripts(Path folder, MessageStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** The names of the brokers that can stand in for other nodes. */
    static List<String> backups() {
        return BACKUPS.stream().map(Backup::name).toList();
    }

    String text(List<ServerConfiguration> configurations) {
        return read("modules") + configurations.stream()
                .map(each -> "embed-server --std-out=discard --server-config=" + each.draft() + "\n" + body(each) + "stop-embedded-server\n")
                .collect(Collectors.joining());
    }

    private String body(ServerConfiguration configuration) {
        return switch (configuration) {
            case BALANCER -> read("balancer");
            case SINGLE -> read("subsystems") + read("single") + server() + broker("default", "");
            case PAIR, TRIO -> read("subsystems") + read("balanced") + server() + broker("default", read("primary"))
                    + BACKUPS.stream()
                            .limit(configuration.backups())
                            .map(backup -> "set interceptor=" + backup.interceptor() + "\n" + broker(backup.name(), read("backup")))
                            .collect(Collectors.joining());
        };
    }

    private String server() {
        return Stream.concat(SERVER.stream(), store.sources().stream()).map(this::read).collect(Collectors.joining());
    }

    private String broker(String name, String special) {
        return "set broker=" + name + "\n" + special + read(store.script()) + read("broker");
    }

    private String read(String script) {
        return Folders.read(folder.resolve(script + ".cli")) + "\n";
    }
}
