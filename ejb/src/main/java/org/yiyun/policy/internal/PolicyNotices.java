package org.yiyun.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.policy.PolicyPublished;

/** What has been told of policies, and what has not. */
@ApplicationScoped
public class PolicyNotices {
    private final EntityManager em;

    @Inject
    public PolicyNotices(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected PolicyNotices() {
        this(null);
    }

    /** What a notice is about. */
    public enum Kind { PUBLISHED, YEARLY }

    /** The published versions of which nobody has been told, the oldest first; what the product ships is no news. */
    public List<PolicyPublished> untold() {
        return Rows.of(em.createNativeQuery("""
                select v.policy, v.number, v.effective from policy_version v
                where v.status = 'PUBLISHED' and v.published_by <> :shipped
                  and not exists (select from policy_notice n where n.policy = v.policy and n.kind = 'PUBLISHED' and n.number = v.number)
                order by v.published_at, v.policy, v.number""", Tuple.class)
                .setParameter("shipped", ShippedPolicies.SHIPPED), version -> new PolicyPublished(
                        version.get(0, String.class), version.get(1, Integer.class), Objects.requireNonNull(Rows.date(version.get(2)))));
    }

    /**
     * Whether this is told for the first time; remembered with the running transaction. Of two at once the second waits for the
     * first one's end.
     *
     * @param number of the version, or the policy year
     */
    public boolean isFirst(String policy, Kind kind, int number, int people, Instant now) {
        return em.createNativeQuery("""
                insert into policy_notice (policy, kind, number, told_at, people) values (:policy, :kind, :number, :now, :people)
                on conflict do nothing""")
                .setParameter("policy", policy)
                .setParameter("kind", kind.name())
                .setParameter("number", number)
                .setParameter("now", SqlTime.utc(now))
                .setParameter("people", people)
                .executeUpdate() == 1;
    }
}
