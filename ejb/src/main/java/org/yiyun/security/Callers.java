package org.yiyun.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/**
 * The caller of the running thread. Adapters bind it around their work; nothing is bound by default, and then every
 * boundary method refuses.
 */
public final class Callers {
    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    /** Work with an answer and the faults that it declares; none where it declares none. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T call() throws E;
    }

    private Callers() {}

    /** @throws BusinessException UNAUTHENTICATED if no caller is bound */
    public static Caller current() {
        return find().orElseThrow(() -> new BusinessException(ProblemType.UNAUTHENTICATED));
    }

    public static Optional<Caller> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static <T, E extends Exception> T callAs(Caller caller, Work<T, E> work) throws E {
        var before = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    public static void runAs(Caller caller, Runnable work) {
        var before = CURRENT.get();
        CURRENT.set(caller);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Caller before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
