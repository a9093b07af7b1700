package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.yiyun.knowledge.CitedKind;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.problem.BusinessException;

/** The articles and their versions. */
@ApplicationScoped
public class Articles {
    private final EntityManager em;

    @Inject
    public Articles(EntityManager em) {
        this.em = em;
    }

    protected Articles() {
        this(null);
    }

    /** {@code K000123}. */
    String nextNumber() {
        return String.format("K%06d", Sequences.next(em, "article_number_seq"));
    }

    void add(Article article) {
        em.persist(article);
    }

    void add(ArticleText text) {
        em.persist(text);
    }

    Optional<Article> find(String number) {
        return one(number, LockModeType.NONE);
    }

    /** Locked until the end of the transaction. */
    Article lock(String number) {
        return one(number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> BusinessException.notFound("article", number));
    }

    private Optional<Article> one(String number, LockModeType lock) {
        return em.createQuery("select a from Article a where a.number = :number", Article.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    ArticleText text(Article article, int number) {
        return em.createQuery("select t from ArticleText t where t.article = :article and t.number = :number", ArticleText.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Newest first. */
    List<ArticleText> texts(Article article) {
        return em.createQuery("select t from ArticleText t where t.article = :article order by t.number desc", ArticleText.class)
                .setParameter("article", article)
                .getResultList();
    }

    /** Those whose published version cites it, locked in one order. */
    List<Article> citing(CitedKind kind, String key) {
        return em.createQuery("""
                        select a from Article a where a.endedAt is null and exists (
                            select t from ArticleText t join t.citations c
                            where t.article = a and t.number = a.published and c.kind = :kind and c.citedKey = :key)
                        order by a.id""", Article.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that were made from a ticket, the oldest first. */
    List<Article> from(String ticket) {
        return em.createQuery("select a from Article a where a.ticket = :ticket order by a.id", Article.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    void flush() {
        em.flush();
    }

    /** Votes are counted past the entity; the next look shall see them. */
    void refresh(Article article) {
        em.flush();
        em.refresh(article);
    }
}
