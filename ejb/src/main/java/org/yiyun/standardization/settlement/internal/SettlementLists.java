package org.yiyun.standardization.settlement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Scope;
import org.yiyun.standardization.settlement.ListOrigin;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.SettlementListFilter;
import org.yiyun.standardization.settlement.SettlementListRow;

/** The settlement lists, each time through the scope of the caller. */
@ApplicationScoped
public class SettlementLists {
    private static final String NEWEST = "s.id desc";
    private static final String ROW = """
            select s.id, s.number, s.institution, s.settlement, s.revision, s.superseded, s.settledOn, s.total, s.verdict, s.faultCount,
                s.origin, s.batch, s.uploadedOn, s.receivedAt, s.createdBy from SettlementList s""";

    private final EntityManager em;

    @Inject
    public SettlementLists(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected SettlementLists() {
        this(null);
    }

    /** A list without what is in it. */
    record Listed(long id, SettlementListRow row) {
        private static Listed of(Tuple row) {
            return new Listed(row.get(0, Long.class), new SettlementListRow(
                    row.get(1, String.class), row.get(2, String.class), row.get(3, String.class), row.get(4, Integer.class),
                    row.get(5, Boolean.class), row.get(6, LocalDate.class), row.get(7, BigDecimal.class), row.get(8, ListVerdict.class),
                    row.get(9, Integer.class), row.get(10, ListOrigin.class), row.get(11, String.class), row.get(12, LocalDate.class),
                    row.get(13, Instant.class), row.get(14, String.class)));
        }
    }

    long nextId() {
        return Sequences.next(em, "settlement_list_seq");
    }

    void add(SettlementList list) {
        em.persist(list);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** Who hands in lists of an institution follows whoever is handing some in: one lock, however many lists a file has. */
    void hold(String institution) {
        NamedLock.hold(em, "settlement lists " + institution);
    }

    /** The last revision of a settlement; {@link #hold} comes before. */
    Optional<SettlementList> last(String institution, String settlement) {
        return em.createQuery("""
                        select s from SettlementList s where s.institution = :institution and s.settlement = :settlement
                        order by s.revision desc""", SettlementList.class)
                .setParameter("institution", institution)
                .setParameter("settlement", settlement)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException NOT_FOUND also for one out of sight */
    SettlementList get(String number, Scope scope) {
        return find(number, scope, LockModeType.NONE);
    }

    SettlementList lock(String number, Scope scope) {
        return find(number, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private SettlementList find(String number, Scope scope, LockModeType lock) {
        return em.createQuery("select s from SettlementList s where s.number = :number", SettlementList.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .filter(found -> scope.covers(found.institution(), found.region()))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("settlement-list", number));
    }

    long count(SettlementListFilter filter, Scope scope) {
        return where(filter, scope).count(em, SettlementList.class, "s");
    }

    /** With all that is in them. */
    List<SettlementList> whole(SettlementListFilter filter, Scope scope, int limit) {
        return where(filter, scope).rows(em, SettlementList.class, "s", NEWEST, 0, limit);
    }

    List<Listed> rows(SettlementListFilter filter, Scope scope, int offset, int limit) {
        return listed(where(filter, scope), offset, limit);
    }

    List<Listed> after(SettlementListFilter filter, Scope scope, @Nullable Cursor cursor, int limit) {
        Where where = where(filter, scope).and("s.id < :id", "id", cursor == null ? null : cursor.get(0, Long::valueOf));
        return listed(where, 0, limit);
    }

    private List<Listed> listed(Where where, int offset, int limit) {
        return where.bind(em.createQuery(ROW + where.text() + " order by " + NEWEST, Tuple.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream().map(Listed::of).toList();
    }

    private static Where where(SettlementListFilter filter, Scope scope) {
        Where where = new Where()
                .and("s.institution = :own", "own", scope.institution())
                .and("s.institution = :institution", "institution", filter.institution())
                .and("s.verdict = :verdict", "verdict", filter.verdict())
                .and("s.batch = :batch", "batch", filter.batch())
                .and("s.settledOn >= :from", "from", filter.from())
                .and("s.settledOn <= :to", "to", filter.to());
        where.andBeginsWithAny("s.region", scope.regions());
        if (filter.current()) {
            where.and("s.superseded = false");
        }
        if (filter.pending()) {
            where.and("s.superseded = false and s.uploadedOn is null and s.verdict = :accepted", "accepted", ListVerdict.ACCEPTED);
        }
        String words = Where.containing(filter.text());
        return where.and(
                "(lower(s.number) like :q escape '!' or lower(s.settlement) like :q escape '!' or lower(s.institution) like :q escape '!')", "q",
                words == null ? null : words.toLowerCase(Locale.ROOT));
    }
}
