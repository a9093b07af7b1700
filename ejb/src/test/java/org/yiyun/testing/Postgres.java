package org.yiyun.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * PostgreSQL for a {@code *PgTest}:
 *
 * <pre>{@code
 * @RegisterExtension static final Postgres db = new Postgres();
 * final AuditService audit = db.bean(AuditService.class, new AuditService(db.em(), clock));
 * }</pre>
 *
 * Every test begins with the tables as the migrations left them. {@link #em()} is a shared entity manager as the
 * container injects it: it works on the transaction of the running thread, that {@link #inTransaction} or a
 * {@linkplain #bean transactional bean} began.
 */
public final class Postgres implements BeforeEachCallback {
    private static final ThreadLocal<Deque<EntityManager>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    @Override
    public void beforeEach(ExtensionContext context) {
        TestDatabase.get().reset();
    }

    /** The entity manager of the running thread's transaction. */
    public EntityManager em() {
        return (EntityManager) Proxy.newProxyInstance(
                Postgres.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    var current = OPEN.get().peek();
                    if (current == null) {
                        throw new IllegalStateException("no transaction for EntityManager." + method.getName());
                    }
                    try {
                        return method.invoke(current, args);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** For what must look at the database past the entity manager, as its owner. */
    public DataSource dataSource() {
        return TestDatabase.get().source();
    }

    /** Runs one statement as the owner, in a transaction of its own. */
    public void sql(String statement) {
        try (var connection = dataSource().getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    /** Work in a new transaction: committed when it returns, rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        var em = TestDatabase.get().factory().createEntityManager();
        OPEN.get().push(em);
        try {
            em.getTransaction().begin();
            var result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } catch (Throwable failed) {
            rollBack(em, failed);
            throw failed;
        } finally {
            OPEN.get().pop();
            em.close();
        }
    }

    /** As the container does: a connection that is gone has nothing to roll back, and what made it so stays the failure. */
    private static void rollBack(EntityManager em, Throwable failed) {
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } catch (RuntimeException gone) {
            failed.addSuppressed(gone);
        }
    }

    public void runInTransaction(Consumer<EntityManager> work) {
        inTransaction(em -> {
            work.accept(em);
            return true;
        });
    }

    /**
     * The bean as the container would hand it out: each public method runs in the transaction that its
     * {@code @TransactionAttribute} (or its class's, or REQUIRED) says, and asks for the permission that
     * {@code @Requires} names.
     */
    public <T> T bean(Class<T> type, T target) {
        return ContainerLike.proxy(this, type, target);
    }

    /** The statements that the thread sends while it works, in their order; for who promises to ask little. */
    public List<String> asked(Supplier<?> work) {
        return Asked.during(work);
    }

    boolean inside() {
        return !OPEN.get().isEmpty();
    }

    /** Work without a transaction, whatever the thread has. */
    Object suspended(ContainerLike.Call work) throws Throwable {
        var before = OPEN.get();
        OPEN.set(new ArrayDeque<>());
        try {
            return work.proceed();
        } finally {
            OPEN.set(before);
        }
    }
}
