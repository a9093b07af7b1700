package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiyun.benefit.ChangeDeviationRule;
import org.yiyun.benefit.DeviationRuleView;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.figure.Deviation;
import org.yiyun.platform.figure.Indicators;

/** Bills added up by kind of care, which the database keeps beside what each asked, and of what deviations are taken. */
@ApplicationScoped
public class BillFigures {
    /** Bills that do not tell their kind. */
    static final String UNTOLD = "-";

    private final EntityManager em;

    @Inject
    public BillFigures(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected BillFigures() {
        this(null);
    }

    /** Totals of the bills of some days that count, by kind of care. */
    public Map<String, Indicators.Sums> byKind(String scheme, LocalDate from, LocalDate to) {
        Map<String, Indicators.Sums> sums = new TreeMap<>();
        for (Object found : em.createNativeQuery("""
                        select care, count(*), sum(total), sum(total * total)
                        from benefit_bill where scheme = :scheme and day between :from and :to and cancelled_at is null group by care""", Tuple.class)
                .setParameter("scheme", scheme)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()) {
            Tuple row = (Tuple) found;
            sums.put(row.get(0, String.class), new Indicators.Sums(
                    row.get(1, Long.class), row.get(2, BigDecimal.class), row.get(3, BigDecimal.class)));
        }
        return sums;
    }

    void hold() {
        NamedLock.hold(em, "benefit deviation rule");
    }

    /** By day. */
    List<DeviationRuleView> rules() {
        return Rows.of(em.createNativeQuery(
                "select valid_from, valid_to, deviation, source, changed_by from benefit_deviation_rule order by valid_from", Tuple.class),
                row -> new DeviationRuleView(
                        Rows.date(row.get(0)), Rows.date(row.get(1)), Deviation.valueOf(Rows.text(row, 2)), Rows.text(row, 3), Rows.text(row, 4)));
    }

    /** The last one ends on that day, and another one begins. */
    void change(ChangeDeviationRule change, String by, Instant at) {
        em.createNativeQuery("update benefit_deviation_rule set valid_to = :from where valid_to is null")
                .setParameter("from", change.from())
                .executeUpdate();
        em.createNativeQuery("""
                        insert into benefit_deviation_rule (valid_from, deviation, source, changed_by, changed_at)
                        values (:from, :deviation, :source, :by, :at)""")
                .setParameter("from", change.from())
                .setParameter("deviation", change.deviation().name())
                .setParameter("source", change.source())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }
}
