package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.problem.BusinessException;

/** The libraries, as things that change. */
@ApplicationScoped
public class Libraries {
    private final EntityManager em;

    @Inject
    public Libraries(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Libraries() {
        this(null);
    }

    public void add(Library library) {
        em.persist(library);
        em.flush();
    }

    public void flush() {
        em.flush();
    }

    public Optional<Library> find(String key) {
        return em.createQuery("select l from Library l where l.key = :key", Library.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException NOT_FOUND */
    public Library get(String key) {
        return find(key).orElseThrow(() -> BusinessException.notFound("library", key));
    }

    /**
     * Keeps others from numbering, deciding on and publishing its versions until the end of the transaction.
     *
     * @throws BusinessException NOT_FOUND
     */
    public Library lock(String key) {
        var library = get(key);
        em.refresh(library, LockModeType.PESSIMISTIC_WRITE);
        return library;
    }

    /** In the order in which they were added: the national ones first, by number. */
    public List<Library> all() {
        return em.createQuery("select l from Library l order by l.id", Library.class).getResultList();
    }

    /** How many versions are under way, by library. */
    public Map<Integer, Long> open() {
        Map<Integer, Long> open = new LinkedHashMap<>();
        Rows.of(em.createNativeQuery("""
                select library, count(*) from catalog_version where status not in ('PUBLISHED', 'REJECTED') group by library""", Tuple.class),
                row -> open.put(row.get(0, Integer.class), row.get(1, Long.class)));
        return open;
    }
}
