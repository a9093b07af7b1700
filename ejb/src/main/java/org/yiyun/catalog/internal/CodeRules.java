package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yiyun.catalog.CodeEntry;
import org.yiyun.catalog.CodeRule;
import org.yiyun.catalog.SetCodeRule;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/** The dated rules of where codes have to be national ones; append-only, of two for one day the later word holds. */
@ApplicationScoped
public class CodeRules {
    private static final String ALL = "select entry, effective_on, enforced, reason, created_by, created_at from catalog_code_rule";

    private final EntityManager em;

    @Inject
    public CodeRules(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected CodeRules() {
        this(null);
    }

    /** The latest days first. */
    public List<CodeRule> all() {
        return Rows.of(em.createNativeQuery(ALL + " order by entry, effective_on desc, id desc", Tuple.class), CodeRules::rule);
    }

    /** Whether codes that come in there on a day have to be in force; no as long as nobody has said so. */
    public boolean isEnforced(CodeEntry entry, LocalDate on) {
        return Rows.of(em.createNativeQuery(ALL + " where entry = :entry and effective_on <= :on order by effective_on desc, id desc", Tuple.class)
                .setParameter("entry", entry.name())
                .setParameter("on", on)
                .setMaxResults(1), CodeRules::rule).stream().anyMatch(CodeRule::enforced);
    }

    public void add(SetCodeRule rule, String by, Instant at) {
        em.createNativeQuery("""
                insert into catalog_code_rule (id, entry, effective_on, enforced, reason, created_by, created_at)
                values (nextval('catalog_code_rule_seq'), :entry, :on, :enforced, :reason, :by, :at)""")
                .setParameter("entry", rule.entry().name())
                .setParameter("on", rule.effectiveOn())
                .setParameter("enforced", rule.enforced())
                .setParameter("reason", rule.reason().strip())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }

    private static CodeRule rule(Tuple row) {
        return new CodeRule(
                CodeEntry.valueOf(Rows.text(row, 0)), Rows.date(row.get(1)), row.get(2, Boolean.class), Rows.text(row, 3), Rows.text(row, 4),
                Rows.instant(row.get(5)));
    }
}
