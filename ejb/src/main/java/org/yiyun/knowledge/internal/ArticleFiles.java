package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.yiyun.knowledge.ArticleFileView;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;

/** Files of the versions of articles. */
@ApplicationScoped
public class ArticleFiles {
    private final EntityManager em;
    private final FileTable<ArticleFileView> files;

    @Inject
    public ArticleFiles(EntityManager em) {
        this.em = em;
        this.files = new FileTable<>(em, "article_file", "article_id", ArticleFiles::view, "number");
    }

    protected ArticleFiles() {
        this(null);
    }

    List<ArticleFileView> of(Article article, int text) {
        return files.having(article.id(), text);
    }

    ArticleFileView get(Article article, long id) {
        return files.get(article.id(), id);
    }

    byte[] content(ArticleFileView file) {
        return files.content(file.id());
    }

    ArticleFileView add(Article article, int text, CheckedFile file, String by, Instant at) {
        return files.add(article.id(), file, by, at, text);
    }

    /** Out of a version that is still being written. */
    void remove(ArticleFileView file) {
        files.remove(file.id());
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

    private static ArticleFileView view(Tuple row) {
        return new ArticleFileView(
                row.get("id", Long.class), row.get("number", Integer.class), row.get("name", String.class),
                row.get("media_type", String.class), row.get("size", Long.class), row.get("sha256", String.class),
                row.get("created_at", Instant.class), row.get("created_by", String.class));
    }
}
