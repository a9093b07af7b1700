package org.yiyun.policy.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.PolicyConfirmation;
import org.yiyun.policy.PolicyConfirmation.Kind;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/**
 * The bureau's confirmations of configuration plans, and the lock that hangs on them: a policy is put into practice after the
 * bureau has confirmed the plan (市医疗保障局确认后进行实施, 001 三(十一)1(1)③④). Whoever writes holds the policy
 * ({@link Policies#hold}), so the last word cannot change meanwhile.
 */
@ApplicationScoped
public class Confirmations {
    private final EntityManager em;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public Confirmations(EntityManager em, AuditTrail audit, BusinessClock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected Confirmations() {
        this(null, null, null);
    }

    /** Those of all versions of a policy by the number of the version, the oldest first. */
    public Map<Integer, List<PolicyConfirmation>> of(String policy) {
        return Rows.of(em.createNativeQuery("""
                select version, kind, confirmed_at, confirmed_by, confirmed_name, remark from policy_confirmation
                where policy = :policy order by version, position""", Tuple.class)
                .setParameter("policy", policy), word -> Map.entry(word.get(0, Integer.class), new PolicyConfirmation(
                        Kind.valueOf(word.get(1, String.class)), word.get(2, Instant.class), word.get(3, String.class),
                        word.get(4, String.class), word.get(5, String.class))))
                .stream().collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
    }

    /** Those of one version, the oldest first. */
    public List<PolicyConfirmation> of(PolicyVersion version) {
        return of(version.policy()).getOrDefault(version.number(), List.of());
    }

    /** Whether the last word is yes. */
    public static boolean isConfirmed(List<PolicyConfirmation> words) {
        return !words.isEmpty() && words.get(words.size() - 1).kind() == Kind.CONFIRMED;
    }

    /** Writes the caller's word down, with an audit entry. */
    public void add(PolicyVersion version, Kind kind, String remark) {
        em.createNativeQuery("""
                insert into policy_confirmation (policy, version, position, kind, remark, confirmed_at, confirmed_by, confirmed_name)
                values (:policy, :version,
                    (select coalesce(max(position), 0) + 1 from policy_confirmation where policy = :policy and version = :version),
                    :kind, :remark, :at, :by, :name)""")
                .setParameter("policy", version.policy())
                .setParameter("version", version.number())
                .setParameter("kind", kind.name())
                .setParameter("remark", remark)
                .setParameter("at", SqlTime.utc(clock.now()))
                .setParameter("by", Callers.current().name())
                .setParameter("name", Callers.current().displayName())
                .executeUpdate();
        Map<String, ?> details = Map.of("version", version.number(), "note", remark);
        if (kind == Kind.CONFIRMED) {
            audit.record("policy.confirm", "policy", version.policy(), details);
        } else {
            audit.record("policy.withdraw-confirmation", "policy", version.policy(), details);
        }
    }

    /**
     * Who may confirm and approves a plan of which the bureau has said nothing yet confirms it with the approval; a
     * confirmation that was taken back has to be given again by itself.
     *
     * @throws BusinessException PLAN_UNCONFIRMED
     */
    public void requireForApproval(PolicyVersion version, String note) {
        if (of(version).isEmpty() && Callers.current().may(Permission.POLICY_CONFIRM)) {
            add(version, Kind.CONFIRMED, note);
        }
        require(version);
    }

    /** @throws BusinessException PLAN_UNCONFIRMED unless the plan is confirmed now */
    public void require(PolicyVersion version) {
        if (!isConfirmed(of(version))) {
            throw new BusinessException(ProblemType.PLAN_UNCONFIRMED, Map.of("version", version.number()));
        }
    }
}
