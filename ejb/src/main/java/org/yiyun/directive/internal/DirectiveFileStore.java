package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.yiyun.directive.DirectiveFileKind;
import org.yiyun.directive.DirectiveFileView;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;

/** The files of directives; kept in PostgreSQL so that one backup holds all. */
@ApplicationScoped
public class DirectiveFileStore {
    private static final String COLUMNS = "select id, kind, name, media_type, size, sha256, created_at, created_by from directive_file";

    private final EntityManager em;

    @Inject
    public DirectiveFileStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected DirectiveFileStore() {
        this(null);
    }

    /** In the order in which they came. */
    List<DirectiveFileView> of(Directive directive) {
        return views(em.createNativeQuery(COLUMNS + " where directive_id = :directive order by id", Tuple.class)
                .setParameter("directive", directive.id()));
    }

    /** @throws BusinessException NOT_FOUND */
    DirectiveFileView get(Directive directive, long id) {
        return of(directive).stream().filter(file -> file.id() == id).findFirst()
                .orElseThrow(() -> BusinessException.notFound("attachment", id));
    }

    byte[] content(DirectiveFileView file) {
        return (byte[]) em.createNativeQuery("select content from directive_file where id = :id", byte[].class)
                .setParameter("id", file.id())
                .getSingleResult();
    }

    DirectiveFileView add(Directive directive, DirectiveFileKind kind, CheckedFile file, String by, Instant at) {
        em.flush();
        var id = ((Number) em.createNativeQuery("select nextval('directive_file_seq')", Long.class).getSingleResult()).longValue();
        em.unwrap(Session.class)
                .createNativeMutationQuery("""
                insert into directive_file (id, directive_id, kind, name, media_type, size, sha256, content, created_at, created_by)
                values (:id, :directive, :kind, :name, :type, :size, :sha256, :content, :at, :by)""")
                .setParameter("id", id)
                .setParameter("directive", directive.id())
                .setParameter("kind", kind.name())
                .setParameter("name", file.name())
                .setParameter("type", file.mediaType())
                .setParameter("size", (long) file.size())
                .setParameter("sha256", file.sha256())
                .setParameter("content", file.content())
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
        return get(directive, id);
    }

    void remove(DirectiveFileView file) {
        em.createNativeQuery("delete from directive_file where id = :id").setParameter("id", file.id()).executeUpdate();
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private static List<DirectiveFileView> views(Query query) {
        return ((List<Tuple>) query.getResultList()).stream()
                .map(row -> new DirectiveFileView(
                        row.get("id", Long.class), DirectiveFileKind.valueOf(row.get("kind", String.class)), row.get("name", String.class),
                        row.get("media_type", String.class), row.get("size", Long.class), row.get("sha256", String.class),
                        row.get("created_at", Instant.class), row.get("created_by", String.class)))
                .toList();
    }
}
