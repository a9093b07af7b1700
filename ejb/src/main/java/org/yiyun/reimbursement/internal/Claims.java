package org.yiyun.reimbursement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.ClaimFilter;
import org.yiyun.reimbursement.ClaimStatus;

/** The claims. */
@ApplicationScoped
public class Claims {
    private static final String LIVE = " and c.status <> org.yiyun.reimbursement.ClaimStatus.WITHDRAWN and c.number <> :number";

    private final EntityManager em;

    @Inject
    public Claims(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Claims() {
        this(null);
    }

    /** Registrations for one person follow one another to the end of the transaction, on all nodes. */
    void hold(String person) {
        NamedLock.hold(em, "reimbursement " + person);
    }

    long nextId() {
        return Sequences.next(em, "reimbursement_claim_seq");
    }

    void add(Claim claim) {
        em.persist(claim);
    }

    void add(ClaimEvent event) {
        em.persist(event);
    }

    void flush() {
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    Claim get(String number) {
        return em.createQuery("select c from Claim c where c.number = :number", Claim.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("reimbursement", number));
    }

    /**
     * To be changed: those who change one follow one another to the end of the transaction.
     *
     * @throws BusinessException NOT_FOUND
     */
    Claim lock(String number) {
        NamedLock.hold(em, "reimbursement " + number);
        Claim claim = get(number);
        em.refresh(claim);
        return claim;
    }

    /** The claim of an invoice that was not withdrawn. */
    Optional<Claim> ofInvoice(ClaimWords words, String except) {
        return em.createQuery(
                        "select c from Claim c where c.person = :person and c.institution = :institution and c.invoice = :invoice" + LIVE,
                        Claim.class)
                .setParameter("person", words.bill().person())
                .setParameter("institution", words.institution())
                .setParameter("invoice", words.invoice())
                .setParameter("number", except)
                .getResultStream()
                .findFirst();
    }

    /** The claim of a bill that was not withdrawn. */
    Optional<Claim> ofBill(String bill, String except) {
        return em.createQuery("select c from Claim c where c.bill = :bill" + LIVE, Claim.class)
                .setParameter("bill", bill)
                .setParameter("number", except)
                .getResultStream()
                .findFirst();
    }

    /** Claims of maternity of a person that were not withdrawn. */
    List<Claim> maternity(String person, String except) {
        return em.createQuery("select c from Claim c where c.person = :person and c.birth is not null" + LIVE + " order by c.id", Claim.class)
                .setParameter("person", person)
                .setParameter("number", except)
                .getResultList();
    }

    /** Of a person, the newest first. */
    List<Claim> of(String person, int most) {
        return em.createQuery("select c from Claim c where c.person = :person order by c.id desc", Claim.class)
                .setParameter("person", person)
                .setMaxResults(most)
                .getResultList();
    }

    /** Others of the same person, institution, day and amount. */
    List<String> alike(Claim claim) {
        return em.createQuery("""
                        select o.number from Claim o, Claim c where c.id = :id and o.id <> c.id and o.person = c.person
                        and o.institution = c.institution and o.day = c.day and o.amount = c.amount and o.status <> :withdrawn
                        order by o.id""", String.class)
                .setParameter("id", claim.id())
                .setParameter("withdrawn", ClaimStatus.WITHDRAWN)
                .getResultList();
    }

    List<ClaimEvent> history(Claim claim) {
        return em.createQuery("select e from ClaimEvent e where e.claim = :claim order by e.sequence", ClaimEvent.class)
                .setParameter("claim", claim)
                .getResultList();
    }

    long count(ClaimFilter filter) {
        return where(filter).count(em, Claim.class, "c");
    }

    /** The newest first, behind an id. */
    List<Claim> list(ClaimFilter filter, @Nullable Long before, int limit) {
        return where(filter).and("c.id < :before", "before", before).rows(em, Claim.class, "c", "c.id desc", 0, limit);
    }

    private static Where where(ClaimFilter filter) {
        Where where = new Where()
                .and("c.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("c.kind = :kind", "kind", filter.kind())
                .and("c.institution = :institution", "institution", filter.institution())
                .and("c.day >= :from", "from", filter.from())
                .and("c.day <= :to", "to", filter.to());
        if (filter.words() != null) {
            String pattern = filter.words().replaceAll("[%_\\\\]", "") + "%";
            where.and("(c.number like :words or c.bill like :words or c.invoice like :words or c.institution like :words)", "words", pattern);
        }
        return where;
    }
}
