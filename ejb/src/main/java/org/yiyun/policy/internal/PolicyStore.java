package org.yiyun.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyForce;
import org.yiyun.policy.PolicyView;

/** What is in force when, and what the versions say. */
@ApplicationScoped
public class PolicyStore {
    private final EntityManager em;

    @Inject
    public PolicyStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected PolicyStore() {
        this(null);
    }

    /** A version's text; {@code fixed} once it can no longer change. */
    public record Content(String text, boolean fixed) {}

    public Optional<Integer> inForce(String policy, LocalDate on, Instant known) {
        return Rows.of(em.createNativeQuery("""
                select version from policy_force
                where policy = :policy and valid @> cast(:on as date) and known @> cast(:known as timestamptz)""", Tuple.class)
                .setParameter("policy", policy)
                .setParameter("on", on)
                .setParameter("known", SqlTime.utc(known)), row -> row.get(0, Integer.class)).stream().findFirst();
    }

    /** @throws BusinessException NOT_FOUND */
    public Content content(String policy, int version) {
        return Rows.of(em.createNativeQuery("""
                select content, status <> 'DRAFT' as fixed from policy_version where policy = :policy and number = :version""", Tuple.class)
                .setParameter("policy", policy)
                .setParameter("version", version), row -> new Content(row.get(0, String.class), row.get(1, Boolean.class)))
                .stream().findFirst()
                .orElseThrow(() -> BusinessException.notFound("policy-version", policy + " " + version));
    }

    public boolean isPublished(String policy, int version) {
        return !em.createNativeQuery("select 1 from policy_version where policy = :policy and number = :version and status = 'PUBLISHED'")
                .setParameter("policy", policy)
                .setParameter("version", version)
                .getResultList().isEmpty();
    }

    public List<String> published() {
        return Rows.of(em.createNativeQuery("select distinct policy from policy_force order by policy", Tuple.class),
                row -> row.get(0, String.class));
    }

    /** @param published whether only versions that have been published count; policies without one are left out then */
    public List<PolicyView> policies(LocalDate on, Instant known, boolean published) {
        return Rows.of(em.createNativeQuery("""
                select p.id, p.title,
                       (select f.version from policy_force f
                        where f.policy = p.id and f.valid @> cast(:on as date) and f.known @> cast(:known as timestamptz)),
                       count(v.id), count(v.id) filter (where v.status not in ('PUBLISHED', 'REJECTED'))
                from policy p left join policy_version v on v.policy = p.id and (not cast(:published as boolean) or v.status = 'PUBLISHED')
                group by p.id, p.title having not cast(:published as boolean) or count(v.id) > 0 order by p.id""", Tuple.class)
                .setParameter("published", published)
                .setParameter("on", on)
                .setParameter("known", SqlTime.utc(known)), row -> new PolicyView(
                        row.get(0, String.class), row.get(1, String.class), row.get(2, Integer.class), row.get(3, Long.class), row.get(4, Long.class)));
    }

    /** Every period of force, also those that are known to be wrong by now; by day, then by knowledge. */
    public List<PolicyForce> forces(String policy) {
        return Rows.of(em.createNativeQuery("""
                select version, lower(valid), upper(valid), lower(known), upper(known) from policy_force
                where policy = :policy order by lower(known) nulls first, lower(valid) nulls first""", Tuple.class)
                .setParameter("policy", policy), row -> new PolicyForce(
                        row.get(0, Integer.class), Rows.date(row.get(1)), Rows.date(row.get(2)), Rows.instant(row.get(3)),
                        Rows.instant(row.get(4))));
    }

    /**
     * Puts a version in force from a day on, until the next later one that was published before. What was known until now
     * stays readable: it ends to be known, and what remains of it is written down again.
     */
    public void putInForce(String policy, int version, LocalDate from, Instant now) {
        List<PolicyForce> current = forces(policy).stream().filter(force -> force.knownTo() == null).toList();
        LocalDate until = null;
        for (PolicyForce force : current) {
            boolean starts = force.from() != null && force.from().isAfter(from);
            if (starts && (until == null || force.from().isBefore(until))) {
                until = force.from();
            }
        }
        for (PolicyForce force : current) {
            boolean begun = force.from() == null || !force.from().isAfter(from);
            if (begun && (force.to() == null || force.to().isAfter(from))) {
                forget(policy, force, now);
                if (force.from() == null || force.from().isBefore(from)) {
                    insert(policy, force.version(), force.from(), from, now);
                }
            }
        }
        insert(policy, version, from, until, now);
    }

    /** Shipped policies count as known since ever. */
    public void putInForceSinceEver(String policy, int version, LocalDate from) {
        insert(policy, version, from, null, null);
    }

    private void forget(String policy, PolicyForce force, Instant now) {
        em.createNativeQuery("""
                update policy_force set known = tstzrange(lower(known), cast(:now as timestamptz))
                where policy = :policy and version = :version and upper_inf(known)
                  and lower(valid) is not distinct from cast(:from as date)""")
                .setParameter("now", SqlTime.utc(now))
                .setParameter("policy", policy)
                .setParameter("version", force.version())
                .setParameter("from", force.from())
                .executeUpdate();
    }

    private void insert(String policy, int version, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Instant known) {
        em.createNativeQuery("""
                insert into policy_force (policy, version, valid, known)
                values (:policy, :version, daterange(cast(:from as date), cast(:to as date)), tstzrange(cast(:known as timestamptz), null))""")
                .setParameter("policy", policy)
                .setParameter("version", version)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("known", SqlTime.utcOrNull(known))
                .executeUpdate();
    }
}
