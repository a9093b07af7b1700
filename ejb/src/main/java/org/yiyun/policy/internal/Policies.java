package org.yiyun.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyStatus;

/** The versions, as things that change. */
@ApplicationScoped
public class Policies {
    private final EntityManager em;

    @Inject
    public Policies(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Policies() {
        this(null);
    }

    /** Makes the policy if there is none of that id, and keeps others from numbering or publishing its versions meanwhile. */
    public void lock(String policy, String title, String by, Instant at) {
        em.createNativeQuery("""
                insert into policy (id, title, created_at, created_by) values (:id, :title, :at, :by) on conflict (id) do nothing""")
                .setParameter("id", policy)
                .setParameter("title", title)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .executeUpdate();
        hold(policy);
    }

    /**
     * Keeps others from deciding on the policy's versions meanwhile.
     *
     * @throws BusinessException NOT_FOUND
     */
    public void hold(String policy) {
        if (em.createNativeQuery("select id from policy where id = :id for update", String.class)
                .setParameter("id", policy).getResultList().isEmpty()) {
            throw BusinessException.notFound("policy", policy);
        }
    }

    public int nextNumber(String policy) {
        Integer last = em.createQuery("select max(v.number) from PolicyVersion v where v.policy = :policy", Integer.class)
                .setParameter("policy", policy)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    public void add(PolicyVersion version) {
        em.persist(version);
        em.flush();
    }

    public void flush() {
        em.flush();
    }

    public Optional<PolicyVersion> find(String policy, int number) {
        return em.createQuery("select v from PolicyVersion v where v.policy = :policy and v.number = :number", PolicyVersion.class)
                .setParameter("policy", policy)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException NOT_FOUND */
    public PolicyVersion get(String policy, int number) {
        return find(policy, number).orElseThrow(() -> BusinessException.notFound("policy-version", policy + " " + number));
    }

    /** The newest first. */
    public List<PolicyVersion> of(String policy) {
        return em.createQuery("select v from PolicyVersion v where v.policy = :policy order by v.number desc", PolicyVersion.class)
                .setParameter("policy", policy)
                .getResultList();
    }

    /** What was published last before that version. */
    public Optional<PolicyVersion> before(PolicyVersion version) {
        return of(version.policy()).stream()
                .filter(other -> other.status() == PolicyStatus.PUBLISHED && other.number() < version.number())
                .filter(other -> !other.content().equals(version.content()))
                .findFirst();
    }
}
