package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yiyun.catalog.AboveCodes;
import org.yiyun.catalog.SetAboveCodes;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/** The dated codes of what becomes of the part above a limit; append-only, of two for one day the later word holds. */
@ApplicationScoped
public class AboveCodeBook {
    private static final String ALL = "select effective_on, own_expense, own_share, not_allowed, reason, created_by, created_at from catalog_above_code";
    private static final String LATEST_FIRST = " order by effective_on desc, id desc";

    private final EntityManager em;

    @Inject
    public AboveCodeBook(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected AboveCodeBook() {
        this(null);
    }

    public List<AboveCodes> all() {
        return codes(em.createNativeQuery(ALL + LATEST_FIRST, Tuple.class));
    }

    /** Those by which a file is read or written on a day; the product comes with the first ones. */
    public AboveCodes on(LocalDate day) {
        return codes(em.createNativeQuery(ALL + " where effective_on <= :day" + LATEST_FIRST, Tuple.class)
                .setParameter("day", day)
                .setMaxResults(1)).get(0);
    }

    public void add(SetAboveCodes codes, String by, Instant at) {
        em.createNativeQuery("""
                insert into catalog_above_code (id, effective_on, own_expense, own_share, not_allowed, reason, created_by, created_at)
                values (nextval('catalog_above_code_seq'), :on, :ownExpense, :ownShare, :notAllowed, :reason, :by, :at)""")
                .setParameter("on", codes.effectiveOn())
                .setParameter("ownExpense", codes.ownExpense())
                .setParameter("ownShare", codes.ownShare())
                .setParameter("notAllowed", codes.notAllowed())
                .setParameter("reason", codes.reason().strip())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }

    private static List<AboveCodes> codes(Query query) {
        return Rows.of(query, row -> new AboveCodes(
                Rows.date(row.get(0)), Rows.text(row, 1), Rows.text(row, 2), Rows.text(row, 3), Rows.text(row, 4), Rows.text(row, 5),
                Rows.instant(row.get(6))));
    }
}
