package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yiyun.insured.ChangeRule;
import org.yiyun.insured.RuleView;
import org.yiyun.insured.engine.RuleKind;
import org.yiyun.insured.engine.SuggestionRule;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/** The rules of suggestions with their days. */
@ApplicationScoped
public class Rules {
    private final EntityManager em;

    @Inject
    public Rules(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Rules() {
        this(null);
    }

    void hold() {
        NamedLock.hold(em, "insured rules");
    }

    /** By rule, then by day. */
    List<RuleView> all() {
        return Rows.of(em.createNativeQuery("""
                select code, valid_from, valid_to, share, days, source, changed_by from insured_rule order by code, valid_from""",
                Tuple.class), row -> new RuleView(
                        RuleKind.valueOf(Rows.text(row, 0)), Rows.date(row.get(1)), Rows.date(row.get(2)),
                        row.get(3, BigDecimal.class), row.get(4, Integer.class), Rows.text(row, 5), Rows.text(row, 6)));
    }

    List<SuggestionRule> rules() {
        return all().stream()
                .map(rule -> new SuggestionRule(rule.code(), rule.from(), rule.to(), rule.share(), rule.days(), rule.source()))
                .toList();
    }

    /** The last state ends on that day, and another one begins. */
    void change(ChangeRule change, String by, Instant at) {
        em.createNativeQuery("update insured_rule set valid_to = :from where code = :code and valid_to is null")
                .setParameter("from", change.from())
                .setParameter("code", change.code().name())
                .executeUpdate();
        em.createNativeQuery("""
                insert into insured_rule (code, valid_from, share, days, source, changed_by, changed_at)
                values (:code, :from, cast(:share as numeric), cast(:days as int), :source, :by, :at)""")
                .setParameter("code", change.code().name())
                .setParameter("from", change.from())
                .setParameter("share", change.share() == null ? null : change.share().toPlainString())
                .setParameter("days", change.days() == null ? null : change.days().toString())
                .setParameter("source", change.source())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }

    /** First day of the last state of a rule. */
    LocalDate lastFrom(RuleKind code) {
        return all().stream().filter(rule -> rule.code() == code).map(RuleView::from).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }
}
