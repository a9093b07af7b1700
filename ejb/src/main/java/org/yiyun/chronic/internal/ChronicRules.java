package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.chronic.ChangeChronicRule;
import org.yiyun.chronic.ChronicRuleView;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;

/** What may be chosen and for how long, with its days. */
@ApplicationScoped
public class ChronicRules {
    private final EntityManager em;

    @Inject
    public ChronicRules(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected ChronicRules() {
        this(null);
    }

    void hold() {
        NamedLock.hold(em, "chronic rules");
    }

    /** By day. */
    List<ChronicRuleView> all() {
        return Rows.of(em.createNativeQuery(
                "select valid_from, valid_to, institutions, changes, months, source, changed_by from chronic_rule order by valid_from",
                Tuple.class), row -> new ChronicRuleView(
                        Rows.date(row.get(0)), Rows.date(row.get(1)), row.get(2, Integer.class), row.get(3, Integer.class),
                        row.get(4, Integer.class), Rows.text(row, 5), Rows.text(row, 6)));
    }

    /** @throws BusinessException INVALID at that path for a day before the first rule */
    ChronicRuleView on(LocalDate day, String path) {
        List<ChronicRuleView> all = all();
        return all.stream()
                .filter(rule -> !rule.from().isAfter(day) && (rule.to() == null || rule.to().isAfter(day)))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(path, "field.chronic.noRule", Map.of("min", all.get(0).from())));
    }

    /** The last state ends on that day, and another one begins. */
    void change(ChangeChronicRule change, String by, Instant at) {
        em.createNativeQuery("update chronic_rule set valid_to = :from where valid_to is null")
                .setParameter("from", change.from())
                .executeUpdate();
        em.createNativeQuery("""
                insert into chronic_rule (valid_from, institutions, changes, months, source, changed_by, changed_at)
                values (:from, :institutions, :changes, cast(:months as int), :source, :by, :at)""")
                .setParameter("from", change.from())
                .setParameter("institutions", change.institutions())
                .setParameter("changes", change.changes())
                .setParameter("months", change.months() == null ? null : change.months().toString())
                .setParameter("source", change.source())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }
}
