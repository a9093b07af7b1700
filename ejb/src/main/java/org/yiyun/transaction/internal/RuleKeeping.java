package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.insured.NationalCode;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyPrograms;
import org.yiyun.security.Callers;
import org.yiyun.transaction.ChangeScheme;
import org.yiyun.transaction.ChangeThreshold;
import org.yiyun.transaction.SchemeView;
import org.yiyun.transaction.SpellView;
import org.yiyun.transaction.ThresholdView;
import org.yiyun.transaction.TransactionState;

/** Keeps the dated rules of transactions. */
@ApplicationScoped
public class RuleKeeping {
    private static final int MOST_SPELLS = 100;
    private static final String SUBJECT = "transaction-rule";

    private final EntityManager em;
    private final SettlementSchemes schemes;
    private final PolicyPrograms policies;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public RuleKeeping(
            EntityManager em, SettlementSchemes schemes, PolicyPrograms policies, AuditService audit, BusinessClock clock) {
        this.em = em;
        this.schemes = schemes;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RuleKeeping() {
        this(null, null, null, null, null);
    }

    public List<ThresholdView> thresholds() {
        return Rows.of(em.createNativeQuery("""
                select valid_from, valid_to, minutes, refusals, failures, source, changed_by from transaction_threshold order by valid_from""",
                Tuple.class), row -> new ThresholdView(
                        Rows.date(row.get(0)), Rows.date(row.get(1)), row.get(2, Integer.class), row.get(3, Integer.class),
                        row.get(4, Integer.class), Rows.text(row, 5), Rows.text(row, 6)));
    }

    /** The threshold of a day; the first one for a day before it. */
    ThresholdView on(LocalDate day) {
        List<ThresholdView> all = thresholds();
        return all.stream().filter(one -> !one.from().isAfter(day) && (one.to() == null || one.to().isAfter(day)))
                .findFirst().orElse(all.get(0));
    }

    public List<ThresholdView> change(ChangeThreshold change) {
        Callers.current().refuseNarrowScope();
        NamedLock.hold(em, "transaction threshold");
        List<ThresholdView> all = thresholds();
        requireLater(change.from(), all.get(all.size() - 1).from());
        em.createNativeQuery("update transaction_threshold set valid_to = :from where valid_to is null")
                .setParameter("from", change.from())
                .executeUpdate();
        em.createNativeQuery("""
                insert into transaction_threshold (valid_from, minutes, refusals, failures, source, changed_by, changed_at)
                values (:from, :minutes, :refusals, :failures, :source, :by, :at)""")
                .setParameter("from", change.from())
                .setParameter("minutes", change.minutes())
                .setParameter("refusals", change.refusals())
                .setParameter("failures", change.failures())
                .setParameter("source", change.source())
                .setParameter("by", Callers.current().name())
                .setParameter("at", SqlTime.utc(clock.now()))
                .executeUpdate();
        audit.record("transaction.threshold", SUBJECT, change.from().toString(), Map.of(
                "minutes", change.minutes(), "refusals", change.refusals(), "failures", change.failures(), "source", change.source()));
        return thresholds();
    }

    public List<SchemeView> schemes() {
        return schemes.all();
    }

    public List<SchemeView> change(ChangeScheme change) {
        Callers.current().refuseNarrowScope();
        NationalCode.INSUTYPE.check("insuranceType", change.insuranceType());
        if (!policies.published().contains(change.scheme())) {
            throw BusinessException.invalid("scheme", "field.enum", Map.of("allowed", String.join(" ", policies.published())));
        }
        schemes.hold();
        LocalDate last = schemes.all().stream().filter(one -> one.insuranceType().equals(change.insuranceType()))
                .map(SchemeView::from).max(LocalDate::compareTo).orElse(clock.today());
        requireLater(change.from(), last);
        schemes.change(change, Callers.current().name(), clock.now());
        audit.record("transaction.scheme", SUBJECT, change.insuranceType(), Map.of(
                "scheme", change.scheme(), "from", change.from(), "source", change.source()));
        return schemes.all();
    }

    private void requireLater(LocalDate from, LocalDate last) {
        LocalDate earliest = (last.isAfter(clock.today()) ? last : clock.today()).plusDays(1);
        if (from.isBefore(earliest)) {
            throw BusinessException.invalid("from", "field.insured.from", Map.of("min", earliest));
        }
    }

    /** None for an institution: they count what all of them have sent, and their tickets are none of its own. */
    public List<SpellView> spells() {
        return Callers.current().scope().institution() != null ? List.of() : Rows.of(em.createNativeQuery(
                "select infno, kind, begun_at, ended_at, ticket, count from transaction_spell order by id desc", Tuple.class)
                .setMaxResults(MOST_SPELLS), row -> new SpellView(
                        Rows.text(row, 0), TransactionState.valueOf(Rows.text(row, 1)), Rows.instant(row.get(2)), Rows.instant(row.get(3)),
                        Rows.text(row, 4), row.get(5, Long.class)));
    }
}
