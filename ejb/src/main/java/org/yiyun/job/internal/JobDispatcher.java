package org.yiyun.job.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.yiyun.job.ItemWork;
import org.yiyun.job.JobEngine;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobStatus;

/**
 * Brings jobs to this node: those that wait, and those whose node has fallen silent. Every node has one; a job goes to the
 * node that locks its row first. The same tick renews the leases, passes on wishes to stop, and ends jobs whose execution
 * ended without a word.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobDispatcher {
    private static final Logger LOG = Logger.getLogger(JobDispatcher.class);
    /** With the tick a job goes on elsewhere at most 17 s after its node's last word. */
    private static final Duration LEASE = Duration.ofSeconds(12);
    private static final int MAX_RUNNING = 8;
    private static final int MAX_TAKEOVERS = 3;

    @Inject
    private Instance<JobEngine> engines;

    @Inject
    private Instance<ItemWork> itemWorks;

    @Inject
    private JobJournal journal;

    @Inject
    private JobProgress progress;

    @Inject
    private JobNode node;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void release() {
        var released = journal.release(node);
        if (released > 0) {
            LOG.warnf("%d jobs were left running by an earlier start of %s; they go on from their last checkpoint", released, node.name());
        }
    }

    public void onRing(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobBell.Ring ring) {
        executor.execute(this::tickQuietly);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void onTimer() {
        tickQuietly();
    }

    /** The next tick tries again; a database that is away for a while is no reason to lose the timer. */
    private void tickQuietly() {
        try {
            tick();
        } catch (RuntimeException failed) {
            LOG.warn("jobs cannot be dispatched now", failed);
        }
    }

    private synchronized void tick() {
        if (engines.isUnsatisfied()) {
            return;
        }
        var engine = engines.get();
        beat(engine);
        while (!node.isDraining() && node.running().size() < MAX_RUNNING) {
            var claimed = journal.claim(node, LEASE);
            if (claimed.isEmpty()) {
                return;
            }
            run(engine, claimed.get());
        }
    }

    private void beat(JobEngine engine) {
        var running = node.running();
        var ids = running.stream().map(job -> job.token().id()).toList();
        var forgotten = journal.giveBackForgotten(node, ids);
        if (forgotten > 0) {
            LOG.warnf("%d jobs of %s ended or began while the database was away; they go on from their last checkpoint", forgotten, node.name());
        }
        var beats = journal.beat(node, ids).stream().collect(Collectors.toMap(JobClaims.Beat::token, JobClaims.Beat::stop));
        for (var job : running) {
            if (!beats.containsKey(job.token())) {
                node.remove(job.token());
                continue;
            }
            var outcome = engine.outcome(job.execution());
            if (outcome.isPresent()) {
                progress.ended(job.token(), outcome.get(), null);
            } else if (beats.get(job.token())) {
                engine.stop(job.execution());
            }
        }
    }

    private void run(JobEngine engine, JobRow job) {
        try {
            if (job.takeovers() > MAX_TAKEOVERS) {
                throw new IllegalStateException("its node died " + job.takeovers() + " times in a row");
            }
            var execution = job.execution();
            if (execution != null && engine.outcome(execution).filter(JobStatus.COMPLETED::equals).isPresent()) {
                progress.ended(job.token(), JobStatus.COMPLETED, null);
                return;
            }
            var launched = execution == null
                    ? engine.launch(job.token(), job.name(), isItemWork(job.name()))
                    : engine.relaunch(job.token(), execution);
            node.add(job.token(), launched);
            journal.started(job.token(), launched);
            LOG.infof("job %s %s runs as execution %d, attempt %d", job.name(), job.token().id(), launched, job.token().attempt());
        } catch (RuntimeException failed) {
            progress.ended(job.token(), JobStatus.FAILED, failed);
        }
    }

    private boolean isItemWork(String name) {
        return itemWorks.stream().anyMatch(work -> work.job().equals(name));
    }
}
