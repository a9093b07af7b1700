package org.yiyun.server;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.config.Migration;

/** Database, nodes and balancer of one run: started in order, watched, stopped in the reverse order. */
final class Installation implements AutoCloseable, Supervisor.Surroundings {

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
            start(() -> {
                balancer = new LoadBalancer(settings, home);
                balancer.start();
            });
        }
        var planned = IntStream.rangeClosed(1, settings.nodes())
                .mapToObj(number -> new Node(number, settings, home, data, credentials))
                .toList();
        planned.forEach(Node::requirePorts);
        // the first alone: nodes that start at the same instant form two clusters; the others find it
        launch(planned.get(0));
        awaitReady(planned.get(0));
        var others = planned.subList(1, planned.size());
        others.forEach(this::launch);
        others.forEach(Installation::awaitReady);
        if (balancer != null) {
            balancer.awaitNodes();
        }
        writeNodesFile();
    }

    private Database startDatabase(Credentials credentials) {
        var data = settings.outside().orElseGet(() -> {
            start(() -> postgres = EmbeddedPostgres.start(settings.run(), credentials, Ports.postgres(settings.offset()), true));
            return postgres.database();
        });
        database = data;
        Progress.say("PostgreSQL answers");
        int migrations = Migration.migrate(data.asOwner());
        if (migrations > 0) {
            Progress.say("Migrations applied: " + migrations);
        }
        if (settings.store() == MessageStore.JDBC && postgres == null) {
            data.createMessagesSchema();
        }
        // none of ours runs yet
        forgetMembers(IntStream.rangeClosed(1, settings.nodes()).mapToObj(Node::clusterName).toList());
        return data;
    }

    /** The rows would only delay; if they cannot be removed now, the nodes get there all the same. */
    private void forgetMembers(List<String> names) {
        try {
            Members.forget(database, names);
        } catch (SQLException failure) {
            Progress.say("The table of cluster members could not be cleared: " + failure.getMessage());
        }
    }

    private void launch(Node node) {
        start(() -> {
            nodes.add(node);
            node.start();
        });
    }

    private static void awaitReady(Node node) {
        node.awaitReady();
        Progress.say(node.name() + " is ready at " + node.url());
    }

    String url() {
        return nodes.get(0).url();
    }

    /** Stays for the rest of the process's life. What dies or hangs meanwhile is started again. */
    void supervise() {
        for (var node : List.copyOf(nodes)) {
            var watch = new Thread(new Supervisor(node, settings.restart(), this), "watch-" + node.name());
            watch.setDaemon(true);
            watch.start();
        }
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
            start(postgres::restart);
            changed();
        }
        if (balancer != null && !balancer.alive()) {
            Progress.say("The load balancer ended unexpectedly; starting it again");
            start(balancer::start);
        }
    }

    private void sayUnlessStopping(LaunchException failure) {
        if (!stopping) {
            Progress.say(failure.getMessage());
            Pause.millis(AFTER_FAILURE.toMillis());
        }
    }

    @Override
    public boolean stopping() {
        return stopping;
    }

    @Override
    public void gone(Node node) {
        forgetMembers(List.of(node.clusterName()));
    }

    @Override
    public synchronized void changed() {
        if (!stopping) {
            writeNodesFile();
        }
    }

    private void writeNodesFile() {
        NodesFile.write(settings.run(), nodes, database, balancer, postgres);
    }

    /** Nothing starts once the end has begun. */
    @Override
    public synchronized void start(Runnable start) {
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
            // the balancer stays until the nodes have answered what is under way
            nodes.stream().map(node -> CompletableFuture.runAsync(node::stop)).toList().forEach(CompletableFuture::join);
            nodes.clear();
            if (balancer != null) {
                balancer.stop();
            }
            if (postgres != null) {
                postgres.stop();
                postgres = null;
            }
            Progress.say("Stopped");
        }
    }
}
