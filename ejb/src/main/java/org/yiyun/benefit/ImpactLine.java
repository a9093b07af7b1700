package org.yiyun.benefit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.yiyun.job.JobToken;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * An impact run on several threads: some shares of persons are read and worked out ahead while one thread keeps them one after the
 * other, in the order of persons, so that what is kept is always everything up to one person.
 */
public final class ImpactLine {
    /** How many shares are ahead; what is in memory at a time. */
    private static final int AHEAD = Math.max(2, Runtime.getRuntime().availableProcessors() + 1);

    private final ImpactSteps steps;
    private final ExecutorService threads;
    private final JobToken token;
    private final Deque<Future<ImpactShare>> ahead = new ArrayDeque<>();
    private String last = "";
    private boolean more = true;

    public ImpactLine(ImpactSteps steps, ExecutorService threads, JobToken token) {
        this.steps = steps;
        this.threads = threads;
        this.token = token;
    }

    /**
     * @return whether it came to its end
     * @throws BusinessException UNAVAILABLE if the threads are being taken away: then it has not
     */
    public boolean run(BooleanSupplier stopping) {
        if (steps.isFinished(token)) {
            return true;
        }
        last = steps.begin(token);
        try {
            while (!stopping.getAsBoolean()) {
                fill();
                if (ahead.isEmpty()) {
                    steps.finish(token);
                    return true;
                }
                steps.keep(token, result(ahead.remove()));
            }
            return false;
        } finally {
            // those that are at work come to their end and are forgotten: they change nothing
            ahead.forEach(share -> share.cancel(false));
        }
    }

    private void fill() {
        while (more && ahead.size() < AHEAD) {
            List<String> persons = steps.persons(token, last);
            more = !persons.isEmpty();
            if (more) {
                ahead.add(submitted(work(last, persons)));
                last = persons.get(persons.size() - 1);
            }
        }
    }

    private Future<ImpactShare> submitted(Callable<ImpactShare> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException rejected) {
            throw away(rejected);
        }
    }

    private Callable<ImpactShare> work(String after, List<String> persons) {
        Caller caller = Callers.current();
        return () -> Callers.callAs(caller, () -> steps.workOut(token, after, persons));
    }

    /** Threads that take nothing on any more belong to a server that shuts down: the run is not over, and goes on at the next node. */
    private static BusinessException away(Exception why) {
        var away = new BusinessException(ProblemType.UNAVAILABLE);
        away.initCause(why);
        return away;
    }

    private static ImpactShare result(Future<ImpactShare> share) {
        try {
            return share.get();
        } catch (CancellationException cancelled) {
            throw away(cancelled);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away(stopped);
        }
    }
}
