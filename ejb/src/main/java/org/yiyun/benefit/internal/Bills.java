package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillFilter;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The bills that are kept. */
@ApplicationScoped
public class Bills {
    private final EntityManager em;

    @Inject
    public Bills(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Bills() {
        this(null);
    }

    /** One after the other for a person, on all nodes, until the end of the transaction: what accumulates is one thing. */
    public void lock(String scheme, String person) {
        NamedLock.hold(em, "benefit " + scheme + " " + person);
    }

    /** Drawn one by one while the person is locked, so that later bills have greater ids on whatever node. */
    public long nextId() {
        return Sequences.next(em, "benefit_bill_seq");
    }

    public void add(Bill bill) {
        em.persist(bill);
    }

    void add(Settlement settlement) {
        em.persist(settlement);
    }

    public void flush() {
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    public Bill get(String number) {
        return find(number).orElseThrow(() -> BusinessException.notFound("bill", number));
    }

    public Optional<Bill> find(String number) {
        return em.createQuery("select b from Bill b where b.number = :number", Bill.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Again from the database, once it is locked. */
    public void refresh(Bill bill) {
        em.refresh(bill);
    }

    /** All bills of a person under a scheme, those taken back too, in the order in which they count. */
    public List<Bill> of(String scheme, String person) {
        return em.createQuery("select b from Bill b where b.scheme = :scheme and b.person = :person order by b.day, b.id", Bill.class)
                .setParameter("scheme", scheme)
                .setParameter("person", person)
                .getResultList();
    }

    /** Schemes under which a person has bills, those taken back too. */
    public List<String> schemes(String person) {
        return em.createQuery("select distinct b.scheme from Bill b where b.person = :person order by b.scheme", String.class)
                .setParameter("person", person)
                .getResultList();
    }

    public List<Settlement> history(Bill bill) {
        return em.createQuery("select s from Settlement s where s.bill = :bill order by s.revision", Settlement.class)
                .setParameter("bill", bill)
                .getResultList();
    }

    public long count(BillFilter filter) {
        return where(filter).count(em, Bill.class, "b");
    }

    /** The newest first, behind an id. */
    public List<Bill> list(BillFilter filter, @Nullable Long before, int limit) {
        return where(filter).and("b.id < :before", "before", before).rows(em, Bill.class, "b", "b.id desc", 0, limit);
    }

    private static Where where(BillFilter filter) {
        Where where = new Where()
                .and("b.scheme = :scheme", "scheme", filter.scheme())
                .and("b.day >= :from", "from", filter.from())
                .and("b.day <= :to", "to", filter.to())
                .and("b.institution = :institution", "institution", filter.institution());
        return filter.cancelled() == null ? where : where.and(filter.cancelled() ? "b.cancelledAt is not null" : "b.cancelledAt is null");
    }
}
