package org.yiyun.handover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import org.yiyun.handover.ReplacementStatus;
import org.yiyun.organisation.HeldItem;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.problem.BusinessException;

/** The rows of replacements and of what was handed over. */
@ApplicationScoped
public class Replacements {
    private final EntityManager em;

    @Inject
    public Replacements(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Replacements() {
        this(null);
    }

    long next() {
        return Sequences.next(em, "replacement_seq");
    }

    void add(Replacement replacement) {
        em.persist(replacement);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** Who proposes to replace somebody follows whoever does so. */
    void hold(String leaver) {
        NamedLock.hold(em, "replacement of " + leaver);
    }

    boolean isOpen(String leaver) {
        return !em.createQuery("select r.id from Replacement r where r.leaver = :leaver and r.status in :open", Long.class)
                .setParameter("leaver", leaver).setParameter("open", ReplacementStatus.OPEN).getResultList().isEmpty();
    }

    /** The newest first. */
    List<Replacement> all() {
        return em.createQuery("select r from Replacement r order by r.id desc", Replacement.class).getResultList();
    }

    /** @throws BusinessException NOT_FOUND */
    Replacement get(String number, LockModeType lock) {
        return em.createQuery("select r from Replacement r where r.number = :number", Replacement.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream().findFirst()
                .orElseThrow(() -> BusinessException.notFound("replacement", number));
    }

    void keep(Replacement replacement, List<HeldItem> items) {
        for (int place = 0; place < items.size(); place++) {
            em.createNativeQuery("""
                    insert into replacement_item (replacement_id, place, kind, number, title) values (:id, :place, :kind, :number, :title)""")
                    .setParameter("id", replacement.id())
                    .setParameter("place", place + 1)
                    .setParameter("kind", items.get(place).kind())
                    .setParameter("number", items.get(place).number())
                    .setParameter("title", items.get(place).title())
                    .executeUpdate();
        }
    }

    List<HeldItem> kept(Replacement replacement) {
        return Rows.of(em.createNativeQuery("""
                select kind, number, title from replacement_item where replacement_id = :id order by place""", Tuple.class)
                .setParameter("id", replacement.id()), row -> HeldItem.of(Rows.text(row, 0), Rows.text(row, 1), Rows.text(row, 2)));
    }
}
