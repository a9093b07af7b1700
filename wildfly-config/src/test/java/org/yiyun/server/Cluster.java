package org.yiyun.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Several nodes behind a balancer, under a launcher of their own, for tests that do them harm. */
public final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static @Nullable Cluster shared;

    private final LauncherProcess launcher;
    private final Credentials credentials;
    private final int size;
    private final Path ear;

    private Cluster(LauncherProcess launcher, Credentials credentials, int size, Path ear) {
        this.launcher = launcher;
        this.credentials = credentials;
        this.size = size;
        this.ear = ear;
    }

    /** Starts afresh, in a run folder of that name, with an EAR that a test may replace; what an earlier test left there is forgotten. */
    private static Cluster start(String name, int nodes, Path ear) throws IOException {
        var run = Path.of(System.getProperty("yiyun.it.run"), name);
        Folders.create(run);
        var launcher = LauncherProcess.ready(SystemUnderTest.settings(run, nodes, SystemUnderTest.freeOffset(), true).with(ear));
        return new Cluster(launcher, Credentials.in(run), nodes, ear);
    }

    /** Two nodes that the tests of harm share, started by the first; each leaves them as it found them, both ready. */
    public static synchronized Cluster shared() throws IOException {
        if (shared == null) {
            var shipped = Path.of(System.getProperty("yiyun.it.ear"));
            var folder = Path.of(System.getProperty("yiyun.it.run")).resolve("shared-ear");
            Folders.create(folder);
            Folders.copy(shipped, folder.resolve(shipped.getFileName()));
            shared = start("shared", 2, folder.resolve(shipped.getFileName()));
        }
        return shared;
    }

    /** By the last of them, or at the end of all tests. */
    public static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** The EAR that the launcher gives to a node that it starts. */
    public Path ear() {
        return ear;
    }

    /** The EAR that a node has. */
    public Path deployed(int node) {
        return launcher.run().resolve("node" + node + "/deployments").resolve(ear.getFileName());
    }

    /** The schema's owner, who may migrate. */
    public DataSource owner() {
        var database = new PGSimpleDataSource();
        database.setUrl(launcher.nodes().getProperty("postgres.url").replaceFirst("\\?.*", ""));
        database.setUser("yiyun");
        database.setPassword(credentials.secret("yiyun"));
        return database;
    }

    /** Where people and institutions go. */
    public String url() {
        return launcher.nodes().getProperty("balancer.http");
    }

    /** Where one node answers by itself. */
    public String url(int node) {
        return launcher.nodes().getProperty("node" + node + ".http");
    }

    public int size() {
        return size;
    }

    public List<Integer> stompPorts() {
        return ports("stomp");
    }

    public List<Integer> amqpPorts() {
        return ports("amqp");
    }

    private List<Integer> ports(String protocol) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(node -> launcher.nodes().getProperty("node" + node + "." + protocol).split(":")[1])
                .map(Integer::valueOf)
                .toList();
    }

    /** The password or secret of an account. */
    public String secret(String account) {
        return credentials.account(account);
    }

    /** A connection with the rights of the application. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(launcher.nodes().getProperty("postgres.url"));
    }

    /** A connection that may do what the product never does. */
    public Connection connectAsSuperuser() throws SQLException {
        var url = launcher.nodes().getProperty("postgres.url").replaceFirst("\\?.*", "");
        return DriverManager.getConnection(url, "postgres", credentials.secret("postgres"));
    }

    /** The node's process, if it has one at the moment. */
    public Optional<ProcessHandle> process(int node) {
        return handle("node" + node + ".pid");
    }

    /** Sends a signal by its name, {@code KILL}, {@code STOP}; false if there is nobody to send it to. */
    public static boolean signal(ProcessHandle process, String signal) {
        return process.isAlive() && Commands.succeeds("kill", "-" + signal, String.valueOf(process.pid()));
    }

    /** PostgreSQL breaks off every session and ends; the launcher starts it again. */
    public void restartDatabase() {
        handle("postgres.pid").ifPresent(process -> signal(process, "INT"));
    }

    private Optional<ProcessHandle> handle(String name) {
        return Optional.ofNullable(launcher.nodes().getProperty(name)).map(Long::valueOf).flatMap(ProcessHandle::of);
    }

    public boolean isReady(int node) {
        return Http.ok(launcher.nodes().getProperty("node" + node + ".http") + "/health/ready");
    }

    /** Waits until every node works again, by itself. */
    public void awaitAllReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int node = 1; node <= size; node++) {
            while (!isReady(node)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("node" + node + " did not come back by itself");
                }
                Pause.millis(500);
            }
        }
    }

    @Override
    public void close() {
        launcher.close();
    }
}
