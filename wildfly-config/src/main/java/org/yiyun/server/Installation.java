package org.yiyun.server;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.yiyun.config.Migration;

/** Database, nodes and balancer of one run: started in order, watched, stopped in the reverse order. */
final class Installation implements AutoCloseable {

    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Settings settings;
    private final List<Node> nodes = new ArrayList<>();
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable LoadBalancer balancer;
    private @Nullable Database database;
    private volatile boolean stopping;

    Installation(Settings settings) {
        this.settings = settings;
    }

    void start() {
        var credentials = Credentials.in(settings.run());
        var preparing = CompletableFuture.supplyAsync(() -> ServerHome.provision(settings));
        var data = startDatabase(credentials);
        var home = result(preparing);
        if (settings.nodes() > 1) {
            guarded(() -> {
                balancer = new LoadBalancer(settings, home);
                balancer.start();
            });
        }
        for (int number = 1; number <= settings.nodes(); number++) {
            startNode(new Node(number, settings, home, data, credentials));
        }
        if (balancer != null) {
            balancer.awaitNodes();
        }
        writeNodesFile();
    }

    private Database startDatabase(Credentials credentials) {
        var data = settings.outside().orElseGet(() -> {
            guarded(() -> postgres = EmbeddedPostgres.start(settings.run(), credentials, Ports.postgres(settings.offset()), true));
            return postgres.database();
        });
        database = data;
        Progress.say("PostgreSQL answers");
        int migrations = Migration.migrate(data.asOwner());
        if (migrations > 0) {
            Progress.say("Migrations applied: " + migrations);
        }
        forgetDeadMembers(data);
        return data;
    }

    /** No node of ours runs yet, so each row in the table of cluster members is of a dead one and would only delay. */
    private void forgetDeadMembers(Database data) {
        if (postgres == null) {
            return;
        }
        try (var connection = data.connect(); var statement = connection.createStatement()) {
            statement.execute("delete from jgroupsping");
        } catch (SQLException failure) {
            throw new LaunchException("Cannot clear the table of cluster members: " + failure.getMessage(), failure);
        }
    }

    /** One after the other: nodes that start at the same instant form two clusters first. */
    private void startNode(Node node) {
        guarded(() -> {
            nodes.add(node);
            node.start();
        });
        node.awaitReady();
        Progress.say(node.name() + " is ready at " + node.url());
    }

    String url() {
        return nodes.get(0).url();
    }

    /** Stays for the rest of the process's life. What dies meanwhile is started again. */
    void supervise() {
        while (true) {
            Pause.millis(WATCH.toMillis());
            try {
                look();
            } catch (LaunchException failure) {
                sayUnlessStopping(failure);
            }
        }
    }

    private void look() {
        if (stopping) {
            return;
        }
        if (postgres != null && !postgres.alive()) {
            Progress.say("PostgreSQL ended unexpectedly; starting it again");
            guarded(postgres::restart);
            writeNodesFile();
        }
        nodes.stream().filter(node -> !node.alive()).forEach(this::revive);
        if (balancer != null && !balancer.alive()) {
            Progress.say("The load balancer ended unexpectedly; starting it again");
            guarded(balancer::start);
        }
    }

    private void sayUnlessStopping(LaunchException failure) {
        if (!stopping) {
            Progress.say(failure.getMessage());
            Pause.millis(AFTER_FAILURE.toMillis());
        }
    }

    private void revive(Node node) {
        Progress.say(node.name() + " ended unexpectedly; starting it again");
        guarded(node::start);
        writeNodesFile();
        node.awaitReady();
        Progress.say(node.name() + " is ready again");
    }

    private void writeNodesFile() {
        NodesFile.write(settings.run(), nodes, database, balancer, postgres);
    }

    /** Nothing starts once the end has begun. */
    private synchronized void guarded(Runnable start) {
        if (stopping) {
            throw new LaunchException("stopped");
        }
        start.run();
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    @Override
    public void close() {
        stopping = true;
        synchronized (this) {
            if (nodes.isEmpty() && postgres == null) {
                return;
            }
            Progress.say("Stopping");
            var stops = new ArrayList<CompletableFuture<Void>>();
            if (balancer != null) {
                stops.add(CompletableFuture.runAsync(balancer::stop));
            }
            nodes.forEach(node -> stops.add(CompletableFuture.runAsync(node::stop)));
            stops.forEach(CompletableFuture::join);
            nodes.clear();
            if (postgres != null) {
                postgres.stop();
                postgres = null;
            }
            Progress.say("Stopped");
        }
    }
}
