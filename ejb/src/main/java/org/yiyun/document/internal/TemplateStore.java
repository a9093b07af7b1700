package org.yiyun.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.TemplateStatus;
import org.yiyun.document.TemplateVersion;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;

/** The versions of templates with their files; kept in PostgreSQL so that one backup holds all. */
@ApplicationScoped
public class TemplateStore {
    private static final String COLUMNS = """
            select kind, version, status, revision, name, note, size, sha256, unused, effective, created_at, created_by, tried_at, tried_by,
                published_at, published_by
            from document_template""";

    private final EntityManager em;

    @Inject
    public TemplateStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected TemplateStore() {
        this(null);
    }

    /** Work on the versions of a kind follows one another until the end of the transaction. */
    public void lock(String kind) {
        NamedLock.hold(em, "document_template " + kind);
    }

    /** Newest first. */
    public List<TemplateVersion> of(String kind) {
        return Rows.of(em.createNativeQuery(COLUMNS + " where kind = :kind order by version desc", Tuple.class)
                .setParameter("kind", kind), TemplateStore::view);
    }

    /** @throws BusinessException NOT_FOUND */
    public TemplateVersion get(String kind, int version) {
        return of(kind).stream().filter(known -> known.version() == version).findFirst()
                .orElseThrow(() -> BusinessException.notFound("document-template", kind + " " + version));
    }

    /** By which documents are made on that day: of those that are published the one with the latest first day, and of these the newest. */
    public Optional<TemplateVersion> inForce(String kind, LocalDate day) {
        return Rows.of(em.createNativeQuery(COLUMNS + """
                 where kind = :kind and status = 'PUBLISHED' and effective <= :day
                order by effective desc, version desc limit 1""", Tuple.class)
                .setParameter("kind", kind)
                .setParameter("day", day), TemplateStore::view).stream().findFirst();
    }

    /** Greatest revision that the product has brought of the kind; 0 if none. */
    int revision(String kind) {
        return ((Number) em.createNativeQuery("select coalesce(max(revision), 0) from document_template where kind = :kind", Integer.class)
                .setParameter("kind", kind)
                .getSingleResult()).intValue();
    }

    public byte[] content(TemplateVersion template) {
        return (byte[]) em.createNativeQuery("select content from document_template where kind = :kind and version = :version", byte[].class)
                .setParameter("kind", template.kind())
                .setParameter("version", template.version())
                .getSingleResult();
    }

    /** A file that was checked. */
    public record Checked(String name, byte[] content, String sha256, List<String> unused) {}

    /** A new draft; drafts before it are discarded. */
    public TemplateVersion add(String kind, Checked file, String note, @Nullable Integer revision, String by, Instant at) {
        em.createNativeQuery("update document_template set status = 'DISCARDED' where kind = :kind and status = 'DRAFT'")
                .setParameter("kind", kind)
                .executeUpdate();
        int version = ((Number) em.createNativeQuery(
                        "select coalesce(max(version), 0) + 1 from document_template where kind = :kind", Integer.class)
                .setParameter("kind", kind)
                .getSingleResult()).intValue();
        em.unwrap(Session.class).createNativeMutationQuery("""
                insert into document_template (kind, version, status, revision, name, note, size, sha256, content, unused, created_at, created_by)
                values (:kind, :version, 'DRAFT', :revision, :name, :note, :size, :sha256, :content, :unused, :at, :by)""")
                .setParameter("kind", kind)
                .setParameter("version", version)
                .setParameter("revision", revision, Integer.class)
                .setParameter("name", file.name())
                .setParameter("note", note)
                .setParameter("size", (long) file.content().length)
                .setParameter("sha256", file.sha256())
                .setParameter("content", file.content())
                .setParameter("unused", String.join("\n", file.unused()))
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .executeUpdate();
        return get(kind, version);
    }

    public void tried(TemplateVersion template, String by, Instant at) {
        em.createNativeQuery("update document_template set tried_at = :at, tried_by = :by where kind = :kind and version = :version")
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .setParameter("kind", template.kind())
                .setParameter("version", template.version())
                .executeUpdate();
    }

    public TemplateVersion publish(TemplateVersion template, LocalDate effective, String by, Instant at) {
        em.createNativeQuery("""
                update document_template set status = 'PUBLISHED', effective = :effective, published_at = :at, published_by = :by
                where kind = :kind and version = :version""")
                .setParameter("effective", effective)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .setParameter("kind", template.kind())
                .setParameter("version", template.version())
                .executeUpdate();
        return get(template.kind(), template.version());
    }

    private static TemplateVersion view(Tuple row) {
        return new TemplateVersion(
                row.get("kind", String.class), row.get("version", Integer.class), TemplateStatus.valueOf(row.get("status", String.class)),
                row.get("revision") != null, row.get("name", String.class), row.get("note", String.class), row.get("size", Long.class),
                row.get("sha256", String.class), row.get("unused", String.class).lines().toList(), Rows.date(row.get("effective")),
                row.get("created_at", Instant.class), row.get("created_by", String.class), row.get("tried_at", Instant.class),
                row.get("tried_by", String.class), row.get("published_at", Instant.class), row.get("published_by", String.class));
    }
}
