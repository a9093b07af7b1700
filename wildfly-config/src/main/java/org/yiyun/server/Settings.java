package org.yiyun.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the command line and the environment ask for.
 *
 * @param run where all state lives, {@code .run}
 * @param scripts the CLI scripts that configure the server
 * @param serverZip WildFly as it comes
 * @param driver the PostgreSQL driver's jar
 * @param broker the jar of the module inside the message broker
 * @param ear the product
 * @param nodes 1 to 3
 * @param offset added to every port
 * @param reset forget the state first
 * @param restart whether a node that ended unexpectedly is started again
 * @param store where brokers keep their messages
 * @param outside a PostgreSQL that is not ours, when the environment names one
 */
record Settings(Path run, Path scripts, Path serverZip, Path driver, Path broker, Path ear, int nodes, int offset, boolean reset,
        Restart restart, MessageStore store, Optional<Database> outside) {

    private static final int MOST_NODES = 3;
    private static final int HIGHEST_OFFSET = 20_000;

    Settings {
        require(nodes >= 1 && nodes <= MOST_NODES, "nodes must be 1 to " + MOST_NODES);
        require(offset >= 0 && offset <= HIGHEST_OFFSET, "port.offset must be 0 to " + HIGHEST_OFFSET);
    }

    static Settings of(String[] arguments, Map<String, String> environment) {
        var named = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : "true"));
        return new Settings(
                path(named, "run"), path(named, "scripts"), path(named, "server"), path(named, "driver"),
                path(named, "broker"), path(named, "ear"), number(named, "nodes", 1), number(named, "offset", 0),
                !"false".equals(named.getOrDefault("reset", "false")), choice(named, "restart", Restart.ALWAYS),
                choice(named, "store", MessageStore.DIRECTORY), outside(environment));
    }

    private static <E extends Enum<E>> E choice(Map<String, String> named, String name, E otherwise) {
        var chosen = named.getOrDefault(name, otherwise.name());
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(chosen))
                .findFirst()
                .orElseThrow(() -> new LaunchException(name + " must be one of "
                        + Arrays.toString(otherwise.getDeclaringClass().getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /** The database that the environment names. */
    static Optional<Database> outside(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("YIYUN_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> Database.outside(url, environment.getOrDefault("YIYUN_DB_USER", ""),
                        environment.getOrDefault("YIYUN_DB_PASSWORD", "")));
    }

    /** The same with another product. */
    Settings with(Path otherEar) {
        return new Settings(run, scripts, serverZip, driver, broker, otherEar, nodes, offset, reset, restart, store, outside);
    }

    private static Path path(Map<String, String> named, String name) {
        var value = named.get(name);
        require(value != null, "argument " + name + "= is missing");
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static int number(Map<String, String> named, String name, int otherwise) {
        try {
            return Integer.parseInt(named.getOrDefault(name, String.valueOf(otherwise)));
        } catch (NumberFormatException notANumber) {
            throw new LaunchException(name + " must be a number", notANumber);
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new LaunchException(message);
        }
    }
}
