package org.yiyun.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobToken;
import org.yiyun.platform.lease.ThisNode;

/** This node since it started: its name, its identity as an owner of jobs, and the executions that it runs. */
@ApplicationScoped
public class JobNode {
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private final String name;
    private final String owner;
    private volatile boolean draining;
    private volatile long drainedUntil;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();

    /** A job that runs here. */
    public record Running(JobToken token, long execution) {}

    @Inject
    public JobNode(ThisNode node) {
        this.name = node.name();
        this.owner = node.owner();
    }

    /** Outside a container. */
    public JobNode(String name) {
        this(new ThisNode(name));
    }

    /** For the proxy. */
    public JobNode() {
        this(new ThisNode());
    }

    public String name() {
        return name;
    }

    /** Differs from one start of the node to the next. */
    public String owner() {
        return owner;
    }

    /** For a while takes no jobs: the server is about to stop. */
    public void drain() {
        drainedUntil = System.nanoTime() + DRAIN.toNanos();
        draining = true;
    }

    public boolean isDraining() {
        return draining && System.nanoTime() - drainedUntil < 0;
    }

    public void add(JobToken token, long execution) {
        running.put(token.id(), new Running(token, execution));
    }

    public void remove(JobToken token) {
        running.computeIfPresent(token.id(), (id, job) -> job.token().equals(token) ? null : job);
    }

    public @Nullable Running find(UUID id) {
        return running.get(id);
    }

    public Collection<Running> running() {
        return running.values().stream().toList();
    }
}
