package org.yiyun.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.policy.InForce;
import org.yiyun.policy.KeepParameter;
import org.yiyun.policy.KeptParameter;
import org.yiyun.policy.PolicyPrograms;
import org.yiyun.policy.YearlyReview;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyYear;
import org.yiyun.policy.engine.Unchanged;
import org.yiyun.security.Callers;

/** The yearly look at parameters, and what people said of them. */
@ApplicationScoped
public class YearlyReviews {
    private final EntityManager em;
    private final PolicyPrograms programs;
    private final BusinessClock clock;

    @Inject
    public YearlyReviews(EntityManager em, PolicyPrograms programs, BusinessClock clock) {
        this.em = em;
        this.programs = programs;
        this.clock = clock;
    }

    /** For the proxy. */
    protected YearlyReviews() {
        this(null, null, null);
    }

    /** Those of all policies that are in force today, in order of their ids. */
    public List<YearlyReview> all() {
        return programs.published().stream().flatMap(policy -> find(policy).stream()).toList();
    }

    /** Empty if no version of the policy is in force today. */
    public Optional<YearlyReview> find(String policy) {
        return programs.inForce(policy, clock.today(), clock.now()).map(this::review);
    }

    private YearlyReview review(InForce version) {
        PolicyDefinition definition = version.program().definition();
        PolicyYear year = PolicyYear.of(definition.yearStart(), clock.today());
        List<KeptParameter> kept = kept(version.policy());
        List<Unchanged> unchanged = Unchanged.of(definition, clock.today()).stream()
                .filter(one -> kept.stream().noneMatch(said -> said.year() == year.year() && said.parameter().equals(one.parameter())))
                .toList();
        return new YearlyReview(version.policy(), definition.title(), version.version(), year, unchanged, kept);
    }

    private List<KeptParameter> kept(String policy) {
        return Rows.of(em.createNativeQuery("""
                select parameter, year, reason, document, kept_at, kept_by, kept_name from policy_parameter_kept
                where policy = :policy order by year desc, kept_at desc, parameter""", Tuple.class)
                .setParameter("policy", policy), said -> new KeptParameter(
                        said.get(0, String.class), said.get(1, Integer.class), said.get(2, String.class), said.get(3, String.class),
                        said.get(4, Instant.class), said.get(5, String.class), said.get(6, String.class)));
    }

    /** Writes down what the caller said. */
    public void add(String policy, KeepParameter keep) {
        em.createNativeQuery("""
                insert into policy_parameter_kept (policy, parameter, year, reason, document, kept_at, kept_by, kept_name)
                values (:policy, :parameter, :year, :reason, :document, :at, :by, :name)""")
                .setParameter("policy", policy)
                .setParameter("parameter", keep.parameter())
                .setParameter("year", keep.year())
                .setParameter("reason", keep.reason())
                .setParameter("document", keep.document())
                .setParameter("at", SqlTime.utc(clock.now()))
                .setParameter("by", Callers.current().name())
                .setParameter("name", Callers.current().displayName())
                .executeUpdate();
    }
}
