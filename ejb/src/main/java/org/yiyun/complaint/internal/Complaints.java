package org.yiyun.complaint.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintSort;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The complaints. Nothing is read here but through a {@link Sight}, or of a person that it is to be hidden from. */
@ApplicationScoped
public class Complaints {
    private final EntityManager em;

    @Inject
    public Complaints(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Complaints() {
        this(null);
    }

    /** Leaves for later what is to be written: a number depends on none of it, and one call may take many. */
    long nextId() {
        return ((Number) em.createNativeQuery("select nextval('complaint_seq')", Long.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult()).longValue();
    }

    void add(Complaint complaint) {
        em.persist(complaint);
    }

    void add(ComplaintEvent event) {
        em.persist(event);
    }

    void flush() {
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND also for one that the caller may not know of */
    Complaint get(String number, Sight sight) {
        return find(number, sight, LockModeType.NONE);
    }

    /** As {@link #get}, with the row locked until the end of the transaction: steps on one complaint follow one another. */
    Complaint lock(String number, Sight sight) {
        return find(number, sight, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean has(String number, Sight sight) {
        return known(number, sight, LockModeType.NONE).isPresent();
    }

    private Complaint find(String number, Sight sight, LockModeType lock) {
        return known(number, sight, lock).orElseThrow(() -> BusinessException.notFound("complaint", number));
    }

    private Optional<Complaint> known(String number, Sight sight, LockModeType lock) {
        return em.createQuery("select c from Complaint c where c.number = :number", Complaint.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .filter(sight::covers)
                .findFirst();
    }

    List<ComplaintEvent> history(Complaint complaint) {
        return em.createQuery("select e from ComplaintEvent e where e.complaint = :complaint order by e.sequence", ComplaintEvent.class)
                .setParameter("complaint", complaint)
                .getResultList();
    }

    long count(ComplaintFilter filter, Sight sight, Instant now) {
        return where(filter, sight, now).count(em, Complaint.class, "c");
    }

    List<Complaint> rows(ComplaintFilter filter, Sight sight, Instant now, ComplaintSort sort, int offset, int limit) {
        return list(where(filter, sight, now), sort, offset, limit);
    }

    /** The newest first, behind the cursor. */
    List<Complaint> after(ComplaintFilter filter, Sight sight, Instant now, @Nullable Cursor cursor, int limit) {
        Where where = where(filter, sight, now).behind(cursor, "c.receivedAt", "c.id");
        return list(where, ComplaintSort.NEWEST, 0, limit);
    }

    private List<Complaint> list(Where where, ComplaintSort sort, int offset, int limit) {
        return where.rows(em, Complaint.class, "c", sort.order(), offset, limit);
    }

    /** The complaints about a person, for the parts of the product that have to hide them. */
    List<Complaint> about(Sight person) {
        Where where = new Where().and("(c.about.login = :me or c.about.staff = :myNumber)", "me", person.login())
                .with("myNumber", person.number() == null ? "" : person.number());
        return where.bind(em.createQuery("select c from Complaint c" + where.text() + " order by c.id", Complaint.class)).getResultList();
    }

    private static Where where(ComplaintFilter filter, Sight sight, Instant now) {
        String words = Where.containing(filter.q());
        return sight.where()
                .and("c.kind in :kind", "kind", filter.kind().isEmpty() ? null : filter.kind())
                .and("c.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("(c.about.staff = :staff or c.about.login = :staff)", "staff", filter.staff())
                .and("c.about.organisation = :organisation", "organisation", filter.organisation())
                .and("c.about.institution = :institution", "institution", filter.institution())
                .and("c.handler = :handler", "handler", filter.handler())
                .and("c.receivedAt >= :from", "from", filter.from())
                .and("c.receivedAt < :to", "to", filter.to())
                .and("c.dueAt < :now", "now", filter.overdue() ? now : null)
                .and("""
                        (lower(c.number) like :q escape '!' or lower(c.text) like :q escape '!'
                        or lower(c.outcome.solution) like :q escape '!' or lower(c.ticket) like :q escape '!')""",
                        "q", words == null ? null : words.toLowerCase(Locale.ROOT));
    }
}
