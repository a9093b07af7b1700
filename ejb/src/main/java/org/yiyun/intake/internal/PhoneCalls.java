package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.CallStatus;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The calls, newest first. */
@ApplicationScoped
public class PhoneCalls {
    private final EntityManager em;

    @Inject
    public PhoneCalls(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected PhoneCalls() {
        this(null);
    }

    /** Events of one call follow one another on all nodes, also its first ones. */
    Optional<PhoneCall> lock(String source, String callId) {
        NamedLock.hold(em, "call " + source + " " + callId);
        return em.createQuery("select c from PhoneCall c where c.source = :source and c.callId = :id", PhoneCall.class)
                .setParameter("source", source)
                .setParameter("id", callId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void add(PhoneCall call) {
        em.persist(call);
    }

    void flush() {
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    PhoneCall get(long id) {
        return Optional.ofNullable(em.find(PhoneCall.class, id)).orElseThrow(() -> BusinessException.notFound("call", id));
    }

    /** In the order newest first. */
    List<PhoneCall> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from PhoneCall c where c.id in :ids order by c.rangAt desc, c.id desc", PhoneCall.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The newest that the agent has open. The condition says what the index says. */
    Optional<PhoneCall> open(String agent, Instant since) {
        return em.createQuery("""
                        select c from PhoneCall c where c.agent = :agent and c.status in (RINGING, TALKING) and c.rangAt > :since
                        order by c.rangAt desc, c.id desc""", PhoneCall.class)
                .setParameter("agent", agent)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    long count(@Nullable CallStatus status, @Nullable String agent, Instant over) {
        return where(status, agent, over).count(em, PhoneCall.class, "c");
    }

    List<PhoneCall> rows(@Nullable CallStatus status, @Nullable String agent, Instant over, int offset, int limit) {
        return query(where(status, agent, over), offset, limit);
    }

    /** Behind the cursor. */
    List<PhoneCall> after(@Nullable CallStatus status, @Nullable String agent, Instant over, @Nullable Cursor cursor, int limit) {
        var where = where(status, agent, over).behind(cursor, "c.rangAt", "c.id");
        return query(where, 0, limit);
    }

    private List<PhoneCall> query(Where where, int offset, int limit) {
        return where.rows(em, PhoneCall.class, "c", "c.rangAt desc, c.id desc", offset, limit);
    }

    /** @param over open calls that rang before that are over: nobody who should be called back is looked for among those that ring */
    private static Where where(@Nullable CallStatus status, @Nullable String agent, Instant over) {
        var where = new Where().and("c.agent = :agent", "agent", agent);
        if (status == null) {
            return where;
        }
        where.with("status", status).with("over", over);
        return status.isOpen()
                ? where.and("c.status = :status and c.rangAt >= :over")
                : where.and("(c.status = :status or c.status = :unended and c.rangAt < :over)").with("unended", status.before());
    }
}
