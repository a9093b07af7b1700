package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.AboveLimit;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.PriceView;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;

/** Limits and shares, as stated and as they hold. */
@ApplicationScoped
public class Prices {
    private static final String COLUMNS = """
            select kind, level, region, person_type, value, above, source, lower(valid), upper(valid), lower(known), upper(known)
            from catalog_price where library = :library and code = :code""";
    /** Rows as known now, of the same thing as a proposal. */
    private static final String SAME = " p.library = d.library and p.code = d.code and p.kind = d.kind and p.level = d.level"
            + " and p.region = d.region and p.person_type = d.person_type";

    private static final String STATED = "d.id = any(cast(string_to_array(:ids, ',') as bigint[]))";

    private final EntityManager em;

    @Inject
    public Prices(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Prices() {
        this(null);
    }

    public void add(PriceProposal proposal) {
        em.persist(proposal);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND if the library has no such proposal */
    public PriceProposal get(Library library, long id) {
        PriceProposal found = em.find(PriceProposal.class, id);
        if (found == null || found.library() != library.id()) {
            throw BusinessException.notFound("price", id);
        }
        return found;
    }

    /** The newest first. */
    public List<PriceProposal> proposals(Library library, String code) {
        return em.createQuery("select p from PriceProposal p where p.library = :library and p.code = :code order by p.id desc", PriceProposal.class)
                .setParameter("library", library.id())
                .setParameter("code", code)
                .getResultList();
    }

    /** Puts what was stated in force from its day on, until its own end or something else of the same kind begins. The library is locked. */
    public void putInForce(PriceProposal proposal, Instant at) {
        putInForce(List.of(proposal.id()), at);
    }

    /** The same of many, of which no two say something of the same thing. */
    void putInForce(List<Long> proposals, Instant now) {
        em.flush();
        String ids = proposals.stream().map(String::valueOf).collect(Collectors.joining(","));
        Instant at = behindWhatIsKnown(ids, now);
        bound("update catalog_price p set known = tstzrange(lower(p.known), cast(:at as timestamptz)) from catalog_price_proposal d"
                + " where " + STATED + " and upper_inf(p.known) and p.valid @> d.from_day and " + SAME, ids, at);
        bound("""
                insert into catalog_price (proposal, library, code, kind, level, region, person_type, value, above, source, valid, known)
                select p.proposal, p.library, p.code, p.kind, p.level, p.region, p.person_type, p.value, p.above, p.source,
                    daterange(lower(p.valid), d.from_day), tstzrange(cast(:at as timestamptz), null)
                from catalog_price p join catalog_price_proposal d on\s""" + STATED + """
                 where upper(p.known) = cast(:at as timestamptz) and lower(p.valid) < d.from_day and""" + SAME, ids, at);
        bound("""
                insert into catalog_price (proposal, library, code, kind, level, region, person_type, value, above, source, valid, known)
                select d.id, d.library, d.code, d.kind, d.level, d.region, d.person_type, d.value, d.above, d.source,
                    daterange(d.from_day, least(d.until_day, coalesce(
                        (select upper(p.valid) from catalog_price p
                         where upper(p.known) = cast(:at as timestamptz) and p.valid @> d.from_day and""" + SAME + """
                        ),
                        (select min(lower(p.valid)) from catalog_price p
                         where upper_inf(p.known) and lower(p.valid) > d.from_day and""" + SAME + """
                        )))), tstzrange(cast(:at as timestamptz), null)
                from catalog_price_proposal d where\s""" + STATED + " and d.value is not null", ids, at);
    }

    /** Now, or just behind the instant from which what they replace is known: nodes' clocks differ, and one file says several things. */
    private Instant behindWhatIsKnown(String ids, Instant now) {
        Object last = em.createNativeQuery("select max(lower(p.known)) from catalog_price p join catalog_price_proposal d on " + STATED
                        + " where upper_inf(p.known) and p.valid @> d.from_day and" + SAME, Instant.class)
                .setParameter("ids", ids)
                .getSingleResult();
        return last == null || Rows.instant(last).isBefore(now.truncatedTo(ChronoUnit.MICROS)) ? now : Rows.instant(last).plusNanos(1_000);
    }

    private void bound(String sql, String ids, Instant at) {
        em.createNativeQuery(sql).setParameter("ids", ids).setParameter("at", SqlTime.utc(at)).executeUpdate();
    }

    /**
     * All that holds of an entry.
     *
     * @param known as was known at that moment; null for what is known now
     */
    public List<PriceView> inForce(Library library, String code, LocalDate on, @Nullable Instant known) {
        Query query = em.createNativeQuery(COLUMNS + " and valid @> cast(:on as date) and "
                + (known == null ? "upper_inf(known)" : "known @> cast(:known as timestamptz)")
                + " order by kind, region desc, level, person_type", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("code", code)
                .setParameter("on", on);
        if (known != null) {
            query.setParameter("known", SqlTime.utc(known));
        }
        return Rows.of(query, Prices::view);
    }

    private static PriceView view(Tuple row) {
        String above = Rows.text(row, 5);
        return new PriceView(
                PriceKind.valueOf(Rows.text(row, 0)), Rows.text(row, 1), Rows.text(row, 2), Rows.text(row, 3), row.get(4, BigDecimal.class),
                above == null ? null : AboveLimit.valueOf(above), Rows.text(row, 6), Rows.date(row.get(7)), Rows.date(row.get(8)),
                Rows.instant(row.get(9)), Rows.instant(row.get(10)));
    }
}
