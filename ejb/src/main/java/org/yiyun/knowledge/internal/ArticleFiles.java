package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.yiyun.knowledge.ArticleFileView;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;

/** Files of the versions of articles; kept in PostgreSQL so that one backup holds all. */
@ApplicationScoped
public class ArticleFiles {
    private static final String COLUMNS = "select id, number, name, media_type, size, sha256, created_at, created_by from article_file";

    private final EntityManager em;

    @Inject
    public ArticleFiles(EntityManager em) {
        this.em = em;
    }

    protected ArticleFiles() {
        this(null);
    }

    List<ArticleFileView> of(Article article, int text) {
        return views(em.createNativeQuery(COLUMNS + " where article_id = :id and number = :text order by id", Tuple.class)
                .setParameter("id", article.id())
                .setParameter("text", text));
    }

    ArticleFileView get(Article article, long id) {
        return views(em.createNativeQuery(COLUMNS + " where article_id = :article and id = :id", Tuple.class)
                .setParameter("article", article.id())
                .setParameter("id", id)).stream().findFirst().orElseThrow(() -> BusinessException.notFound("attachment", id));
    }

    byte[] content(ArticleFileView file) {
        return (byte[]) em.createNativeQuery("select content from article_file where id = :id", byte[].class)
                .setParameter("id", file.id())
                .getSingleResult();
    }

    ArticleFileView add(Article article, int text, CheckedFile file, String by, Instant at) {
        em.flush();
        var id = ((Number) em.createNativeQuery("select nextval('article_file_seq')", Long.class).getSingleResult()).longValue();
        em.unwrap(Session.class)
                .createNativeMutationQuery("""
                insert into article_file (id, article_id, number, name, media_type, size, sha256, content, created_at, created_by)
                values (:id, :article, :text, :name, :type, :size, :sha256, :content, :at, :by)""")
                .setParameter("id", id)
                .setParameter("article", article.id())
                .setParameter("text", text)
                .setParameter("name", file.name())
                .setParameter("type", file.mediaType())
                .setParameter("size", (long) file.size())
                .setParameter("sha256", file.sha256())
                .setParameter("content", file.content())
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
        return get(article, id);
    }

    /** Out of a version that is still being written. */
    void remove(ArticleFileView file) {
        em.createNativeQuery("delete from article_file where id = :id").setParameter("id", file.id()).executeUpdate();
    }

    /** The next version begins with the files of the one before. */
    void copy(Article article, int from, int to) {
        em.flush();
        em.createNativeQuery("""
                        insert into article_file (id, article_id, number, name, media_type, size, sha256, content, created_at, created_by)
                        select nextval('article_file_seq'), article_id, :next, name, media_type, size, sha256, content, created_at,
                            created_by
                        from article_file where article_id = :id and number = :before order by id""")
                .setParameter("next", to)
                .setParameter("id", article.id())
                .setParameter("before", from)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private static List<ArticleFileView> views(Query query) {
        return ((List<Tuple>) query.getResultList()).stream()
                .map(row -> new ArticleFileView(
                        row.get("id", Long.class), row.get("number", Integer.class), row.get("name", String.class),
                        row.get("media_type", String.class), row.get("size", Long.class), row.get("sha256", String.class),
                        row.get("created_at", Instant.class), row.get("created_by", String.class)))
                .toList();
    }
}
